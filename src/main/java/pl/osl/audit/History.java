package pl.osl.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Change;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** "Historia": what happened to one record, newest first, for whoever may read the record itself. */
@Component
public class History {

    /** @param person null when nobody was signed in */
    public record Row(Instant at, @Nullable String person, String subject, String action, List<Change> changes) {

        /** Message key of what was done. */
        public String key() {
            return "audit." + subject + "." + action;
        }
    }

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<Row> of(UUID centreId, UUID subjectId) {
        return read(centreId, List.of(subjectId));
    }

    /** Of a record together with those that belong to it. */
    @Transactional(readOnly = true)
    public List<Row> of(UUID centreId, Collection<UUID> subjectIds) {
        return read(centreId, subjectIds);
    }

    private List<Row> read(UUID centreId, Collection<UUID> subjectIds) {
        return jdbc.sql("""
                        select e.happened_at, p.name as person, e.subject, e.action, e.changes::text as changes
                          from audit_entry e left join account p on p.id = e.account_id
                         where e.centre_id = :centre and e.subject_id = any(:subjects)
                         order by e.happened_at desc, e.id desc
                        """)
                .param("centre", centreId)
                .param("subjects", subjectIds.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("subject"),
                        row.getString("action"),
                        json.readValue(row.getString("changes"), CHANGES)))
                .list();
    }
}
