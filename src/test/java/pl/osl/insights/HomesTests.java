package pl.osl.insights;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class HomesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID organizer;
    UUID colleague;
    UUID community;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        organizer = world.person("Olga Organizator", Role.ORGANIZER, centre);
        colleague = world.person("Cezary Drugi", Role.ORGANIZER, centre);
        community = world.community("Zdolna Dolna", centre, organizer);
        world.community("Obca Górka", centre, colleague);
        today = LocalDate.now(world.clock);
    }

    @Test
    void anOrganizerSeesTheirWeekAndTheirCommunities() {
        Noted.on(today).lasting(90).by(organizer, centre, world, community);
        Noted.on(today.minusDays(8)).lasting(45).by(organizer, centre, world, community);
        Noted.on(today).lasting(30).takenBack().by(organizer, centre, world, community);
        Noted.on(today).lasting(30).by(colleague, centre, world, community);
        assertThat(home(organizer))
                .contains(
                        "<h1>Dziś</h1>",
                        "1 wpis, razem 1\u00a0godz.\u00a030\u00a0min",
                        "Zdolna Dolna",
                        "Na dziś wszystko zrobione.")
                .doesNotContain("Obca Górka", "Zespół w ostatnich");
    }

    @Test
    void theCoordinatorSeesTheTeamAndWhoHasBeenSilent() {
        var coordinator = world.person("Kora Koordynator", Role.COORDINATOR, centre);
        Noted.on(today.minusDays(13)).by(organizer, centre, world, community);
        Noted.on(today.minusDays(14)).by(colleague, centre, world, community);
        var html = home(coordinator);
        assertThat(html)
                .contains("Dziś w zespole", "Olga Organizator", "Cezary Drugi", "/activities?person=" + colleague);
        assertThat(html.split("bez wpisu od 14 dni", -1)).hasSize(3); // the colleague and the coordinator
        assertThat(html.indexOf("Olga Organizator")).isLessThan(html.indexOf("</main>"));
    }

    @Test
    void aMentorSeesThePersonsAssignedAndNothingElseOfTheCentre() {
        var elsewhere = world.centre("OPS Górny");
        var other = world.person("Gosia Górna", Role.ORGANIZER, elsewhere);
        var stranger = world.person("Obcy Organizator", Role.ORGANIZER, elsewhere);
        var mentor = world.person("Maria Mentor", Role.MENTOR, centre, organizer);
        world.give(mentor, Role.MENTOR, elsewhere, other);
        Noted.on(today.minusDays(3)).by(organizer, centre, world, community);
        Noted.on(today.minusDays(2)).by(colleague, centre, world, community);
        assertThat(home(mentor))
                .contains("Osoby, które wspieram", "Olga Organizator", "OPS Dolny", "Zdolna Dolna")
                .contains("Gosia Górna", "OPS Górny", "nigdy", "/activities?person=" + organizer)
                .doesNotContain("Cezary Drugi", "Obca Górka", stranger.toString(), "Obcy Organizator");
    }

    @Test
    void aCoachSeesNamesAndASupervisorCounts() {
        Noted.on(today).present(17).by(organizer, centre, world, community);
        var coach = world.person("Cecylia Opiekun", Role.COACH, centre, organizer);
        assertThat(home(coach))
                .contains("Moja grupa", "Olga Organizator", "OPS Dolny")
                .doesNotContain("Cezary Drugi", "Zdolna Dolna");
        var supervisor = world.person("Stefan Superwizor", Role.SUPERVISOR, centre);
        assertThat(home(supervisor))
                .contains("Moje ośrodki", "OPS Dolny", ">17<")
                .doesNotContain("Festyn", "/activities", "Olga");
        assertThat(browser.get().uri("/activities").with(World.as(supervisor))).hasStatus(404);
    }

    @Test
    void theNetworkCoordinatorSeesCountsPerMemberCentreAndNothingBelow() {
        var elsewhere = world.centre("OPS Górny");
        world.centre("OPS Poza Siecią");
        var network = world.person("Nina Sieć", Role.NETWORK, centre);
        world.give(network, Role.NETWORK, elsewhere);
        Noted.on(today).present(17).by(organizer, centre, world, community);
        Noted.on(today).present(400).takenBack().by(organizer, centre, world, community);
        for (String address : new String[] {"/", "/network"}) {
            assertThat(page(network, address))
                    .contains(
                            "Sieć ośrodków",
                            "OPS Dolny",
                            "OPS Górny",
                            ">17<",
                            "Wpisy zanotowano w 1 z 2 ośrodków (50\u00a0%).")
                    .doesNotContain(
                            "OPS Poza", "Zdolna", "Olga", "Festyn", "href=\"/activities", "href=\"/communities");
        }
        for (String address : new String[] {"/communities", "/activities", "/dashboard", "/today"}) {
            assertThat(browser.get().uri(address).with(World.as(network)))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(browser.get().uri("/network").with(World.as(organizer))).hasStatus(404);
    }

    @Test
    void theNetworkCoordinatorSeesWithHowManyTheCentresWorkAndNeverWithWhom() {
        var elsewhere = world.centre("OPS Górny");
        var outside = world.centre("OPS Poza Siecią");
        var network = world.person("Nina Sieć", Role.NETWORK, centre);
        world.give(network, Role.NETWORK, elsewhere);
        world.partner("Parafia pod Lipami", centre, organizer);
        world.partner("Szkoła pod Lipami", centre, organizer);
        world.partner("Pan Ogrodnik", centre, organizer);
        world.partner("Wycofany Klub", centre, organizer);
        world.partner("Fundacja Górna", elsewhere, organizer);
        world.partner("Spoza sieci", outside, organizer);
        world.in(centre, () -> {
            world.jdbc
                    .sql("update partner set sector = 'CHURCH' where name like 'Parafia%'")
                    .update();
            world.jdbc
                    .sql("update partner set sector = 'INDIVIDUAL' where name like 'Pan%'")
                    .update();
            return world.jdbc
                    .sql("update partner set withdrawn_at = now(), withdrawn_by = :by where name like 'Wycofany%'")
                    .param("by", organizer)
                    .update();
        });
        world.partnership("Razem pod Lipami", centre, organizer);
        UUID running = world.partnership("Koalicja pod Lipami", centre, organizer);
        world.in(
                centre,
                () -> world.jdbc
                        .sql("update partnership set state = case when id = :id then 'ACTIVE' else 'TALKS' end")
                        .param("id", running)
                        .update());
        world.group("Klub pod Lipami", centre, community, organizer);
        world.initiative("Ławki pod Lipami", centre, community, organizer);
        world.in(
                centre,
                () -> world.jdbc
                        .sql("update initiative set state = 'UNDER_WAY'")
                        .update());
        var page = page(network, "/network");
        assertThat(page)
                .contains("Ośrodki mają na swoich listach 3 partnerów, a 1 partnerstwo działa.")
                .containsSubsequence(
                        "Z kim pracują ośrodki",
                        ">OPS Dolny</th>",
                        "data-label=\"Partnerzy\">2<",
                        "data-label=\"Działające partnerstwa\">1<",
                        "data-label=\"Działające grupy\">1<",
                        "data-label=\"Inicjatywy, które trwają\">1<",
                        ">OPS Górny</th>",
                        "data-label=\"Partnerzy\">1<",
                        "data-label=\"Działające partnerstwa\">0<")
                .contains("Parafia lub wspólnota wyznaniowa")
                .doesNotContain("pod Lipami", "Fundacja Górna", "Poza", "Ogrodnik", "partners.is.", ">Osoba<");
        assertThat(browser.get().uri("/partners").with(World.as(network))).hasStatus(404);
    }

    @Test
    void theOthersAreToldHonestlyWhatTheySee() {
        assertThat(home(world.account("Nikt"))).contains("Nie masz teraz żadnej roli");
        assertThat(home(world.person("Iza Inspektor", Role.DPO, centre))).contains("inspektor ochrony danych");
        assertThat(home(world.person("Sara Superwizor", Role.SW_SUPERVISOR, centre)))
                .contains("nie widzisz niczego z ośrodków")
                .doesNotContain("OPS Dolny", "Olga");
        assertThat(browser.get().uri("/").with(World.as(world.person("Adam Admin", Role.ADMIN, centre))))
                .hasRedirectedUrl("/admin/accounts");
    }

    @Test
    void aDirectorInTheFieldHasBothPages() {
        var both = world.person("Dorota Dyrektor", Role.DIRECTOR, centre);
        assertThat(browser.get().uri("/today").with(World.as(both))).hasStatus(403);
        world.give(both, Role.ORGANIZER, centre);
        assertThat(home(both)).contains("<h1>Pulpit</h1>", "href=\"/today\"");
        assertThat(page(both, "/today")).contains("<h1>Dziś</h1>");
    }

    /** One a part of the page; on a centre's first view one more, whether its first steps are behind it. */
    @Test
    void noHomeAsksTheDatabaseOften() {
        var coordinator = world.person("Kora Koordynator", Role.COORDINATOR, centre);
        var director = world.person("Dorota Dyrektor", Role.DIRECTOR, centre);
        var mentor = world.person("Maria Mentor", Role.MENTOR, centre, organizer, colleague);
        for (UUID person : new UUID[] {organizer, coordinator, director, mentor}) {
            assertThat(statements(() -> home(person))).isBetween(1L, 15L);
        }
    }

    /** Besides the viewer's own two: roles, and names of their places. */
    private static long statements(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        logger.addAppender(told);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(told);
        }
        return told.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement ["))
                .filter(message -> !message.contains("left join membership")
                        && !message.contains("o.short_name, o.name, c.letterhead"))
                .count();
    }

    private String home(UUID who) {
        return page(who, "/");
    }

    private String page(UUID who, String address) {
        var result = browser.get().uri(address).with(World.as(who)).exchange();
        assertThat(result).as(address).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
