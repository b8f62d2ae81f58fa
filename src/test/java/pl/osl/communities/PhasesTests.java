package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class PhasesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID ewa;
    UUID director;
    UUID dolna;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        centre = world.centre("OPS Dolny");
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        dolna = world.community("Zdolna Dolna", centre, ewa);
        today = LocalDate.now(world.clock);
    }

    @Test
    void aCommunityGoesItsWayAndBackAndThePageTellsIt() {
        assertThat(read("")).contains("Rozpoznanie");
        move("RECOGNITION", "DIAGNOSIS", today.minusDays(300), "Pierwsze spotkania za nami");
        move("DIAGNOSIS", "PARTNERSHIP", today.minusDays(200), "Mapa gotowa");
        move("PARTNERSHIP", "PAUSED", today.minusDays(100), "Zmiana w zespole");
        move("PAUSED", "DIAGNOSIS", today.minusDays(50), "Ludzie się wyprowadzili, mapa od nowa");
        move("DIAGNOSIS", "FIRST_INITIATIVES", today, "Sprzątanie stawu");
        assertThat(read(""))
                .contains("1 powrót do wcześniejszej fazy", "Mapa gotowa", "mapa od nowa", "Sprzątanie stawu")
                .contains("Zmieniono fazę")
                .contains("aria-current=\"step\" class=\"here\">Aktywizacja");
        assertThat(world.column(
                        centre, "select phase_to || ' ' || moved_on from community_phase_move order by recorded_at"))
                .hasSize(5)
                .endsWith("FIRST_INITIATIVES " + today);
    }

    @Test
    void theListShowsFiltersAndExportsPhases() {
        world.community("Górna", centre, ewa);
        move("RECOGNITION", "DIAGNOSIS", today, "Zaczynamy mapę");
        assertThat(list("/communities?phase=DIAGNOSIS"))
                .contains("Zdolna Dolna", "Diagnoza")
                .doesNotContain("Górna");
        assertThat(list("/communities.csv?phase=DIAGNOSIS"))
                .contains("Faza", "Diagnoza")
                .doesNotContain("Górna");
        assertThat(list("/communities?sort=-phase")).containsSubsequence("Zdolna Dolna", "Górna");
        assertThat(list("/communities?phase=LUNAR")).contains("Zdolna Dolna", "Górna");
    }

    @Test
    void anEndedCommunityTakesNoEntriesAndOneThatGoesOnDoesAgain() {
        move("RECOGNITION", "ENDED", today, "Osiedle wyburzono");
        assertThat(list("/activities/new")).doesNotContain("Zdolna Dolna");
        assertThat(read("")).contains("Praca zakończona");
        move("ENDED", "DIAGNOSIS", today, "Pomyłka, zostaje");
        assertThat(list("/activities/new")).contains("Zdolna Dolna");
    }

    @Test
    void whoeverSawAnotherPhaseDecidesAgainAndTheSameMoveTwiceIsOne() {
        move("RECOGNITION", "DIAGNOSIS", today, "Zaczynamy mapę");
        assertThat(moved(ewa, "RECOGNITION", "DIAGNOSIS", today.toString(), "Zaczynamy mapę"))
                .as("sent twice")
                .hasStatus(302);
        assertThat(moved(ewa, "RECOGNITION", "JOINT_ACTION", today.toString(), "Działamy"))
                .hasStatus(422)
                .bodyText()
                .contains("Ktoś w tym czasie zmienił fazę", "Teraz: Diagnoza", "Działamy");
        assertThat(world.column(centre, "select phase_to from community_phase_move"))
                .hasSize(1);
    }

    @Test
    void badMovesAreRefusedAtTheirField() {
        assertThat(moved(ewa, "RECOGNITION", "", today.toString(), "Bo tak"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz fazę", "Bo tak");
        assertThat(moved(ewa, "RECOGNITION", "RECOGNITION", today.toString(), "Bo tak"))
                .hasStatus(422)
                .bodyText()
                .contains("już w tej fazie");
        assertThat(moved(ewa, "RECOGNITION", "DIAGNOSIS", today.toString(), " "))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj powód");
        assertThat(moved(ewa, "RECOGNITION", "DIAGNOSIS", today.plusDays(1).toString(), "x"))
                .hasStatus(422)
                .bodyText()
                .contains("nie może być z przyszłości");
        assertThat(moved(ewa, "RECOGNITION", "DIAGNOSIS", "wczoraj", "x")).hasStatus(422);
        move("RECOGNITION", "DIAGNOSIS", today.minusDays(1), "Zaczynamy");
        assertThat(moved(ewa, "DIAGNOSIS", "PARTNERSHIP", today.minusDays(2).toString(), "x"))
                .hasStatus(422)
                .bodyText()
                .contains("wcześniejszy niż");
        assertThat(moved(director, "DIAGNOSIS", "PARTNERSHIP", today.toString(), "x"))
                .hasStatus(403);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(moved(stranger, "DIAGNOSIS", "PARTNERSHIP", today.toString(), "x"))
                .hasStatus(404);
    }

    private void move(String seen, String to, LocalDate day, String reason) {
        assertThat(moved(ewa, seen, to, day.toString(), reason)).hasStatus(302);
    }

    private MvcTestResult moved(UUID who, String seen, String to, String day, String reason) {
        var request = browser.post()
                .uri("/communities/" + dolna + "/phase")
                .with(World.as(who))
                .with(csrf());
        Map.of("seen", seen, "phase", to, "movedOn", day, "reason", reason).forEach(request::param);
        return request.exchange();
    }

    private String read(String path) {
        return list("/communities/" + dolna + path);
    }

    private String list(String path) {
        var answer = browser.get().uri(path).with(World.as(ewa)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
