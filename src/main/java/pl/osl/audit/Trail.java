package pl.osl.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Traceable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every {@link Traceable} event: no fact without its trace, no trace without its fact. */
@Component
public class Trail {

    private record Entry(
            UUID id,
            UUID centre,
            OffsetDateTime at,
            @Nullable UUID account,
            String subject,
            UUID record,
            String action,
            List<Change> changes) {}

    private static final ScopedValue<List<Entry>> TOGETHER = ScopedValue.newInstance();

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
        var entry = new Entry(
                Ids.next(clock),
                event.centreId(),
                OffsetDateTime.now(clock),
                event.byAccount(),
                event.subject(),
                event.subjectId(),
                event.action(),
                event.changes());
        if (TOGETHER.isBound()) {
            TOGETHER.get().add(entry);
        } else {
            write(List.of(entry));
        }
    }

    /** Traces of many facts of one transaction, written by one statement when all of the work is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T together(Supplier<T> work) {
        var entries = new ArrayList<Entry>();
        T result = ScopedValue.where(TOGETHER, entries).call(work::get);
        if (!entries.isEmpty()) {
            write(entries);
        }
        return result;
    }

    private void write(List<Entry> entries) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        select id, centre, at, account, subject, record, action, changes
                          from jsonb_to_recordset(cast(:entries as jsonb)) as
                               e (id uuid, centre uuid, at timestamptz, account uuid, subject text, record uuid, action text,
                                  changes jsonb)
                        """).param("entries", json.writeValueAsString(entries)).update();
    }
}
