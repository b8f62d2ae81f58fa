package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class BoundariesTests {

    private static final String SQUARE = "50.00, 18.00\n50.00, 18.01\n50.01, 18.01\n50.01, 18.00";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID ewa;
    UUID robert;
    UUID dolna;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        dolna = world.community("Zdolna Dolna", centre, ewa);
    }

    @Test
    void theTeamDrawsItAndEverybodyOfTheCentreSeesItBesideTheWords() {
        assertThat(read(ewa, page())).contains("Granice na mapie", "Jeszcze ich nie narysowano");
        assertThat(read(director, page())).doesNotContain("Granice na mapie");
        assertThat(draw(ewa, 0, Map.of("points", SQUARE))).hasStatus(302);
        assertThat(read(director, page()))
                .contains("Granice: Zdolna Dolna", "data-map-outline=")
                .contains("Narysowano granice na mapie")
                .doesNotContain("Popraw granice");
        assertThat(read(director, page() + "/handover")).contains("data-map-outline=");
        assertThat(read(ewa, page() + "/boundary")).contains("50.010000, 18.010000");
        assertThat(read(ewa, page() + "/boundary.geojson"))
                .contains("\"Feature\"")
                .contains("[18.010000, 50.010000]");
        assertThat(draw(robert, 1, Map.of("points", SQUARE))).hasStatus(403);
        assertThat(draw(director, 1, Map.of("points", SQUARE))).hasStatus(403);
        UUID stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(draw(stranger, 1, Map.of("points", SQUARE))).hasStatus(404);
        assertThat(browser.get().uri(page() + "/boundary.geojson").with(World.as(stranger)))
                .hasStatus(404);
    }

    @Test
    void whatIsRefusedStaysTypedWithTheLineNamed() {
        assertThat(draw(ewa, 0, Map.of("points", "50.00, 18.00\n18.01, 50.01\n50.01, 18.01")))
                .hasStatus(422)
                .bodyText()
                .contains("Wiersz 2: ", "zamienione miejscami. Wpisz: 50.01000, 18.01000", "18.01, 50.01");
        assertThat(draw(ewa, 0, Map.of("geoJson", "{\"type\":\"Polygon\"}")))
                .hasStatus(422)
                .bodyText()
                .contains("To nie jest poprawny GeoJSON");
        assertThat(world.column(centre, "select version::text from community_boundary"))
                .isEmpty();
    }

    @Test
    void whoeverSawAnOlderOneOverwritesNothingAndKeepsTheirs() {
        assertThat(draw(ewa, 0, Map.of("points", SQUARE))).hasStatus(302);
        for (int seen : new int[] {0, 7}) {
            assertThat(draw(ewa, seen, Map.of("points", SQUARE.replace("50.0", "51.0"))))
                    .hasStatus(409)
                    .bodyText()
                    .contains("w tym samym czasie", "51.01, 18.01", "name=\"version\" value=\"1\"");
        }
        assertThat(draw(ewa, 1, Map.of("points", SQUARE.replace("50.0", "51.0"))))
                .hasStatus(302);
        assertThat(draw(ewa, 2, Map.of("points", ""))).hasStatus(302);
        assertThat(world.column(centre, "select coalesce(outline::text, '-') || version from community_boundary"))
                .containsExactly("-3");
    }

    @Test
    void aFileIsReadAndWhatWasPutRightIsTold() {
        var file = new MockMultipartFile(
                "file",
                "granice.geojson",
                "application/geo+json",
                "{\"type\":\"Polygon\",\"coordinates\":[[[50,18],[50.01,18.01],[50.01,18],[50,18.01],[50,18]]]}"
                        .getBytes(StandardCharsets.UTF_8));
        var done = browser.post()
                .uri(page() + "/boundary")
                .multipart()
                .file(file)
                .param("version", "0")
                .with(World.as(ewa))
                .with(csrf())
                .exchange();
        assertThat(done).hasStatus(302);
        assertThat(done.getMvcResult().getFlashMap().get("boundaryNotes"))
                .asString()
                .contains("places.note.swapped", "places.note.repaired");
    }

    @Test
    void theMapBeginsWhereSomebodySaysAndANameOfSeveralPlacesIsAsked() {
        assertThat(draw(ewa, 0, Map.of("place", "Lipa")))
                .hasStatus(422)
                .bodyText()
                .contains("Takich miejscowości jest więcej", "type=\"radio\" name=\"placeId\"");
        assertThat(draw(ewa, 0, Map.of("place", "Szklarska Poręba"))).hasStatus(302);
        assertThat(read(ewa, page() + "/boundary"))
                .contains("Szklarska Poręba, powiat karkonoski, dolnośląskie")
                .contains("&quot;lat&quot;:50.8297");
        assertThat(draw(ewa, 1, Map.of("place", "Nigdzie Takiej Nie Ma")))
                .hasStatus(422)
                .bodyText()
                .contains("Nie ma miejscowości o takiej nazwie");
    }

    private String page() {
        return "/communities/" + dolna;
    }

    private String read(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult draw(UUID who, int version, Map<String, String> fields) {
        var request = browser.post().uri(page() + "/boundary").param("version", String.valueOf(version));
        fields.forEach(request::param);
        return request.with(World.as(who)).with(csrf()).exchange();
    }
}
