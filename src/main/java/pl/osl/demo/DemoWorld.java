package pl.osl.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Role;
import pl.osl.kernel.Acting;
import pl.osl.kernel.Ids;
import pl.osl.notifications.NotificationService;

/**
 * Makes the demo world before the first request is answered: three places, their people, two years of entries. A
 * command on the server answers none and makes none.
 */
@Component
@ConditionalOnWebApplication
class DemoWorld implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final DemoMode mode;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final DemoEntries entries;
    private final List<DemoChapter> chapters;
    private final NotificationService notifications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoWorld(
            DemoMode mode,
            DemoPlaces places,
            DemoPeople people,
            DemoEntries entries,
            List<DemoChapter> chapters,
            NotificationService notifications,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mode = mode;
        this.places = places;
        this.people = people;
        this.entries = entries;
        this.chapters = chapters;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All or nothing: a kill in between leaves an empty database, and the next start makes the world. */
    @Override
    public void afterSingletonsInstantiated() {
        if (mode.wantsWorld()) {
            LOG.info("making the demo world");
            var centres = new EnumMap<DemoCentre, UUID>(DemoCentre.class);
            for (var centre : DemoCentre.values()) {
                centres.put(centre, Ids.next(clock));
            }
            Acting.in(
                    Set.copyOf(centres.values()),
                    () -> transaction.execute(status -> {
                        make(centres);
                        return true;
                    }));
            draft(Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)));
        }
    }

    private void make(Map<DemoCentre, UUID> centres) {
        centres.forEach(places::centre);
        var people = this.people.write(centres);
        centres.forEach((centre, id) -> life(centre, id, people));
        var cast = new DemoCast(centres, this::account);
        chapters.forEach(chapter -> chapter.write(cast));
        notifications.tell(
                List.of(account("dyrektor.rybnik")),
                Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)),
                "role_given",
                List.of("Robert Topola", "#Role.ORGANIZER:NEUTRAL", "Michał Klonowy"),
                "/team");
    }

    /** Something begun and not finished waits for the organizer of Rybnik; nobody else could have put it there. */
    private void draft(UUID centre) {
        UUID organizer = account("organizator.rybnik");
        Acting.as(
                organizer,
                Set.of(centre),
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into activity_draft (id, centre_id, owner_id, content, saved_at)
                        values (:id, :centre, :owner, :content::jsonb, :at)
                        """)
                        .param("id", Ids.next(clock))
                        .param("centre", centre)
                        .param("owner", organizer)
                        .param(
                                "content",
                                "{\"title\": [\"Rozmowa o letnim kinie na podwórku\"], \"kind\": [\"CONVERSATION\"]}")
                        .param("at", OffsetDateTime.now(clock).minusHours(2))
                        .update()));
    }

    private UUID account(String username) {
        return jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(UUID.class)
                .single();
    }

    private void life(DemoCentre centre, UUID id, Map<DemoPerson, UUID> people) {
        var field = people.entrySet().stream()
                .filter(one -> DemoPeople.holds(one.getKey(), centre, Role.ORGANIZER)
                        || DemoPeople.holds(one.getKey(), centre, Role.COORDINATOR))
                .toList();
        var communities = new HashMap<DemoCentre.Community, UUID>();
        for (var community : centre.communities) {
            UUID lead = field.stream()
                    .filter(one -> one.getKey().listed() && DemoPeople.holds(one.getKey(), centre, Role.ORGANIZER))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            boolean ledByColleague = centre.communities.indexOf(community) > 1 && field.size() > 1;
            communities.put(
                    community,
                    places.community(
                            community, id, ledByColleague ? field.getLast().getValue() : lead));
        }
        for (var one : field) {
            boolean main = one.getKey().listed() && DemoPeople.holds(one.getKey(), centre, Role.ORGANIZER);
            entries.write(
                    one.getValue(),
                    main ? 3 : 1.3,
                    one.getKey().username().hashCode(),
                    new DemoEntries.Setting(id, communities));
        }
    }
}
