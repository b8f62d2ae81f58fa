package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
class DistrictBoundariesTests {

    private static final String SQUARE = "50.00, 18.00\n50.00, 18.01\n50.01, 18.01\n50.01, 18.00";
    private static final String NEXT = SQUARE.replace("18.01", "18.02").replace("18.00", "18.01");

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID ewa;
    UUID nowiny;
    UUID popiel;

    @BeforeEach
    void twoPlacesOnTheList() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        nowiny = world.district("Nowiny", centre);
        popiel = world.district("Popiel \"Dolny\"", centre);
    }

    @Test
    void whoeverKeepsTheListDrawsAndTheListShowsWhereACommunityIs() {
        assertThat(read(director, "/communities/districts")).doesNotContain("districts-map");
        assertThat(draw(ewa, nowiny, 0, SQUARE)).hasStatus(302);
        assertThat(draw(ewa, popiel, 0, NEXT)).hasStatus(302);
        assertThat(read(ewa, page(nowiny)))
                .contains("Granice: Nowiny", "data-map-outline=", "Narysowano granice na mapie", "km²")
                .doesNotContain("data-map-name");
        assertThat(read(ewa, page(nowiny) + "/boundary"))
                .as("the corners, and the neighbour dashed")
                .contains("50.010000, 18.010000", "data-map-name=\"other\"", "Popiel \\&quot;Dolny\\&quot;");
        UUID dolna = world.community("Zdolna Dolna", centre, ewa);
        post(ewa, "/communities/" + dolna + "/location", Map.of("places", "WHOLE:" + nowiny, "version", "0"));

        var map = read(director, "/communities/districts");

        assertThat(map.substring(map.indexOf("data-map-name=\"other\""), map.indexOf("data-map-said")))
                .containsSubsequence("Popiel", "Nowiny");
        assertThat(map).contains("Granice narysowano dla 2 z 2");
        assertThat(read(director, page(nowiny) + "/boundary.geojson"))
                .contains("\"Feature\"", "[18.010000, 50.010000]");
    }

    @Test
    void aStrangerFindsNothingAndWhoOnlyReadsDrawsNothing() {
        UUID stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(draw(ewa, nowiny, 0, SQUARE)).hasStatus(302);
        for (String path : new String[] {"/boundary", "/boundary.geojson"}) {
            assertThat(get(stranger, page(nowiny) + path)).hasStatus(404);
        }
        assertThat(draw(stranger, nowiny, 1, NEXT)).hasStatus(404);
        assertThat(get(director, page(nowiny) + "/boundary")).hasStatus(403);
        assertThat(draw(director, nowiny, 1, NEXT)).hasStatus(403);
        assertThat(versions()).containsExactly("1");
    }

    @Test
    void whoeverSawAnOlderOneOverwritesNothingAndKeepsTheirs() {
        assertThat(draw(ewa, nowiny, 0, SQUARE)).hasStatus(302);
        for (int seen : new int[] {0, 7}) {
            assertThat(draw(ewa, nowiny, seen, NEXT))
                    .hasStatus(409)
                    .bodyText()
                    .contains("w tym samym czasie", "50.01, 18.02", "name=\"version\" value=\"1\"");
        }
        assertThat(draw(ewa, nowiny, 1, "")).as("taken off").hasStatus(302);
        assertThat(world.column(centre, "select coalesce(outline::text, '-') || version from district_boundary"))
                .containsExactly("-2");
        assertThat(read(ewa, page(nowiny))).contains("Jeszcze ich nie narysowano");
    }

    @Test
    void linesThatCrossAreMendedAndToldAndWhatIsNoAreaIsRefused() {
        var crossing = browser.post()
                .uri(page(nowiny) + "/boundary")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "granice.geojson",
                        "application/geo+json",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[18,50],[18.01,50.01],[18.01,50],[18,50.01],[18,50]]]}"
                                .getBytes(StandardCharsets.UTF_8)))
                .param("version", "0")
                .with(World.as(ewa))
                .with(csrf())
                .exchange();
        assertThat(crossing).hasStatus(302);
        assertThat(crossing.getMvcResult().getFlashMap().get("boundaryNotes"))
                .asString()
                .contains("places.note.repaired");
        assertThat(draw(ewa, popiel, 0, "50.00, 18.00\n18.01, 50.01\n50.01, 18.01"))
                .hasStatus(422)
                .bodyText()
                .contains("Wiersz 2: ", "18.01, 50.01");
        assertThat(browser.post()
                        .uri(page(popiel) + "/boundary")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "zdjęcie.geojson", "application/geo+json", new byte[] {1, 2}))
                        .param("version", "0")
                        .with(World.as(ewa))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("To nie jest poprawny GeoJSON");
        assertThat(draw(ewa, popiel, 0, "50.00, 18.00\n50.01, 18.01"))
                .hasStatus(422)
                .bodyText()
                .contains("co najmniej trzech");
        assertThat(versions()).containsExactly("1");
    }

    private List<String> versions() {
        return world.column(centre, "select version::text from district_boundary");
    }

    private static String page(UUID district) {
        return "/communities/districts/" + district;
    }

    private MvcTestResult draw(UUID who, UUID district, int version, String points) {
        return post(who, page(district) + "/boundary", Map.of("version", String.valueOf(version), "points", points));
    }

    private MvcTestResult get(UUID who, String path) {
        return browser.get().uri(path).with(World.as(who)).exchange();
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> form) {
        var request = browser.post().uri(path).with(World.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String read(UUID who, String path) {
        var answer = get(who, path);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
