package pl.osl.activities.parties;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entries name, row by row. */
@Component
public class EntryParties {

    private final JdbcClient jdbc;

    EntryParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By kind, then by name. */
    public List<Party> of(UUID centre, UUID activity) {
        return jdbc.sql(union(kind -> """
                        select '%1$s' as kind, %2$d as place, n.id, n.%3$s as name, n.%4$s as sorted
                          from %5$s w join %6$s n on n.centre_id = w.centre_id and n.id = w.%7$s
                         where w.centre_id = :centre and w.activity_id = :activity
                        """.formatted(
                                        kind, kind.ordinal(), kind.name, kind.key, kind.tie, kind.table, kind.column))
                        + " order by place, sorted, id")
                .param("centre", centre)
                .param("activity", activity)
                .query(Party.class)
                .list();
    }

    /** Names by the ids that the history keeps. */
    @Transactional(readOnly = true)
    public Map<String, String> names(UUID centre, Collection<UUID> ids) {
        var names = new HashMap<String, String>();
        jdbc.sql(union(kind -> "select id::text as id, %s as name from %s where centre_id = :centre and id = any (:ids)"
                        .formatted(kind.name, kind.table)))
                .param("centre", centre)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    /** From now on the entry names these and no others. */
    public void connect(UUID centre, UUID activity, Parties before, Parties after) {
        for (var kind : PartyKind.values()) {
            if (!before.of(kind).equals(after.of(kind))) {
                jdbc.sql("delete from %s where centre_id = :centre and activity_id = :activity".formatted(kind.tie))
                        .param("centre", centre)
                        .param("activity", activity)
                        .update();
                jdbc.sql(
                                "insert into %s (centre_id, activity_id, %s) select :centre, :activity, p from unnest(cast(:ids as uuid[])) p"
                                        .formatted(kind.tie, kind.column))
                        .param("centre", centre)
                        .param("activity", activity)
                        .param("ids", after.of(kind).toArray(UUID[]::new))
                        .update();
            }
        }
    }

    private static String union(Function<PartyKind, String> select) {
        return Arrays.stream(PartyKind.values()).map(select).collect(Collectors.joining(" union all "));
    }
}
