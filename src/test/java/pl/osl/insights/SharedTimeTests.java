package pl.osl.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.activities.OrganizerRole;

/** A meeting counts once; the time of each person is their own, in every figure and in the list behind it. */
@OslTest
class SharedTimeTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    CentreFigures figures;

    @Autowired
    World world;

    UUID centre;
    UUID olga;
    UUID cezary;
    UUID coordinator;
    UUID community;
    UUID entry;
    LocalDate today;

    @BeforeEach
    void aMeetingOfThree() {
        today = LocalDate.now(world.clock);
        centre = world.centre("OPS Dolny");
        olga = world.person("Olga Organizator", Role.ORGANIZER, centre);
        cezary = world.person("Cezary Drugi", Role.ORGANIZER, centre);
        coordinator = world.person("Kora Koordynator", Role.COORDINATOR, centre);
        community = world.community("Zdolna Dolna", centre, olga);
        entry = Noted.on(today)
                .as(OrganizerRole.NETWORKER)
                .lasting(120)
                .present(14)
                .by(olga, centre, world, community);
        beside(cezary, 30);
        beside(coordinator, null);
        Noted.on(today).lasting(60).present(5).by(cezary, centre, world, community);
    }

    @Test
    void entriesAndAttendancesCountOnceAndTimeForEverybody() {
        var counted = count();
        assertThat(counted.entries()).isEqualTo(2);
        assertThat(counted.attendances()).isEqualTo(19);
        assertThat(counted.withoutPresent()).isZero();
        assertThat(counted.minutes()).isEqualTo(120 + 30 + 120 + 60);
        assertThat(counted.roles())
                .contains(
                        new RoleFigures(OrganizerRole.NETWORKER, 1, 270),
                        new RoleFigures(OrganizerRole.ANIMATOR, 1, 60));
        assertThat(counted.communities())
                .singleElement()
                .satisfies(one -> assertThat(one.entries()).isEqualTo(2));
    }

    @Test
    void withdrawingAndLeavingTakeTheTimeOutAndBringingBackPutsItIn() {
        set("update activity_person set left_at = now() where account_id = '" + coordinator + "'");
        assertThat(count().minutes()).isEqualTo(120 + 30 + 60);
        set("update activity set withdrawn_at = now(), withdrawn_by = author_id, withdrawal_reason = 'x' where id = '"
                + entry + "'");
        assertThat(count().minutes()).isEqualTo(60);
        assertThat(home(coordinator)).contains("W tym tygodniu nie ma jeszcze Twoich wpisów");
        set("update activity set withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null where id = '"
                + entry + "'");
        assertThat(count().minutes()).isEqualTo(120 + 30 + 60);
    }

    @Test
    void eachPersonSeesTheirOwnTimeOfTheWeekAndWhoNotedIt() {
        assertThat(home(cezary))
                .contains("2 wpisy, razem 1\u00a0godz.\u00a030\u00a0min", "kto zapisał: Olga Organizator");
        assertThat(home(olga)).contains("1 wpis, razem 2\u00a0godz.").doesNotContain("kto zapisał");
    }

    /** The row of each person opens a list of as many entries, whose minutes make its time. */
    @Test
    void theTeamCountsWhereAPersonWasAndAgreesWithItsList() throws Exception {
        var html = home(coordinator);
        assertThat(html).doesNotContain("bez wpisu od 14 dni");
        assertThat(html.replaceAll("\\s+", " ")).contains(">Kora Koordynator</a>", ">Cezary Drugi</a>");
        for (UUID person : new UUID[] {olga, cezary, coordinator}) {
            String query = "?person=" + person + "&from=" + Team.since(today);
            assertThat(html).contains("/activities" + query.replace("&", "&amp;"));
            var lines =
                    page(coordinator, "/activities.csv" + query).lines().skip(1).toList();
            var figure = world.in(
                    centre,
                    () -> world.jdbc
                            .sql(
                                    "select count(*) || ' ' || sum(minutes) from insights_activity_time where account_id = :person")
                            .param("person", person)
                            .query(String.class)
                            .single());
            assertThat(lines.size() + " "
                            + lines.stream()
                                    .mapToInt(line -> Integer.parseInt(line.split(";")[7]))
                                    .sum())
                    .isEqualTo(figure);
        }
    }

    @Test
    void theHoursOfThePulpitAreTheSumOfItsListsLastColumn() {
        var director = world.person("Dorota Dyrektor", Role.DIRECTOR, centre);
        var sum = page(director, "/activities.csv")
                .lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(';') + 1)))
                .sum();
        assertThat(sum).isEqualTo(count().minutes());
        assertThat(home(director)).contains("6\u00a0godz."); // 5 and a half, rounded as Pulpit does
    }

    /** By the matrix: what the person wrote. */
    @Test
    void aMentorsCountIsThatOfTheListTheyCanOpen() {
        var mentor = world.person("Maria Mentor", Role.MENTOR, centre, cezary);
        assertThat(home(mentor).replaceAll("\\s+", " ")).contains("from=" + Team.since(today) + "\">1</a>");
        assertThat(page(mentor, "/activities?person=" + cezary)).contains("1 wpis");
    }

    private Figures count() {
        return world.in(centre, () -> figures.of(centre, new Period(YearMonth.from(today), YearMonth.from(today))));
    }

    private void beside(UUID person, @Nullable Integer minutes) {
        set(
                "insert into activity_person (centre_id, activity_id, account_id, held_on, how, minutes, added_at) values ('"
                        + centre + "', '" + entry + "', '" + person + "', '" + today + "', 'NAMED', " + minutes
                        + ", now())");
    }

    private void set(String sql) {
        world.in(centre, () -> world.jdbc.sql(sql).update());
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
