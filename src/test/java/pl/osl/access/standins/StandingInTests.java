package pl.osl.access.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.CentreNames;
import pl.osl.access.Role;
import pl.osl.access.Viewer;
import pl.osl.access.signin.LookedAt;
import pl.osl.kernel.Ids;

@OslTest
class StandingInTests {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    CentreNames names;

    @Autowired
    PlatformTransactionManager transactions;

    UUID centre;
    UUID director;
    UUID coordinator;
    UUID ewa;
    UUID robert;
    UUID garden;
    UUID seniors;
    LocalDate today;

    @BeforeEach
    void aCentreWithTwoOrganizers() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        coordinator = world.person("Marek Jawor", Role.COORDINATOR, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        garden = world.community("Ogród przy Źródlanej", centre, ewa);
        seniors = world.community("Seniorzy z Nowin", centre, ewa);
        today = LocalDate.now(world.clock);
    }

    @Test
    void whoeverStandsInFindsTheCommunitiesOnTheirOwnDayAndWorksInTheirTeam() {
        assertThat(page(robert, "/")).doesNotContain("Ogród przy", "w zastępstwie");
        assertThat(join(robert, garden, robert)).hasStatus(403);
        assertThat(make(ewa, form(ewa, robert))).hasStatus(302).hasRedirectedUrl("/stand-ins");

        assertThat(page(robert, "/")).contains("w zastępstwie: Ewa Kalina", "Ogród przy", "Seniorzy z Nowin");
        assertThat(page(coordinator, "/communities/" + garden)).contains("w zastępstwie: Robert Topola");
        assertThat(page(director, "/team")).contains("Zastępstwa", "Robert Topola", "trwa");
        assertThat(join(robert, garden, robert)).hasStatus(302);
        assertThat(world.told(robert)).containsExactly("own_stand_in_made");
        assertThat(world.told(director)).containsExactly("stand_in_made");
        assertThat(world.told(ewa)).isEmpty();
        assertThat(world.column(centre, "select action from audit_entry where subject = 'standIn'"))
                .containsExactly("made");
    }

    @Test
    void entriesOfAStandInAreTheSubstitutesOwn() {
        make(ewa, form(ewa, robert));
        var entry = browser.post()
                .uri("/activities")
                .with(World.as(robert))
                .with(csrf())
                .param("title", "Sadzenie krzewów")
                .param("kind", "WORKDAY")
                .param("role", "ANIMATOR")
                .param("heldOn", today.toString())
                .param("minutes", "60")
                .param("concerns", "COMMUNITY")
                .param("communities", garden.toString())
                .exchange();
        assertThat(entry).hasStatus(302);
        assertThat(page(director, String.valueOf(entry.getResponse().getRedirectedUrl())))
                .contains("Robert Topola")
                .doesNotContain("Ewa Kalina");
    }

    @Test
    void aStandInForOneCommunityOpensThatOneAlone() {
        var asked = form(ewa, robert);
        asked.put("community", garden.toString());
        assertThat(make(ewa, asked)).hasStatus(302);
        assertThat(page(robert, "/")).contains("Ogród przy").doesNotContain("Seniorzy z Nowin");
        assertThat(join(robert, seniors, robert)).hasStatus(403);
        assertThat(join(robert, garden, robert)).hasStatus(302);
    }

    @Test
    void itEndsByItselfAtMidnightInWarsaw() {
        var asked = form(ewa, robert);
        var last = today.plusDays(3);
        asked.put("to", last.toString());
        make(ewa, asked);
        assertThat(at(last, LocalTime.of(23, 59), robert).standIns()).hasSize(1);
        assertThat(at(last.plusDays(1), LocalTime.MIDNIGHT, robert).standIns()).isEmpty();
    }

    @Test
    void aPlannedOneBeginsByItself() {
        var asked = form(ewa, robert);
        asked.put("from", today.plusDays(2).toString());
        make(ewa, asked);
        assertThat(page(robert, "/")).doesNotContain("w zastępstwie");
        assertThat(page(robert, "/stand-ins")).contains("zaplanowane");
        assertThat(at(today.plusDays(2), LocalTime.MIDNIGHT, robert).standIns()).hasSize(1);
    }

    @Test
    void withoutTheirRolesItGivesNothing() {
        make(ewa, form(ewa, robert));
        dismiss(ewa);
        assertThat(page(robert, "/")).doesNotContain("w zastępstwie: Ewa");
        assertThat(join(robert, garden, robert)).hasStatus(403);
        assertThat(page(director, "/stand-ins")).contains("bez skutku");
        var jan = world.person("Jan Olcha", Role.ORGANIZER, centre);
        make(robert, form(robert, jan));
        assertThat(at(today, LocalTime.NOON, jan).standIns()).hasSize(1);
        dismiss(jan);
        assertThat(at(today, LocalTime.NOON, jan).standIns()).isEmpty();
    }

