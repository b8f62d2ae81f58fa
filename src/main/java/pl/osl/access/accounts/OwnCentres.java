package pl.osl.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.kernel.Acting;

/** In which centres a person has a role now or later: what happens to their account concerns all of these. */
@Component
class OwnCentres {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate reading;

    OwnCentres(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Set<UUID> of(UUID account) {
        return Objects.requireNonNull(Acting.as(
                account,
                Set.of(),
                () -> reading.execute(status -> jdbc.sql("""
                                select centre_id from membership
                                 where account_id = :account and ended_at is null
                                   and (valid_to is null or valid_to >= :today)
                                """)
                        .param("account", account)
                        .param("today", LocalDate.now(clock))
                        .query(UUID.class)
                        .set())));
    }
}
