package pl.osl.access.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database, so that a restart signs nobody out and every node sees an ended session at once. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    DefaultCookieSerializerCustomizer cookieOfOwnDevice() {
        return cookie -> cookie.setRememberMeRequestAttribute(DeviceSessions.COOKIE_STAYS);
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Plain JDBC transactions: a session belongs to no centre, so no reach needs to be set for it. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var template = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    @Bean
    RecurringTask<Void> forgetEndedSessions(JdbcIndexedSessionRepository sessions, SignInThrottle throttle) {
        return Tasks.recurring("forget-ended-sessions", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((task, context) -> {
                    sessions.cleanUpExpiredSessions();
                    throttle.forget();
                });
    }
}
