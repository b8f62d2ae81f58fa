package pl.osl.activities.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityReach;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.NotFound;

/** Events as their readers see them: those of communities the viewer reaches, and to their own centre all. */
@Component
class EventPages {

    record Card(
            UUID id,
            UUID centreId,
            @Nullable UUID communityId,
            @Nullable String community,
            String name,
            @Nullable String rhythm,
            @Nullable Integer sinceYear,
            EventState state,
            @Nullable UUID initiativeId,
            @Nullable String initiative,
            int version) {}

    /** An entry that was one edition of it. */
    record Edition(
            UUID id,
            LocalDate heldOn,
            String title,
            @Nullable Integer present,
            @Nullable String partners) {}

    /** @param last day of the newest edition, null when none was noted yet */
    record Line(
            UUID id,
            String name,
            @Nullable String rhythm,
            EventState state,
            int editions,
            @Nullable LocalDate last) {}

    private final JdbcClient jdbc;

    EventPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Card require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.GROUP);
        return viewer.reach().centres().stream()
                .flatMap(centre -> find(centre, id, viewer).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Card.class, id));
    }

    private Optional<Card> find(UUID centre, UUID id, Viewer viewer) {
        return jdbc.sql("""
                        select e.id, e.centre_id, e.community_id, c.name as community, e.name, e.rhythm, e.since_year, e.state,
                               e.from_initiative_id as initiative_id, i.title as initiative, e.version
                          from event e
                          left join community c on c.centre_id = e.centre_id and c.id = e.community_id
                          left join initiative i on i.centre_id = e.centre_id and i.id = e.from_initiative_id
                         where e.centre_id = :centre and e.id = :id and
                        """ + condition(viewer.reach()))
                .param("centre", centre)
                .param("id", id)
                .params(viewer.reach().parameters())
                .query(Card.class)
                .optional();
    }

    /** Oldest first, as a chart is read. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Card event, Viewer viewer) {
        return jdbc.sql("""
                        select a.id, a.held_on, a.title, a.present,
                               (select string_agg(p.name, ', ' order by p.name_key)
                                  from activity_partner b
                                  join partner p on p.centre_id = b.centre_id and p.id = b.partner_id
                                 where b.centre_id = a.centre_id and b.activity_id = a.id) as partners
                          from activity_event l
                          join activity a on a.centre_id = l.centre_id and a.id = l.activity_id
                         where l.centre_id = :centre and l.event_id = :event and a.withdrawn_at is null and
                        """ + ActivityReach.condition(viewer.reach()) + " order by a.held_on, a.id")
                .param("centre", event.centreId())
                .param("event", event.id())
                .params(viewer.reach().parameters())
                .query(Edition.class)
                .list();
    }

    /** Those that still come back first. */
    @Transactional(readOnly = true)
    public List<Line> of(String column, UUID id, Viewer viewer) {
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("""
                                select e.id, e.name, e.rhythm, e.state, count(a.id) as editions, max(a.held_on) as last
                                  from event e
                                  left join community c on c.centre_id = e.centre_id and c.id = e.community_id
                                  left join activity_event l on l.centre_id = e.centre_id and l.event_id = e.id
                                  left join activity a on a.centre_id = l.centre_id and a.id = l.activity_id
                                       and a.withdrawn_at is null and
                                """ + ActivityReach.condition(viewer.reach()) + " where e.centre_id = :centre and e."
                                + column + " = :id and " + condition(viewer.reach())
                                + " group by e.id order by e.state = 'ENDED', e.name_key, e.id")
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query(Line.class)
                        .list()
                        .stream())
                .toList();
    }

    private static String condition(Reach reach) {
        return CommunityDirectory.condition(reach);
    }
}
