package pl.osl.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.transaction.PlatformTransactionManager;

/** Sends mail where a mail server is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class OutboxConfiguration {

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            MailSender sender,
            Clock clock,
            @Value("${osl.mail-from}") String from,
            @Value("${osl.base-url}") String baseUrl,
            PlatformTransactionManager transactions) {
        return new Outbox(jdbc, sender, clock, from, baseUrl, transactions);
    }

    @Bean
    RecurringTask<Void> sendMail(Outbox outbox) {
        return Tasks.recurring("send-mail", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((task, context) -> outbox.sendDue());
    }
}
