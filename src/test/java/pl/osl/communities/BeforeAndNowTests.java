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
class BeforeAndNowTests {

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
    void theSameFiveStatementsShowWhatHasChanged() {
        assertThat(read(ewa, page())).contains("Oceń pięć zdań teraz");
        assertThat(read(robert, page())).doesNotContain("Jak było, jak jest");
        assertThat(rate(ewa, "START", "2009-03-01", Map.of("potential", "1", "needs", "2", "influence", "2")))
                .hasStatus(302);
        assertThat(rate(
                        ewa,
                        "AFTER_DIAGNOSIS",
                        "2010-03-01",
                        Map.of(
                                "potential", "4",
                                "needs", "2",
                                "influence", "1",
                                "learned", "Wiele instytucji chce razem pracować.",
                                "surprised", "Ludzie są gospodarzami swojego miejsca.")))
                .hasStatus(302);
        assertThat(read(director, page()))
                .contains("<strong>+3</strong>", "<strong>bez zmian</strong>", "<strong>−1</strong>", "nie podano")
                .contains(
                        "Wiele instytucji chce razem",
                        "gospodarzami swojego miejsca",
                        "01.03.2009",
                        "Oceniono, jak jest")
                .doesNotContain("Oceń ponownie");
        assertThat(read(ewa, page() + "/pictures/new")).containsPattern("value=\"LATER\"[^>]*checked");
    }

    @Test
    void aRatingIsCorrectedByTheTeamAndOfTwoAtOnceTheSecondLooksAgain() {
        UUID picture = world.picture(dolna, centre, ewa);
        String path = page() + "/pictures/" + picture;
        assertThat(read(marek, path)).containsPattern("value=\"2\"[^>]*name=\"potential\"[^>]*checked");
        assertThat(post(ewa, path, form("START", "2020-01-01", Map.of("potential", "3", "version", "0"))))
                .hasStatus(302);
        assertThat(post(marek, path, form("START", "2020-01-01", Map.of("potential", "5", "version", "0"))))
                .hasStatus(422)
                .bodyText()
                .contains("Ktoś w tym czasie poprawił");
        assertThat(post(marek, path, form("START", "2020-01-01", Map.of("potential", "5", "version", "1"))))
                .hasStatus(302);
        assertThat(read(director, page())).contains("<del>3</del>", "Poprawiono ocenę");
        assertThat(post(robert, path, form("START", "2020-01-01", Map.of("potential", "1"))))
                .hasStatus(403);
        assertThat(post(robert, path + "/removal", Map.of())).hasStatus(403);
        assertThat(post(ewa, path + "/removal", Map.of())).hasStatus(302);
        assertThat(read(ewa, page())).contains("Usunięto ocenę").doesNotContain("01.01.2020</a>");
    }

    @Test
    void badInputKeepsWhatWasChosen() {
        assertThat(rate(ewa, "START", "2009-03-01", Map.of("learned", "Tekst zostaje")))
                .hasStatus(422)
                .bodyText()
                .contains("Oceń co najmniej jedno", "Tekst zostaje");
        assertThat(rate(ewa, "START", "2009-03-01", Map.of("potential", "6"))).hasStatus(422);
        assertThat(rate(ewa, "DAWNO", "2009-03-01", Map.of("potential", "3"))).hasStatus(422);
        assertThat(rate(ewa, "START", "kiedys", Map.of("potential", "3")))
                .hasStatus(422)
                .bodyText()
                .contains("kiedys", "Nie udało się odczytać daty");
        assertThat(rate(ewa, "START", today.plusDays(1).toString(), Map.of("potential", "3")))
                .hasStatus(422);
        assertThat(rate(ewa, "START", "2009-03-01", Map.of("potential", "3"))).hasStatus(302);
        assertThat(rate(ewa, "LATER", "2009-03-01", Map.of("potential", "4")))
                .as("the same day, or the same form twice")
                .hasStatus(422)
                .bodyText()
                .contains("jest już ocena");
        UUID stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(rate(stranger, "START", "2010-03-01", Map.of("potential", "3")))
                .hasStatus(404);
        assertThat(rate(director, "START", "2010-03-01", Map.of("potential", "3")))
                .hasStatus(403);
    }

    private String page() {
        return "/communities/" + dolna;
    }

    private MvcTestResult rate(UUID who, String stage, String day, Map<String, String> ratings) {
        return post(who, page() + "/pictures", form(stage, day, ratings));
    }

    private static Map<String, String> form(String stage, String day, Map<String, String> ratings) {
        var form = new HashMap<>(ratings);
        form.put("stage", stage);
        form.put("ratedOn", day);
        return form;
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
