package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pl.osl.RealPostgres;
import pl.osl.browser.Chromium.Person;

/** What lies under the map: the configured server, when it is silent the file, without the file the boundary alone, without it the list. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class MapBackgroundTests {

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final Path DATA = folder();
    private static Chromium chromium;
    private static final HttpServer TILES = start();
    private static volatile boolean silent;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void configured(DynamicPropertyRegistry properties) {
        properties.add("osl.map.tiles-url", () -> server() + "/{z}/{x}/{y}.png");
        properties.add("osl.map.tiles-attribution", () -> "© autorzy mapy https://mapa.example.org/prawa");
        properties.add("osl.data-dir", DATA::toString);
    }

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        TILES.stop(0);
    }

    @AfterEach
    void noFile() throws IOException {
        Files.deleteIfExists(DATA.resolve("maps/okolica.pmtiles"));
        silent = false;
    }

    @Test
    void theConfiguredServerIsAskedAndNobodyElse() {
        try (var admin = person(1280)) {
            var hosts = new CopyOnWriteArrayList<String>();
            admin.page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            admin.signIn("admin");
            ASKED.clear();
            admin.page.navigate("/admin/map");
            assertThat(box(admin)).hasAttribute("data-map-background", "TILES");
            assertThat(box(admin).locator("img.leaflet-tile-loaded").first()).isVisible();
            assertThat(row(admin, "TILES")).containsText("w użyciu");
            assertThat(box(admin).locator(".leaflet-control-attribution a"))
                    .hasAttribute("href", "https://mapa.example.org/prawa");
            assertThat(hosts)
                    .containsOnly("localhost:" + port, URI.create(server()).getAuthority());
            assertThat(ASKED)
                    .isNotEmpty()
                    .allMatch(("http://localhost:" + port + "/")::equals, "knows the site, no page");
            var policy = admin.page
                    .request()
                    .get("http://localhost:" + port + "/admin/map")
                    .headers()
                    .get("content-security-policy");
            assertThat(policy).contains("img-src 'self' data: " + server() + ";");
            admin.looksAroundHere();
        }
    }

    @Test
    void aSilentServerMakesWayForTheFileAndWithoutItForTheBoundaryOrTheList() {
        silent = true;
        new MapFile(50.0, 18.3, 50.2, 18.8)
                .zoom(9, Color.GREEN)
                .zoom(13, Color.GREEN)
                .write(DATA.resolve("maps/okolica.pmtiles"), MapFile.PNG, 20);
        try (var organizer = person(390)) {
            organizer.signIn("organizator.rybnik");
            open(organizer, "Rybnik-Boguszowice");
            assertThat(box(organizer)).hasAttribute("data-map-background", "FILE");
            assertThat(box(organizer)
                            .locator("img.leaflet-tile-loaded[src*='/map-tiles/']")
                            .first())
                    .isVisible();
            assertThat(box(organizer).locator("path.map-outline")).isVisible();
        }
        try (var director = person(1280)) {
            director.signIn("dyrektor.rybnik");
            director.page.navigate("/admin/map");
            assertThat(row(director, "FILE")).containsText("w zapasie");
            new MapFile(52.0, 16.5, 52.2, 16.8)
                    .zoom(11, Color.GREEN)
                    .write(DATA.resolve("maps/okolica.pmtiles"), MapFile.PNG, 0);
            director.page.reload();
            assertThat(row(director, "FILE")).containsText("inna okolica");
            new MapFile(50.0, 18.3, 50.2, 18.8)
                    .zoom(11, Color.GREEN)
                    .write(DATA.resolve("maps/okolica.pmtiles"), MapFile.VECTOR, 0);
            director.page.reload();
            assertThat(row(director, "FILE")).containsText("mapa wektorowa");
            assertThat(box(director)).hasAttribute("data-map-background", "LIST");
            assertThat(box(director)).containsText("wszystko jest na liście");
            director.looksAroundHere();
            open(director, "Rybnik-Boguszowice");
            assertThat(box(director)).hasAttribute("data-map-background", "PLAIN");
            assertThat(box(director).locator("path.map-outline")).isVisible();
        }
    }

    /** A drawing of the place, two corners of which are known. */
    @Test
    void theCentresPlanIsLaidByTwoPointsWhereThereIsNothingBetter() {
        silent = true;
        try (var director = person(1280)) {
            director.signIn("dyrektor.koscian");
            director.page.navigate("/admin/map/plan");
            director.page.locator("#file").setInputFiles(new FilePayload("plan.txt", "text/plain", new byte[] {1, 2}));
            director.page.getByText("Wczytaj plan").click();
            assertThat(director.page.locator("main")).containsText("To nie jest PNG ani JPG");
            director.page
                    .locator("#file")
                    .setInputFiles(new FilePayload("plan.png", "image/png", MapFile.picture(Color.PINK)));
            director.page.getByText("Wczytaj plan").click();
            var picture = director.page.locator("[data-plan-picture]");
            picture.click(new Locator.ClickOptions().setPosition(10, 10));
            assertThat(director.page.locator("#firstX")).hasValue(Pattern.compile("^(9|10|11)$"));
            director.page.locator("#firstAt").fill("52.0950, 16.6300");
            picture.click(new Locator.ClickOptions().setPosition(245, 245));
            assertThat(director.page.locator("#secondY")).hasValue(Pattern.compile("^24[4-8]$"));
            director.page.locator("#secondAt").fill("16.6600, 52.0780");
            director.page.locator("form[data-plan] .btn-primary").click();
            assertThat(director.page.locator("main")).containsText("zamienione miejscami");
            director.page.locator("#secondAt").fill("52.0780, 16.6600");
            director.looksAroundHere();
            director.page.locator("form[data-plan] .btn-primary").click();
            assertThat(row(director, "PLAN")).containsText("w zapasie");
            assertThat(box(director)).hasAttribute("data-map-background", "PLAN");
            var laid = box(director).locator("img.leaflet-image-layer");
            assertThat(laid).isVisible();
            assertThat(laid.evaluate("image => image.style.transform").toString())
                    .startsWith("matrix(");
            var corner = laid.boundingBox();
            var map = director.page.locator("[data-map-canvas]").boundingBox();
            assertThat(corner.x + corner.width / 2)
                    .as("its middle is where the centre lies")
                    .isBetween(map.x, map.x + map.width);
            open(director, "Śródmieście");
            assertThat(box(director)).hasAttribute("data-map-background", "PLAN");
            assertThat(box(director).locator("path.map-outline")).isVisible();
        }
        try (var stranger = person(390)) {
            stranger.signIn("dyrektor.szklarska");
            assertThat(stranger.page
                            .request()
                            .get("http://localhost:" + port + "/map-plan")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static void open(Person person, String community) {
        person.page.navigate("/communities");
        person.page
                .locator("main a", new Page.LocatorOptions().setHasText(community))
                .first()
                .click();
        assertThat(box(person)).hasAttribute("data-map-ready", "yes");
    }

    private static Locator box(Person person) {
        return person.page.locator("[data-map]");
    }

    private static Locator row(Person person, String kind) {
        return person.page.locator("#background-" + kind);
    }

    private Person person(int width) {
        return chromium.person("http://localhost:" + port, width, ColorScheme.LIGHT, true);
    }

    private static String server() {
        return "http://localhost:" + TILES.getAddress().getPort();
    }

    /** A tile server of the town hall, on a port of its own. */
    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                ASKED.add(String.valueOf(exchange.getRequestHeaders().getFirst("Referer")));
                byte[] picture = MapFile.picture(Color.ORANGE);
                exchange.getResponseHeaders().add("Content-Type", "image/png");
                exchange.sendResponseHeaders(silent ? 404 : 200, silent ? -1 : picture.length);
                if (!silent) {
                    exchange.getResponseBody().write(picture);
                }
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("osl-map");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
