package pl.osl.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final DemoCommunities communities;
    private final DemoEntries entries;
    private final DemoColleagues colleagues;
    private final DemoSteps steps;
    private final DemoPartners partners;
    private final DemoInitiatives initiatives;
    private final DemoFiles files;
    private final DemoPhotos photos;
    private final DemoLeaders leaders;
    private final DemoEvents events;
    private final DemoWithWhom withWhom;
    private final DemoMap map;
    private final DemoSupport support;
    private final DemoTransitions transitions;
    private final DemoMaps maps;
    private final NotificationService notifications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoWorld(
            DemoMode mode,
            DemoPlaces places,
            DemoPeople people,
            DemoCommunities communities,
            DemoEntries entries,
            DemoColleagues colleagues,
            DemoSteps steps,
            DemoPartners partners,
            DemoInitiatives initiatives,
            DemoFiles files,
            DemoPhotos photos,
            DemoLeaders leaders,
            DemoEvents events,
            DemoWithWhom withWhom,
            DemoMap map,
            DemoSupport support,
            DemoTransitions transitions,
            DemoMaps maps,
            NotificationService notifications,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mode = mode;
        this.places = places;
        this.people = people;
        this.communities = communities;
        this.entries = entries;
        this.colleagues = colleagues;
        this.steps = steps;
        this.partners = partners;
        this.initiatives = initiatives;
        this.files = files;
        this.photos = photos;
        this.leaders = leaders;
        this.events = events;
        this.withWhom = withWhom;
        this.map = map;
        this.support = support;
        this.transitions = transitions;
        this.maps = maps;
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
        communities.tell(Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)), account("organizator.rybnik"));
        communities.tell(Objects.requireNonNull(centres.get(DemoCentre.SZKLARSKA)), account("organizator.szklarska"));
        communities.rybnik(Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)));
        colleagues.write(
                Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)),
                account("organizator.rybnik"),
                "Ewa Kalina",
                account("koordynator.rybnik"),
                account("robert.topola"));
        centres.forEach(
                (centre, id) -> steps.write(centre, id, account(directorWhoDeclared(centre)), account("superwizor")));
        centres.forEach((centre, id) -> partners.write(
                centre, id, account("organizator." + centre.name().toLowerCase(Locale.ROOT))));
        centres.forEach((centre, id) -> initiatives.write(
                centre, id, account("organizator." + centre.name().toLowerCase(Locale.ROOT))));
        files.write(Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)), account("organizator.rybnik"));
        centres.forEach((centre, id) -> leaders.write(
                centre,
                id,
                account("organizator." + centre.name().toLowerCase(Locale.ROOT)),
                account("dyrektor." + centre.name().toLowerCase(Locale.ROOT))));
        centres.forEach((centre, id) -> map.write(
                id,
                account("organizator." + centre.name().toLowerCase(Locale.ROOT)),
                account(directorWhoDeclared(centre))));
        photos.write(Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)), account("organizator.rybnik"));
        files.map(Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)), account("organizator.rybnik"));
        support.write(
                Objects.requireNonNull(centres.get(DemoCentre.KOSCIAN)), account("dyrektor.koscian"), account("siec"));
        transitions.leave(Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)));
        transitions.leaderless(Objects.requireNonNull(centres.get(DemoCentre.KOSCIAN)), "Śródmieście");
        maps.write(centres);
        transitions.newDirector(Objects.requireNonNull(centres.get(DemoCentre.SZKLARSKA)));
        events.write(Objects.requireNonNull(centres.get(DemoCentre.SZKLARSKA)), account("organizator.szklarska"));
        centres.forEach(withWhom::write); // after everybody whom an entry may name
        notifications.tell(
                List.of(account("dyrektor.rybnik")),
                Objects.requireNonNull(centres.get(DemoCentre.RYBNIK)),
                "role_given",
                List.of("Robert Topola", "#Role.ORGANIZER:NEUTRAL", "Michał Klonowy"),
                "/team");
    }

    private static String directorWhoDeclared(DemoCentre centre) {
        return centre == DemoCentre.SZKLARSKA
                ? "henryk.jesion"
                : "dyrektor." + centre.name().toLowerCase(Locale.ROOT);
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
