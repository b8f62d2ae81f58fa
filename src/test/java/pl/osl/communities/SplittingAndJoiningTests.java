package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
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
class SplittingAndJoiningTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID ewa;
    UUID robert;
    UUID marek;
    UUID dolna;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        marek = world.person("Marek Jawor", Role.COORDINATOR, centre);
        dolna = world.community("Zdolna Dolna", centre, ewa);
        today = LocalDate.now(world.clock);
    }

    @Test
    void aCommunityIsSplitAndAllPagesTellIt() {
        assertThat(split(
                        ewa,
                        "Dolna przy torach\nDolna pod lasem",
                        today.minusDays(3).toString(),
                        Map.of()))
                .hasStatus(302);
        assertThat(read(director, "/communities/" + dolna))
                .contains("wydzielona z niej", "Dolna przy torach", "Dolna pod lasem", "Za duża na jeden zespół")
                .contains("Praca zakończona", "Wpisy zostają tam");
        UUID child = id("Dolna pod lasem");
        assertThat(read(director, "/communities/" + child))
                .contains("wydzielona z:", "Zdolna Dolna", "Ewa Kalina", "prowadzi");
        assertThat(read(ewa, "/activities/new")).contains("Dolna pod lasem").doesNotContain(">Zdolna Dolna<");
        assertThat(split(ewa, "Jeszcze jedna", today.toString(), Map.of()))
                .as("has ended")
                .hasStatus(422)
                .bodyText()
                .contains("jest zakończona");
    }

    @Test
    void aCommunityThatGoesOnBesideTheNewOneStaysOpen() {
        assertThat(split(ewa, "Dolna pod lasem", today.toString(), Map.of("continues", "true")))
                .hasStatus(302);
        assertThat(read(ewa, "/communities/" + dolna)).doesNotContain("Praca zakończona");
        assertThat(split(ewa, "Dolna pod lasem", today.toString(), Map.of("continues", "true")))
                .as("the same form twice")
                .hasStatus(422)
                .bodyText()
                .contains("już jest na liście");
        assertThat(world.column(centre, "select name from community")).hasSize(2);
    }

    @Test
    void aSplitThatFailsHalfWayChangesNothing() {
        world.community("Zajęta", centre, ewa);
        assertThat(split(ewa, "Wolna\nZajęta", today.toString(), Map.of())).hasStatus(422);
        assertThat(split(ewa, "Wolna", today.plusDays(1).toString(), Map.of())).hasStatus(422);
        assertThat(split(ewa, " ", today.toString(), Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj od jednej");
        assertThat(split(robert, "Wolna", today.toString(), Map.of())).hasStatus(403);
        assertThat(world.column(centre, "select name from community")).hasSize(2);
        assertThat(world.column(centre, "select id::text from community_succession"))
                .isEmpty();
    }

    @Test
    void communitiesJoinInOneOfThemOrUnderANewName() {
        UUID gorna = world.community("Górna", centre, ewa, robert);
        UUID boczna = world.community("Boczna", centre, robert);
        assertThat(join(ewa, Map.of("others", boczna.toString())))
                .as("not hers")
                .hasStatus(403);
        assertThat(join(ewa, Map.of("others", dolna.toString()))).hasStatus(422);
        assertThat(join(ewa, Map.of())).hasStatus(422).bodyText().contains("co najmniej jedną");
        assertThat(join(ewa, Map.of("others", gorna.toString()))).hasStatus(302);
        assertThat(read(director, "/communities/" + dolna))
                .contains("dołączyła do niej", "Górna")
                .doesNotContain("Praca zakończona");
        assertThat(read(director, "/communities/" + gorna))
                .contains("połączona w:", "Zdolna Dolna", "Praca zakończona");

        var joined = join(marek, Map.of("others", boczna.toString(), "name", "Cała Dolina"));
        assertThat(joined).hasStatus(302).redirectedUrl().isEqualTo("/communities/" + id("Cała Dolina"));
        assertThat(read(director, "/communities/" + dolna)).contains("połączona w:", "Cała Dolina", "Praca zakończona");
        UUID stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(join(stranger, Map.of("others", boczna.toString()))).hasStatus(404);
    }

    private MvcTestResult split(UUID who, String names, String since, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("names", names);
        form.put("since", since);
        form.put("reason", "Za duża na jeden zespół");
        return post(who, "/communities/" + dolna + "/split", form);
    }

    private MvcTestResult join(UUID who, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("since", today.toString());
        form.put("reason", "Działają razem");
        return post(who, "/communities/" + dolna + "/join", form);
    }

    private UUID id(String name) {
        return UUID.fromString(world.column(centre, "select id::text from community where name = '" + name + "'")
                .getFirst());
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> form) {
        var request = browser.post().uri(path).with(World.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String read(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
