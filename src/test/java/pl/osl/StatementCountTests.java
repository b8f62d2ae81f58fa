package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.access.Role;
import pl.osl.kernel.Acting;

/**
 * A list page costs at most ten statements, whatever its length: a query a line would be seen here as soon as it is
 * written. Only homes and "Przejmuję ośrodek" may cost thirteen: what waits there are parts with a question each, and the
 * first time a centre is asked whether its first steps are behind it.
 */
@OslTest
class StatementCountTests {

    private static final int AT_MOST = 10;
    private static final int OF_WHAT_WAITS = 13;

    /** Paid by every request and not by the page: the session, the viewer with the names of their places, the reach. */
    private static final Pattern OF_THE_REQUEST = Pattern.compile(
            "(?i)set_config\\(|\\bsession(_attributes)?\\b|left join membership m on m.account_id = a.id and m.ended_at is null"
                    + "|^select o.id, o.short_name, o.name, c.letterhead from centre_on");

    private static final Map<String, List<Role>> PAGES = pages();

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    private static Map<String, List<Role>> pages() {
        var pages = new LinkedHashMap<String, List<Role>>();
        pages.put("/", List.of(Role.values()));
        pages.put("/dashboard", List.of(Role.DIRECTOR, Role.COORDINATOR));
        pages.put("/activities", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR));
        pages.put("/activities/new", List.of(Role.ORGANIZER, Role.COORDINATOR));
        pages.put("/communities", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR));
        pages.put("/communities/districts", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR));
        pages.put("/groups", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR));
        pages.put("/events", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR));
        pages.put("/initiatives", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR));
        pages.put("/partners", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR, Role.SUPERVISOR));
        pages.put(
                "/partnerships",
                List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR, Role.SUPERVISOR));
        pages.put(
                "/partners/network",
                List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR, Role.SUPERVISOR));
        pages.put("/imports", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR));
        pages.put("/map", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR));
        pages.put("/team", List.of(Role.COORDINATOR, Role.DIRECTOR));
        pages.put("/implementation", List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR));
        pages.put("/network/support", List.of(Role.NETWORK));
        pages.put("/takeover", List.of(Role.DIRECTOR));
        pages.put(
                "/stand-ins",
                List.of(Role.ORGANIZER, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR, Role.SUPERVISOR, Role.NETWORK));
        pages.put("/audit", List.of(Role.DIRECTOR, Role.ADMIN));
        pages.put("/consents", List.of(Role.DPO, Role.DIRECTOR));
        pages.put("/readings", List.of(Role.DPO));
        pages.put("/admin/phases", List.of(Role.ADMIN, Role.COORDINATOR));
        pages.put("/admin/accounts", List.of(Role.ADMIN));
        pages.put("/notifications", List.of(Role.values()));
        return pages;
    }

    @Test
    void pagesCostTheSameFewStatementsForOneRowAndForThirty() throws Exception {
        var few = inhabited("OPS Jeden", 1);
        var many = inhabited("OPS Trzydzieści", 30);
        var faults = new ArrayList<String>();
        System.out.printf("%-18s%-16s%8s%9s%14s%n", "page", "role", "1 row", "30 rows", "with request");
        for (var page : PAGES.entrySet()) {
            for (Role role : page.getValue()) {
                if (page.getKey().equals("/") && role == Role.ADMIN) {
                    continue; // is sent on to /admin/accounts
                }
                var one = statements(page.getKey(), Objects.requireNonNull(few.get(role)));
                var thirty = statements(page.getKey(), Objects.requireNonNull(many.get(role)));
                var own = ofThePage(thirty);
                System.out.printf(
                        "%-18s%-16s%8d%9d%14d%n",
                        page.getKey(), role, ofThePage(one).size(), own.size(), thirty.size());
                if (own.size() > atMost(page.getKey(), role)
                        || own.size() != ofThePage(one).size()) {
                    faults.add(page.getKey() + " as " + role + ":\n  " + String.join("\n  ", own));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void workingForSeveralCentresCostsNoMoreThanForOne() throws Exception {
        UUID first = world.centre("OPS Pierwszy");
        for (Role role : List.of(Role.MENTOR, Role.COACH, Role.SUPERVISOR, Role.NETWORK)) {
            UUID outsider = world.person("Zofia Spoza", role, first, world.person("Jan", Role.ORGANIZER, first));
            var before = new LinkedHashMap<String, Integer>();
            for (var path : pagesOf(role)) {
                before.put(path, ofThePage(statements(path, outsider)).size());
            }
            for (int more = 0; more < 3; more++) {
                UUID centre = world.centre("OPS Następny " + more);
                world.give(outsider, role, centre, world.person("Ewa", Role.ORGANIZER, centre));
            }
            for (var path : pagesOf(role)) {
                assertThat(ofThePage(statements(path, outsider)))
                        .as(path + " as " + role + " of four centres")
                        .hasSize(Objects.requireNonNull(before.get(path)));
            }
        }
    }

    /** The counter itself: it sees JdbcClient's and Hibernate's statements and not those of other threads. */
    @Test
    void theCounterSeesWhatIsSent() throws Exception {
        UUID centre = world.centre("OPS Liczony");
        var seen = StatementCounter.during(
                () -> world.column(centre, "select short_name from centre_identity where short_name = 'OPS Liczony'"));
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst()).contains("set_config");
        assertThat(seen.getLast()).startsWith("select short_name");
    }

    private static int atMost(String page, Role role) {
        boolean waits = page.equals("/") || List.of("/dashboard", "/takeover").contains(page) && role == Role.DIRECTOR;
        return waits ? OF_WHAT_WAITS : AT_MOST;
    }

    private static List<String> pagesOf(Role role) {
        return PAGES.entrySet().stream()
                .filter(page -> page.getValue().contains(role))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> statements(String path, UUID viewer) throws Exception {
        return StatementCounter.during(
                () -> assertThat(browser.get().uri(path).with(World.as(viewer)).exchange())
                        .as(path)
                        .hasStatusOk());
    }

    private static List<String> ofThePage(List<String> statements) {
        return statements.stream()
                .filter(sql -> !OF_THE_REQUEST.matcher(sql).find())
                .toList();
    }

    /** A centre with so many rows of everything, and a person in each role. */
    private Map<Role, UUID> inhabited(String name, int rows) {
        UUID centre = world.centre(name);
        var team = new UUID[rows];
        for (int i = 0; i < rows; i++) {
            team[i] = world.person("Osoba " + i, Role.ORGANIZER, centre);
        }
        var people = new LinkedHashMap<Role, UUID>();
        for (Role role : Role.values()) {
            people.put(role, role == Role.ORGANIZER ? team[0] : person(role, centre, team));
        }
        for (int i = 0; i < rows; i++) {
            UUID community = world.community("Społeczność " + i, centre, team);
            fill(centre, team[i], community, rows);
            world.group("Klub " + i, centre, community, team[i]);
            world.initiative("Pomysł " + i, centre, community, team[i]);
            world.partner("Partner " + i, centre, team[i]);
            UUID asset = world.asset("Boisko " + i, community, centre, team[i]);
            world.link(asset, world.need("Ławki " + i, community, centre, team[i]), centre, team[i]);
            world.edition(community, centre, team[i]);
            world.partnership("Partnerstwo " + i, centre, team[i]);
        }
        people.values().forEach(person -> tell(person, centre, rows));
        return people;
    }

    private UUID person(Role role, UUID centre, UUID[] team) {
        return world.person("Ktoś " + role, role, centre, role.forPersons() ? team : new UUID[0]);
    }

    private void fill(UUID centre, UUID author, UUID community, int rows) {
        world.in(
                centre,
                () -> world.jdbc
                        .sql("""
                        with entry as (
                            insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns,
                                                  present, created_at, version)
                            select uuidv7(), :centre, :author, 'Festyn', 'EVENT', 'ANIMATOR', current_date, 60, 'COMMUNITY',
                                   12, :now, 0 from generate_series(1, :rows) returning id, centre_id),
                        traced as (
                            insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                            select uuidv7(), centre_id, :now, :author, 'activity', id, 'logged', '[]' from entry)
                        insert into activity_community (centre_id, activity_id, community_id)
                        select centre_id, id, :community from entry
                        """)
                        .param("centre", centre)
                        .param("author", author)
                        .param("community", community)
                        .param("now", OffsetDateTime.now(world.clock))
                        .param("rows", rows)
                        .update());
        world.in(centre, () -> world.jdbc.sql("""
                        insert into activity_person (centre_id, activity_id, account_id, held_on, how, added_at)
                        select t.centre_id, t.activity_id, m.account_id, t.held_on, 'NAMED', t.added_at
                          from activity_person t join membership m on m.centre_id = t.centre_id and m.role = 'COORDINATOR'
                         where t.account_id = :author
                        """).param("author", author).update());
        Acting.as(
                author,
                Set.of(centre),
                () -> world.in(
                        centre,
                        () -> world.jdbc
                                .sql("""
                        insert into activity_draft (id, centre_id, owner_id, content, saved_at)
                        select uuidv7(), :centre, :author, '{"title": ["Zebranie"]}', :now from generate_series(1, :rows)
                        """)
                                .param("centre", centre)
                                .param("author", author)
                                .param("now", OffsetDateTime.now(world.clock))
                                .param("rows", rows)
                                .update()));
    }

    private void tell(UUID person, UUID centre, int rows) {
        world.in(
                centre,
                () -> world.jdbc
                        .sql("""
                        insert into notification (id, centre_id, account_id, personal, kind, args, created_at)
                        select uuidv7(), :centre, :person, true, 'own_password', '{}', :now from generate_series(1, :rows)
                        """)
                        .param("centre", centre)
                        .param("person", person)
                        .param("now", OffsetDateTime.now(world.clock))
                        .param("rows", rows)
                        .update());
    }
}
