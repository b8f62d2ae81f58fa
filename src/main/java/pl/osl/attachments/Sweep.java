package pl.osl.attachments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.attachments.store.Store;
import pl.osl.kernel.Acting;

/** Deletes what lies in the store since the day before and no row names: left by an upload that was cut off. */
@Component
class Sweep {

    private static final Duration LEFT_ALONE = Duration.ofDays(1);

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> sweepAttachments(Sweep sweep) {
            return Tasks.recurring(
                            "sweep-attachments", Schedules.daily(ZoneId.of("Europe/Warsaw"), LocalTime.of(3, 30)))
                    .execute((task, context) -> sweep.sweep());
        }
    }

    private final Store store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(Store store, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void sweep() {
        try {
            var before = Instant.now(clock).minus(LEFT_ALONE);
            for (UUID centre : store.centres()) {
                for (String name : store.older(centre, before)) {
                    if (!named(centre, name)) {
                        store.delete(centre, name);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean named(UUID centre, String name) {
        return Acting.in(
                Set.of(centre),
                () -> Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("""
                                select exists (select 1 from attachment where centre_id = :centre and sha256 = :name)
                                    or exists (select 1 from photo_file where centre_id = :centre and sha256 = :name)
                                """)
                        .param("centre", centre)
                        .param("name", name)
                        .query(Boolean.class)
                        .single())));
    }
}
