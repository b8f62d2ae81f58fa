package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class TeamOfACommunityTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID ewa;
    UUID robert;
    UUID garden;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        garden = world.community("Ogród przy Źródlanej", centre, ewa);
        today = LocalDate.now(world.clock);
    }

    @Test
    void aCommunityWhoseLeadLeftStandsOnTheDirectorsHomeUntilSomebodyTakesIt() {
        assertThat(page(director, "/")).doesNotContain("bez osoby prowadzącej");
        dismiss(ewa);
        assertThat(page(director, "/")).contains("Społeczności bez osoby prowadzącej: 1", "Ogród przy Źródlanej");
        assertThat(page(director, "/communities?lead=none")).contains("Ogród przy Źródlanej", ">nikt<");
        assertThat(page(robert, "/")).contains("Biorę tę społeczność");

        assertThat(post(robert, "/taking", Map.of())).hasStatus(302);
        assertThat(page(director, "/")).doesNotContain("bez osoby prowadzącej");
        assertThat(page(director, "/communities?lead=none")).doesNotContain("Ogród przy Źródlanej");
        assertThat(page(director, "/communities/" + garden))
                .containsPattern("Robert Topola</span><span class=\"soft\"> – prowadzi")
                .contains("Wskazano osobę prowadzącą")
                .doesNotContain("bez aktualnej roli");
        assertThat(page(director, "/communities/" + garden + "/team")).contains("Kto pracował wcześniej", "Ewa Kalina");
    }

    @Test
    void oneThatNeverHadALeadOrWhoseLeadLeftTheTeamIsMissingOneToo() {
        world.community("Nowa bez nikogo", centre);
        assertThat(page(director, "/")).contains("Społeczności bez osoby prowadzącej: 1");
        String member = world.column(centre, "select id::text from community_member where lead")
                .getFirst();
        assertThat(post(ewa, "/" + member + "/ending", Map.of("lastDay", today.toString())))
                .hasStatus(302);
        assertThat(page(director, "/")).contains("Społeczności bez osoby prowadzącej: 2");
    }

    @Test
    void nobodyTakesACommunityThatSomebodyLeads() {
        assertThat(post(robert, "/taking", Map.of())).hasStatus(302);
        assertThat(page(director, "/communities/" + garden))
                .containsPattern("Ewa Kalina</span><span class=\"soft\"> – prowadzi");
    }

    @Test
    void ofSeveralWhoTakeItAtOnceOneLeads() throws Exception {
        dismiss(ewa);
        var jan = world.person("Jan Olcha", Role.ORGANIZER, centre);
        List<Callable<MvcTestResult>> both =
                List.of(() -> post(robert, "/taking", Map.of()), () -> post(jan, "/taking", Map.of()));
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(both)) {
                assertThat(answer.get()).hasStatus(302);
            }
        }
        assertThat(world.column(centre, "select id::text from community_member where lead and valid_to is null"))
                .hasSize(1);
    }

    @Test
    void theCoordinatorNamesALeadAndThePresentOneStaysInTheTeam() {
        var marek = world.person("Marek Jawor", Role.COORDINATOR, centre);
        var from = today.minusDays(3);
        assertThat(join(marek, robert, "LEADS", from.toString())).hasStatus(302);
        assertThat(join(marek, robert, "LEADS", from.toString()))
                .as("sent twice")
                .hasStatus(302);
        assertThat(world.column(centre, """
                        select a.name || ' ' || m.lead || ' ' || coalesce(m.valid_to::text, '-')
                          from community_member m join account a on a.id = m.account_id order by 1
                        """))
                .containsExactly("Ewa Kalina false -", "Ewa Kalina true " + from, "Robert Topola true -");
        assertThat(world.told(robert)).containsExactly("community_lead");
    }

    @Test
    void badInputIsSaidAtItsFieldAndNothingChanges() {
        assertThat(join(ewa, director, "WORKS", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz z listy");
        assertThat(join(ewa, UUID.randomUUID(), "WORKS", today.toString())).hasStatus(422);
        assertThat(join(ewa, robert, "BOSS", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("czy ta osoba prowadzi");
        assertThat(join(ewa, robert, "WORKS", "jutro"))
                .hasStatus(422)
                .bodyText()
                .contains("Nie udało się odczytać daty");
        assertThat(join(ewa, robert, "WORKS", today.plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("nie może być z przyszłości");
        assertThat(world.column(centre, "select id::text from community_member"))
                .hasSize(1);
    }

    @Test
    void onlyTheTeamAndTheCoordinatorChangeATeamAndTheDirectorAsksForIt() {
        assertThat(join(robert, robert, "LEADS", today.toString())).hasStatus(403);
        assertThat(join(director, robert, "LEADS", today.toString())).hasStatus(403);
        assertThat(post(robert, "/request", Map.of())).hasStatus(403);
        assertThat(join(
                        world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy")),
                        robert,
                        "LEADS",
                        today.toString()))
                .hasStatus(404);
        dismiss(ewa);
        assertThat(page(director, "/communities/" + garden + "/team"))
                .contains("Poproś zespół")
                .doesNotContain("Biorę tę społeczność");
        assertThat(post(director, "/request", Map.of())).hasStatus(302);
        assertThat(world.told(robert)).containsExactly("community_leaderless");
    }

    @Test
    void aMentorReadsTheTeamAndChangesNothing() {
        var zofia = world.person("Zofia Jarzębina", Role.MENTOR, centre, ewa);
        assertThat(page(zofia, "/communities/" + garden + "/team"))
                .contains("Ewa Kalina")
                .doesNotContain("<form method=\"post\" novalidate");
        assertThat(join(zofia, robert, "LEADS", today.toString())).hasStatus(403);
    }

    private MvcTestResult join(UUID who, UUID person, String part, String from) {
        return post(who, "", Map.of("person", person.toString(), "part", part, "from", from));
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> typed) {
        var request = browser.post()
                .uri("/communities/" + garden + "/team" + path)
                .with(World.as(who))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
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

    private String page(UUID who, String address) {
        var result = browser.get().uri(address).with(World.as(who)).exchange();
        assertThat(result).as(address).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
