package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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

/** A centre calls the phases of its work as it likes; another centre notices nothing. */
@OslTest
class PhaseDictionaryTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID admin;
    UUID ewa;
    UUID dolna;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        centre = world.centre("OPS Dolny");
        admin = world.person("Adam Zarządca", Role.ADMIN, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        dolna = world.community("Zdolna Dolna", centre, ewa);
        today = LocalDate.now(world.clock);
    }

    @Test
    void aNewNameIsMetEverywhereAndTheCodeStays() {
        move("RECOGNITION", "DIAGNOSIS");
        assertThat(renamed("Diagnoza / Diagnosis", "Poznajemy się")).hasStatus(302);
        assertThat(read(ewa, "/communities/" + dolna))
                .contains("Poznajemy się")
                .doesNotContain("Diagnoza</strong>", "Diagnoza</span>");
        assertThat(read(ewa, "/communities/" + dolna + "/profile")).contains("Poznajemy się");
        assertThat(read(ewa, "/communities?phase=DIAGNOSIS")).contains("Zdolna Dolna", "Poznajemy się");
        assertThat(read(ewa, "/communities.csv")).contains("Poznajemy się");
        var director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        assertThat(read(director, "/")).contains("Społeczności według fazy", "Poznajemy się");
        assertThat(world.column(centre, "select code from phase_entry")).containsExactly("DIAGNOSIS");
        UUID elsewhere = world.centre("OPS Obcy");
        var stranger = world.person("Obca", Role.ORGANIZER, elsewhere);
        assertThat(read(stranger, "/admin/phases")).contains("Diagnoza").doesNotContain("Poznajemy się");
    }

    @Test
    void whoeverSawAnOlderNameIsToldTheNewOneAndKeepsTheirs() {
        assertThat(renamed("Diagnoza / Diagnosis", "Poznajemy się")).hasStatus(302);
        assertThat(renamed("Diagnoza / Diagnosis", "Rozmowy"))
                .hasStatus(409)
                .bodyText()
                .contains("Teraz jest: Poznajemy się (po angielsku Getting closer)", "value=\"Rozmowy\"")
                .contains("name=\"seen\" value=\"Poznajemy się / Getting closer\"");
        assertThat(world.column(centre, "select pl from phase_entry")).containsExactly("Poznajemy się");
        assertThat(renamed("Poznajemy się / Getting closer", "Rozmowy")).hasStatus(302);
        assertThat(read(admin, "/admin/phases")).contains("Wycofać fazę „Rozmowy”? Nie ma w niej teraz");
    }

    @Test
    void aRetiredPhaseTakesNobodyAndKeepsThoseWhoAreThere() {
        move("RECOGNITION", "DIAGNOSIS");
        assertThat(send(admin, "/admin/phases/DIAGNOSIS/use", Map.of("active", "false")))
                .hasStatus(302);
        assertThat(read(ewa, "/communities/" + dolna)).contains("Diagnoza");
        UUID other = world.community("Górna", centre, ewa);
        assertThat(read(ewa, "/communities/" + other + "/phase")).doesNotContain("value=\"DIAGNOSIS\"");
        assertThat(moved(other, "RECOGNITION", "DIAGNOSIS")).hasStatus(422);
        assertThat(moved(dolna, "DIAGNOSIS", "PARTNERSHIP")).hasStatus(302);
        assertThat(read(ewa, "/communities/" + dolna)).as("the history").contains("Diagnoza</strong>");
        assertThat(send(admin, "/admin/phases/RECOGNITION/use", Map.of("active", "false")))
                .hasStatus(302);
        assertThat(send(ewa, "/communities", Map.of("name", "Nowa", "type", "TERRITORIAL")))
                .hasStatus(302);
        assertThat(world.column(centre, "select phase from community where name = 'Nowa'"))
                .as("begins in the first phase that is used")
                .containsExactly("FIRST_INITIATIVES");
        assertThat(send(admin, "/admin/phases/ENDED/use", Map.of("active", "false")))
                .hasStatus(422)
                .bodyText()
                .contains("musi zostać w użyciu");
    }

    @Test
    void anOwnPhaseIsAddedStandsWhereItIsPutAndMeansWhatItWasAddedFor() {
        assertThat(send(admin, "/admin/phases", Map.of("pl", "Przekazana", "en", "Handed on", "means", "ENDED")))
                .hasStatus(302);
        assertThat(send(
                        admin,
                        "/admin/phases",
                        Map.of("pl", "Spotkania w kuchni", "en", "Kitchen talks", "means", "RUNNING")))
                .hasStatus(302);
        assertThat(read(ewa, "/admin/phases")).containsSubsequence("Towarzyszenie", "Spotkania w kuchni", "Wstrzymana");
        assertThat(send(admin, "/admin/phases/OWN_2/place", Map.of("up", "true")))
                .hasStatus(302);
        assertThat(read(ewa, "/admin/phases")).containsSubsequence("Spotkania w kuchni", "Towarzyszenie");
        assertThat(moved(dolna, "RECOGNITION", "OWN_2")).hasStatus(302);
        assertThat(read(ewa, "/communities/" + dolna)).contains("class=\"here\">Spotkania w kuchni");
        assertThat(moved(dolna, "OWN_2", "OWN_1")).hasStatus(302);
        assertThat(world.column(centre, "select ended_on::text from community")).containsExactly(today.toString());
        assertThat(read(ewa, "/activities/new")).as("it means the end").doesNotContain("Zdolna Dolna");
        assertThat(send(admin, "/admin/phases", Map.of("pl", "diagnoza", "en", "Other", "means", "RUNNING")))
                .hasStatus(422)
                .bodyText()
                .contains("Jest już faza o takiej nazwie");
        assertThat(send(admin, "/admin/phases", Map.of("pl", "", "en", "x", "means", "LUNAR")))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj nazwę", "Wybierz, co ta faza oznacza");
        assertThat(send(ewa, "/admin/phases", Map.of("pl", "A", "en", "B", "means", "RUNNING")))
                .hasStatus(403);
    }

    @Test
    void theDatabaseKnowsNoOtherPhaseAndNoEndWithoutItsDay() {
        for (String change : new String[] {"phase = 'LUNAR'", "phase = 'ENDED'", "ended_on = current_date"}) {
            assertThatExceptionOfType(RuntimeException.class)
                    .as(change)
                    .isThrownBy(() -> world.in(
                            centre,
                            () -> world.jdbc
                                    .sql("update community set " + change)
                                    .update()));
        }
    }

    private MvcTestResult renamed(String seen, String pl) {
        return send(admin, "/admin/phases/DIAGNOSIS", Map.of("pl", pl, "en", "Getting closer", "seen", seen));
    }

    private void move(String seen, String to) {
        assertThat(moved(dolna, seen, to)).hasStatus(302);
    }

    private MvcTestResult moved(UUID community, String seen, String to) {
        return send(
                ewa,
                "/communities/" + community + "/phase",
                Map.of("seen", seen, "phase", to, "movedOn", today.toString(), "reason", "Tak wyszło"));
    }

    private MvcTestResult send(UUID who, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(World.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String read(UUID who, String address) {
        var answer = browser.get().uri(address).with(World.as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
