package pl.osl.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Traceable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every {@link Traceable} event: no fact without its trace, no trace without its fact. */
@Component
class Trail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Trail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Traceable event) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :account, :subject, :subjectId, :action, :changes::jsonb)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", event.centreId())
                .param("at", OffsetDateTime.now(clock))
                .param("account", event.byAccount())
                .param("subject", event.subject())
                .param("subjectId", event.subjectId())
                .param("action", event.action())
                .param("changes", json.writeValueAsString(event.changes()))
                .update();
    }
}