    @Test
    void theSameFormSentTwiceIsOneStandIn() {
        var asked = form(ewa, robert);
        assertThat(make(ewa, asked)).hasStatus(302);
        assertThat(make(ewa, asked)).hasStatus(302);
        assertThat(world.column(centre, "select id::text from stand_in")).hasSize(1);
        assertThat(world.told(robert)).hasSize(1);
    }

    @Test
    void anIdOfAnotherCentreGivesWayToANewOneAndTellsNothing() {
        var other = world.centre("OPS Drugi");
        var anna = world.person("Anna Bukowa", Role.ORGANIZER, other);
        var jan = world.person("Jan Olcha", Role.ORGANIZER, other);
        var theirs = form("FIELD:" + other + ":" + anna, jan);
        assertThat(make(anna, theirs)).hasStatus(302);
        var ours = form(ewa, robert);
        ours.put("id", String.valueOf(theirs.get("id")));
        assertThat(make(ewa, ours)).hasStatus(302);
        assertThat(world.column(centre, "select id::text from stand_in"))
                .hasSize(1)
                .doesNotContain(theirs.get("id"));
    }

    @Test
    void twoOnTheSameDaysOverlapAndOtherDaysOrAnotherCommunityDoNot() {
        make(ewa, form(ewa, robert));
        assertThat(make(ewa, form(ewa, robert))).hasStatus(422).bodyText().contains("już wtedy zastępuje");
        var later = form(ewa, robert);
        later.put("from", today.plusDays(11).toString());
        later.put("to", today.plusDays(20).toString());
        assertThat(make(ewa, later)).hasStatus(302);
        var one = form(ewa, robert);
        one.put("community", garden.toString());
        assertThat(make(ewa, one)).hasStatus(302);
    }

    @Test
    void badDatesAreSaidAtTheirFieldsAndNothingTypedIsLost() {
        refused("to", "2026-02-30", "Nie udało się odczytać daty");
        refused("to", "", "Zastępstwo zawsze ma koniec");
        refused("to", today.minusDays(1).toString(), "wypada przed pierwszym");
        refused("to", today.plusYears(2).toString(), "najwyżej rok");
        refused("from", today.minusDays(1).toString(), "najwcześniej dziś");
        refused("from", today.plusYears(5).toString(), "rok naprzód");
        refused("substitute", ewa.toString(), "samego siebie");
        refused("community", UUID.randomUUID().toString(), "nie pracuje z tą społecznością");
        refused("note", "x".repeat(501), "najwyżej 500");
        assertThat(world.column(centre, "select id::text from stand_in")).isEmpty();
    }

    @Test
    void somebodyOfAnotherCentreLooksLikeNobody() {
        var stranger = world.person("Obca Osoba", Role.ORGANIZER, world.centre("OPS Obcy"));
        refused("substitute", stranger.toString(), "Wybierz osobę z listy");
        refused("substitute", UUID.randomUUID().toString(), "Wybierz osobę z listy");
        refused("absent", "FIELD:" + centre + ":" + robert, "Wybierz osobę z listy");
        refused("absent", "FIELD:" + centre + ":" + stranger, "Wybierz osobę z listy");
        assertThat(page(ewa, "/stand-ins/new")).contains("Robert Topola").doesNotContain("Obca Osoba");
    }

