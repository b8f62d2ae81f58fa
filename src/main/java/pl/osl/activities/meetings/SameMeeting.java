package pl.osl.activities.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.ActivityPolicy;

/** "Czy to to samo spotkanie?": what somebody else noted of the same day and community. */
@Component
public class SameMeeting {

    /** More than that on one day in one community is not read anyway. */
    private static final int AT_MOST = 5;

    /**
     * @param colleagues names of the others who were there, separated by commas
     * @param mine the viewer is on it already
     */
    public record Alike(
            UUID id,
            String title,
            String author,
            ActivityKind kind,
            @Nullable Integer present,
            @Nullable String colleagues,
            boolean mine) {}

    private final JdbcClient jdbc;

    SameMeeting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first.
     *
     * @param others entries of which the person said that they are something else
     * @param typed id of what is being typed: when it is saved already, there is nothing left to ask
     */
    @Transactional(readOnly = true)
    public List<Alike> of(
            @Nullable LocalDate day, List<UUID> communities, List<UUID> others, @Nullable UUID typed, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        if (day == null || communities.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.id, a.title, p.name as author, a.kind, a.present,
                               (select string_agg(c.name, ', ' order by c.name collate "pl-x-icu")
                                  from activity_person t join account c on c.id = t.account_id
                                 where t.centre_id = a.centre_id and t.activity_id = a.id and t.how <> 'WROTE'
                                   and t.left_at is null) as colleagues,
                               exists (select 1 from activity_person t
                                        where t.centre_id = a.centre_id and t.activity_id = a.id
                                          and t.account_id = :viewer and t.left_at is null) as mine
                          from activity a join account p on p.id = a.author_id
                         where a.centre_id = :centre and a.held_on = :day and a.author_id <> :viewer
                           and a.withdrawn_at is null and a.id <> all (:others)
                           and exists (select 1 from activity_community l
                                        where l.centre_id = a.centre_id and l.activity_id = a.id
                                          and l.community_id = any (:communities))
                           and not exists (select 1 from activity own where own.centre_id = :centre and own.id = :typed)
                         order by a.created_at desc, a.id desc limit :atMost
                        """)
                .param("centre", viewer.centreId())
                .param("viewer", viewer.accountId())
                .param("day", day)
                .param("others", others.toArray(UUID[]::new))
                .param("communities", communities.toArray(UUID[]::new))
                .param("typed", typed, java.sql.Types.OTHER)
                .param("atMost", AT_MOST)
                .query(Alike.class)
                .list();
    }
}
