package pl.osl.kernel;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes rows off the lists and puts them back, in the transaction of whoever may do so: for tables that hold
 * {@code withdrawn_at}, {@code withdrawn_by}, {@code withdrawal_reason} and {@code version}. What a class of its own maps
 * holds a {@link Withdrawal} instead.
 */
@Component
public class Withdrawals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when it was withdrawn before: the first reason stays, and there is nothing to trace. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(String table, UUID centre, UUID id, @Nullable String reason, UUID by) {
        return jdbc.sql("""
                        update %s
                           set withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :reason, version = version + 1
                         where centre_id = :centre and id = :id and withdrawn_at is null
                        """.formatted(table))
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", by)
                        .param("reason", reason, Types.VARCHAR)
                        .param("centre", centre)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** False when it stood on the lists already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean bringBack(String table, UUID centre, UUID id) {
        return jdbc.sql("""
                        update %s
                           set withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null, version = version + 1
                         where centre_id = :centre and id = :id and withdrawn_at is not null
                        """.formatted(table))
                        .param("centre", centre)
                        .param("id", id)
                        .update()
                > 0;
    }
}
