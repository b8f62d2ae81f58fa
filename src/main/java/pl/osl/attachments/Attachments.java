package pl.osl.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files hang where; the caller has asked for the right to the record. */
@Component
public class Attachments {

    public record Attached(
            UUID id,
            UUID centreId,
            String subject,
            UUID recordId,
            String name,
            String type,
            long size,
            String sha256,
            String by,
            Instant at,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason) {

        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        /** In kilobytes, rounded up. */
        public long kilobytes() {
            return (size + 1023) / 1024;
        }
    }

    private static final String SELECT = """
            select f.id, f.centre_id, f.subject, f.record_id, f.name, f.type, f.size, f.sha256, a.name as by, f.added_at,
                   f.withdrawn_at, f.withdrawal_reason
              from attachment f join account a on a.id = f.added_by
             where f.centre_id = :centre and
            """;

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By record, oldest first; withdrawn ones are told, and no longer opened. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attached>> of(UUID centre, String subject, Collection<UUID> records) {
        return jdbc
                .sql(SELECT + " f.subject = :subject and f.record_id = any (:records) order by f.added_at, f.id")
                .param("centre", centre)
                .param("subject", subject)
                .param("records", records.toArray(UUID[]::new))
                .query(Attachments::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attached::recordId));
    }

    @Transactional(readOnly = true)
    Optional<Attached> find(Collection<UUID> centres, UUID id) {
        return centres.stream()
                .flatMap(centre -> jdbc
                        .sql(SELECT + " f.id = :id")
                        .param("centre", centre)
                        .param("id", id)
                        .query(Attachments::row)
                        .list()
                        .stream())
                .findFirst();
    }

    private static Attached row(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Attached(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("subject"),
                row.getObject("record_id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawal_reason"));
    }
}
