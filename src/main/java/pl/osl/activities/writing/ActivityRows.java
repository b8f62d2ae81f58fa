package pl.osl.activities.writing;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log writes by SQL: the first insert, which may meet its own id again, and the communities of an entry. */
@Component
class ActivityRows {

    private final JdbcClient jdbc;

    ActivityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * False when the id is taken, by this entry sent before or by one the viewer cannot see. No index is named: of two
     * inserts at once the later may meet {@code (centre_id, id)} before the primary key.
     */
    boolean insert(Activity activity, Activity.Details details) {
        return jdbc.sql("""
                        insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, who_led,
                                              present, newcomers, note, component, tasks, result, plain, created_at, version)
                        values (:id, :centre, :author, :title, :kind, :role, :heldOn, :minutes, :concerns, :whoLed,
                                :present, :newcomers, :note, :component, :tasks, :result, :plain, :createdAt, 0)
                        on conflict do nothing
                        """)
                        .param("id", activity.id())
                        .param("centre", activity.centreId())
                        .param("author", activity.authorId())
                        .param("title", details.title())
                        .param("kind", details.kind().name())
                        .param("role", details.role().name())
                        .param("heldOn", details.heldOn())
                        .param("minutes", details.minutes())
                        .param("concerns", details.concerns().name())
                        .param("whoLed", name(details.whoLed()))
                        .param("present", details.present(), Types.INTEGER)
                        .param("newcomers", details.newcomers(), Types.INTEGER)
                        .param("note", details.note(), Types.VARCHAR)
                        .param("component", name(details.component()))
                        .param("tasks", details.tasks().stream().map(Enum::name).toArray(String[]::new))
                        .param("result", name(details.result()))
                        .param("plain", activity.plain())
                        .param("createdAt", activity.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Set<UUID> communities(UUID centre, UUID activity) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select community_id from activity_community
                         where centre_id = :centre and activity_id = :activity order by community_id
                        """)
                .param("centre", centre)
                .param("activity", activity)
                .query(UUID.class)
                .list());
    }

    void connect(UUID centre, UUID activity, Set<UUID> communities) {
        jdbc.sql("delete from activity_community where centre_id = :centre and activity_id = :activity")
                .param("centre", centre)
                .param("activity", activity)
                .update();
        if (!communities.isEmpty()) {
            jdbc.sql("""
                            insert into activity_community (centre_id, activity_id, community_id)
                            select :centre, :activity, unnest(cast(:communities as uuid[]))
                            """)
                    .param("centre", centre)
                    .param("activity", activity)
                    .param("communities", communities.toArray(UUID[]::new))
                    .update();
        }
    }

    private static SqlParameterValue name(@org.jspecify.annotations.Nullable Enum<?> constant) {
        return new SqlParameterValue(Types.VARCHAR, constant == null ? null : constant.name());
    }
}