    @Test
    void theDirectorArrangesItForAnybodyAndEndsItEarly() {
        assertThat(make(director, form("FIELD:" + centre + ":" + ewa, robert))).hasStatus(302);
        assertThat(world.told(ewa)).containsExactly("own_absence_made");
        String id = world.column(centre, "select id::text from stand_in").getFirst();
        assertThat(end(ewa, id)).hasStatus(403);
        assertThat(end(world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy")), id))
                .hasStatus(404);
        assertThat(end(coordinator, id)).hasStatus(302);
        assertThat(end(coordinator, id)).hasStatus(302);
        assertThat(page(robert, "/")).doesNotContain("w zastępstwie: Ewa");
        assertThat(world.told(robert)).containsExactly("own_stand_in_made", "own_stand_in_ended");
        assertThat(page(coordinator, "/stand-ins?past=yes")).contains("zakończone wcześniej");
        assertThat(page(coordinator, "/stand-ins")).doesNotContain("Robert Topola</td>");
    }

    @Test
    void standingInForACoordinatorMakesNobodyACoordinator() {
        var others = world.community("Paruszowiec", centre, ewa);
        make(coordinator, form("FIELD:" + centre + ":" + coordinator, robert));
        assertThat(at(today, LocalTime.NOON, robert).roles()).containsExactly(Role.ORGANIZER);
        assertThat(browser.get().uri("/dashboard").with(World.as(robert))).hasStatus(404);
        assertThat(join(robert, others, robert)).hasStatus(403);
    }

    @Test
    void anOrganizerSeesOnlyWhatConcernsThem() {
        var jan = world.person("Jan Olcha", Role.ORGANIZER, centre);
        make(ewa, form(ewa, robert));
        assertThat(page(ewa, "/stand-ins")).contains("Robert Topola");
        assertThat(page(robert, "/stand-ins")).contains("Ewa Kalina");
        assertThat(page(jan, "/stand-ins")).doesNotContain("Ewa Kalina", "Robert Topola");
        assertThat(page(world.person("Adam Admin", Role.ADMIN, centre), "/stand-ins"))
                .contains("Ewa Kalina")
                .doesNotContain("/stand-ins/new");
    }

    @Test
    void aMentorStandsInForAMentorAndSeesTheirPersonsInThatCentreForThatTime() {
        var zofia = world.person("Zofia Jarzębina", Role.MENTOR, centre, ewa);
        var elsewhere = world.centre("MOPS Górny");
        world.give(zofia, Role.MENTOR, elsewhere, world.person("Iga Górna", Role.ORGANIZER, elsewhere));
        var adam =
                world.person("Adam Grab", Role.MENTOR, elsewhere, world.person("Olga Inna", Role.ORGANIZER, elsewhere));
        assertThat(page(adam, "/")).contains("Olga Inna").doesNotContain("Ewa Kalina");
        assertThat(browser.get().uri("/communities/" + garden).with(World.as(adam)))
                .hasStatus(404);

        assertThat(make(zofia, form("MENTORING:" + centre + ":" + zofia, adam))).hasStatus(302);
        assertThat(page(adam, "/"))
                .contains("Ewa Kalina", "w zastępstwie: Zofia Jarzębina", "Olga Inna")
                .doesNotContain("Iga Górna", "Robert Topola");
        assertThat(page(adam, "/communities/" + garden)).contains("Ogród przy");
        assertThat(at(today.plusDays(11), LocalTime.MIDNIGHT, adam).reach().centres())
                .containsExactly(elsewhere);
        assertThat(world.told(director)).contains("stand_in_made");
    }

    @Test
    void supportersAreNotStoodInForByThoseOfAnotherKind() {
        var zofia = world.person("Zofia Jarzębina", Role.MENTOR, centre, ewa);
        var coach = world.person("Jan Cisowy", Role.COACH, centre, ewa);
        assertThat(make(zofia, form("MENTORING:" + centre + ":" + zofia, coach)))
                .hasStatus(422);
        assertThat(make(zofia, form("MENTORING:" + centre + ":" + zofia, robert)))
                .hasStatus(422);
        assertThat(make(zofia, form("FIELD:" + centre + ":" + ewa, robert))).hasStatus(422);
    }

    @Test
    void theNetworkCoordinatorArrangesForSupportersOfMemberCentresAndForNobodyElse() {
        var zofia = world.person("Zofia Jarzębina", Role.MENTOR, centre, ewa);
        var adam = world.person("Adam Grab", Role.MENTOR, centre, robert);
        var nina = world.person("Nina Sieć", Role.NETWORK, centre);
        var outside = world.centre("OPS Poza Siecią");
        var far = world.person("Filip Daleki", Role.MENTOR, outside, world.person("X", Role.ORGANIZER, outside));
        assertThat(page(nina, "/stand-ins/new"))
                .contains("Zofia Jarzębina", "Adam Grab")
                .doesNotContain("Ewa Kalina", "Filip Daleki");
        assertThat(make(nina, form("MENTORING:" + centre + ":" + zofia, far))).hasStatus(422);
        assertThat(make(nina, form("FIELD:" + centre + ":" + ewa, robert))).hasStatus(422);
        assertThat(make(nina, form("MENTORING:" + centre + ":" + zofia, adam))).hasStatus(302);
        assertThat(page(adam, "/")).contains("w zastępstwie: Zofia Jarzębina");
        make(ewa, form(ewa, robert));
        assertThat(page(nina, "/stand-ins")).contains("Zofia Jarzębina").doesNotContain("Ewa Kalina");
        String id = world.column(centre, "select id::text from stand_in where work = 'FIELD'")
                .getFirst();
        assertThat(end(nina, id)).hasStatus(404);
        id = world.column(centre, "select id::text from stand_in where work = 'MENTORING'")
                .getFirst();
        assertThat(end(nina, id)).hasStatus(302);
        assertThat(page(adam, "/")).doesNotContain("w zastępstwie");
    }

    @Test
    void aSupervisorOfAnotherCentreStandsInAndReachesTheSteps() {
        var krystyna = world.person("Krystyna Lipowa", Role.SUPERVISOR, centre);
        var elsewhere = world.centre("MOPS Górny");
        world.give(krystyna, Role.SUPERVISOR, elsewhere);
        var olaf = world.person("Olaf Brzoza", Role.SUPERVISOR, elsewhere);
        assertThat(browser.get().uri("/centres/" + centre + "/implementation").with(World.as(olaf)))
                .hasStatus(404);
        assertThat(make(krystyna, form("SUPERVISING:" + centre + ":" + krystyna, olaf)))
                .hasStatus(302);
        assertThat(page(olaf, "/centres/" + centre + "/implementation/V")).contains("Zakres");
        assertThat(page(olaf, "/")).contains("OPS Dolny", "MOPS Górny", "Krystyna Lipowa");
    }

    @Test
    void aSupervisorWhoStandsInJudgesBecauseTheyAreASupervisorThemselves() {
        var krystyna = world.person("Krystyna Lipowa", Role.SUPERVISOR, centre);
        var elsewhere = world.centre("MOPS Górny");
        var olaf = world.person("Olaf Brzoza", Role.SUPERVISOR, elsewhere);
        world.give(krystyna, Role.SUPERVISOR, elsewhere);
        var done = Map.of(
                "id", Ids.next(world.clock).toString(),
                "seen", "0",
                "state", "DONE_DECLARED",
                "effectiveOn", today.toString(),
                "note", "Zakresy podpisane",
                "evidence", "Zarządzenie 3/2026");
        assertThat(post(director, "/implementation/V/change", done)).hasStatus(302);
        var verdict = Map.of("key", Ids.next(world.clock).toString(), "seen", "1", "verdict", "confirm");
        assertThat(post(olaf, "/centres/" + centre + "/implementation/V/verdict", verdict))
                .hasStatus(404);
        make(krystyna, form("SUPERVISING:" + centre + ":" + krystyna, olaf));
        assertThat(post(olaf, "/centres/" + centre + "/implementation/V/verdict", verdict))
                .hasStatus(302);
        assertThat(world.column(centre, "select state from step_change order by number"))
                .containsExactly("DONE_DECLARED", "DONE_VERIFIED");
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(World.as(who)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private void refused(String field, String value, String why) {
        var asked = form(ewa, robert);
        asked.put("note", "Urlop od poniedziałku");
        asked.put(field, value);
        var result = make(ewa, asked);
        assertThat(result).as(field + " " + value).hasStatus(422).bodyText().contains(why);
        if (!field.equals("note")) {
            assertThat(result).bodyText().contains("Urlop od poniedziałku");
        }
    }

    private Map<String, String> form(UUID absent, UUID substitute) {
        return form("FIELD:" + centre + ":" + absent, substitute);
    }

    private Map<String, String> form(String absent, UUID substitute) {
        return new HashMap<>(Map.of(
                "id", Ids.next(world.clock).toString(),
                "absent", absent,
                "substitute", substitute.toString(),
                "from", today.toString(),
                "to", today.plusDays(10).toString()));
    }

    private MvcTestResult make(UUID who, Map<String, String> asked) {
        return post(who, "/stand-ins", asked);
    }

    private MvcTestResult end(UUID who, String id) {
        return browser.post()
                .uri("/stand-ins/" + id + "/ending")
                .with(World.as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult join(UUID who, UUID community, UUID person) {
        return browser.post()
                .uri("/communities/" + community + "/team")
                .with(World.as(who))
                .with(csrf())
                .param("person", person.toString())
                .param("part", "WORKS")
                .param("from", today.toString())
                .exchange();
    }

    private void dismiss(UUID account) {
        world.in(
                centre,
                () -> world.jdbc
                        .sql(
                                "update membership set ended_at = now(), ended_by = account_id where account_id = :account")
                        .param("account", account)
                        .update());
    }

    /** As the filter would make the viewer of a request at that time. */
    private Viewer at(LocalDate day, LocalTime time, UUID who) {
        var then = Clock.fixed(day.atTime(time).atZone(WARSAW).toInstant(), WARSAW);
        return LookedAt.on(then, who, world, names, transactions);
    }

    private String page(UUID who, String address) {
        var result = browser.get().uri(address).with(World.as(who)).exchange();
        assertThat(result).as(address).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
