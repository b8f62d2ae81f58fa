package pl.osl.activities.events;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Begins and corrects events. */
@Service
class EventBook {

    private final JdbcClient jdbc;
    private final CommunityDirectory communities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EventBook(JdbcClient jdbc, CommunityDirectory communities, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.events = events;
        this.clock = clock;
    }

    /** One of that name in the same place is this one. */
    Optional<UUID> known(UUID centre, String name, @Nullable UUID community) {
        return jdbc.sql("""
                        select id from event where centre_id = :centre and lower(name) = lower(:name)
                           and community_id is not distinct from :community
                        """)
                .param("centre", centre)
                .param("name", name)
                .param("community", community, Types.OTHER)
                .query(UUID.class)
                .optional();
    }

    /** @param id made by the page, so that the same form sent twice is one event */
    @Transactional
    public UUID begin(UUID id, EventDetails told, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        UUID centre = viewer.centreId();
        if (find(centre, id).isPresent()) {
            return id;
        }
        check(told, null, viewer);
        int begun = values(jdbc.sql("""
                                insert into event (id, centre_id, community_id, name, name_key, plain_name, rhythm, since_year,
                                                   state, created_by, created_at)
                                values (:id, :centre, :community, :name, :key, :plain, :rhythm, :since, :state, :by, :now)
                                on conflict do nothing
                                """), told)
                .param("id", id)
                .param("centre", centre)
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (begun == 0) {
            throw Refusal.at("name", "events.refusal.known", told.name());
        }
        trace(
                centre,
                id,
                "begun",
                new Change.Log().add("name", null, told.name()).changes(),
                viewer);
        return id;
    }

    @Transactional
    public void correct(UUID id, int seenVersion, EventDetails told, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.GROUP);
        UUID centre = viewer.centreId();
        var before = find(centre, id).orElseThrow(() -> new NotFound(EventDetails.class, id));
        check(told, id, viewer);
        int changed = values(jdbc.sql("""
                                update event set community_id = :community, name = :name, name_key = :key,
                                       plain_name = :plain, rhythm = :rhythm, since_year = :since, state = :state,
                                       version = version + 1
                                 where centre_id = :centre and id = :id and version = :version
                                """), told)
                .param("centre", centre)
                .param("id", id)
                .param("version", seenVersion)
                .update();
        if (changed == 0) {
            throw new Stale(EventDetails.class, id);
        }
        var changes = new Change.Log()
                .add("name", before.name(), told.name())
                .add("community", name(before.community()), name(told.community()))
                .add("rhythm", before.rhythm(), told.rhythm())
                .add("sinceYear", before.sinceYear(), told.sinceYear())
                .add("state", before.state(), told.state())
                .changes();
        if (!changes.isEmpty()) {
            trace(centre, id, "corrected", changes, viewer);
        }
    }

    private void check(EventDetails told, @Nullable UUID itself, Viewer viewer) {
        UUID centre = viewer.centreId();
        if (told.community() != null && communities.known(centre, Set.of(told.community())) == 0) {
            throw Refusal.at("community", "activities.refusal.unknownCommunity");
        }
        if (told.sinceYear() != null && told.sinceYear() > LocalDate.now(clock).getYear()) {
            throw Refusal.at("sinceYear", "events.refusal.year");
        }
        if (known(centre, told.name(), told.community())
                .filter(one -> !one.equals(itself))
                .isPresent()) {
            throw Refusal.at("name", "events.refusal.known", told.name());
        }
    }

    private Optional<EventDetails> find(UUID centre, UUID id) {
        return jdbc.sql("""
                        select name, community_id as community, rhythm, since_year, state
                          from event where centre_id = :centre and id = :id
                        """)
                .param("centre", centre)
                .param("id", id)
                .query(EventDetails.class)
                .optional();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, EventDetails told) {
        return statement
                .param("community", told.community(), Types.OTHER)
                .param("name", told.name())
                .param("key", SortKeys.of(told.name()))
                .param("plain", Texts.plain(told.name()))
                .param("rhythm", told.rhythm(), Types.VARCHAR)
                .param("since", told.sinceYear(), Types.INTEGER)
                .param("state", told.state().name());
    }

    private @Nullable String name(@Nullable UUID community) {
        return community == null ? null : communities.names(Set.of(community)).get(community);
    }

    private void trace(UUID centre, UUID id, String action, List<Change> changes, Viewer viewer) {
        events.publishEvent(new EventChanged(centre, id, viewer.accountId(), action, changes));
    }
}
