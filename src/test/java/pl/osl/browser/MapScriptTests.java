package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import pl.osl.RealPostgres;
import pl.osl.browser.Chromium.Person;

/** What map.js promises to the modules that put something on a map. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class MapScriptTests {

    private static final String MAP = "const map = await osl.map(document.querySelector('[data-map]'));";
    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void pinsTellTheirKindAndFreshnessToEyesAndToReaders() {
        try (var ewa = person(1280)) {
            onAMap(ewa);
            ewa.page.evaluate("async () => {" + MAP + """
                    const pins = map.points('assets', [
                      { id: 'a', lat: 50.063, lon: 18.60, label: 'Dom Kultury, <b>sprawdzony</b>', kind: 'ASSET', icon: 'house', freshness: 'FRESH', href: '/communities', about: 'sala na 60 osób' },
                      { id: 'b', lat: 50.066, lon: 18.61, label: 'Brakuje ławek', kind: 'NEED', icon: 'chat-dots', freshness: 'STALE' }]);
                    map.lines('links', [{ from: [50.063, 18.60], to: [50.066, 18.61], state: 'tried', label: 'próbujemy' }]);
                    document.querySelector('[data-map]').addEventListener('osl:map-chosen', event => document.title = event.detail.id);
                    globalThis.pins = pins;
                    map.fit();
                    }""");
            var asset = pin(ewa, "Dom Kultury, <b>sprawdzony</b>");
            assertThat(asset).hasClass(Pattern.compile("map-asset.*ring-fresh"));
            assertThat(pin(ewa, "Brakuje ławek")).hasClass(Pattern.compile("map-need.*ring-stale"));
            assertThat(ewa.page.locator("path.map-line.line-tried")).hasCount(1);
            asset.focus();
            asset.press("Enter");
            var bubble = ewa.page.locator(".map-bubble");
            assertThat(bubble).containsText("Dom Kultury, <b>sprawdzony</b>");
            assertThat(bubble.getByRole(AriaRole.LINK)).hasAttribute("href", "/communities");
            assertThat(ewa.page).hasTitle("a");
            ewa.looksAroundHere();
            ewa.page.keyboard().press("Escape");
            assertThat((Boolean) ewa.page.evaluate("() => pins.open('b')")).isTrue();
            assertThat(pin(ewa, "Brakuje ławek")).isFocused();
            ewa.page.evaluate("() => pins.show(false)");
            assertThat(asset).hasCount(0);
        }
    }

    @Test
    void clustersAreAskedForWhatIsSeenAndOpenByMovingCloser() {
        try (var ewa = person(390)) {
            onAMap(ewa);
            var asked = new CopyOnWriteArrayList<String>();
            ewa.page.route(Pattern.compile("/proba-punktow"), route -> {
                asked.add(route.request().url());
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                        {"clusters":[{"lat":50.063,"lon":18.60,"count":1234,"worst":"DUE","label":"1234 miejsca razem"}],
                         "points":[{"id":"c","lat":50.066,"lon":18.605,"label":"Boisko"}],
                         "said":"Pokazano 2 z 5"}
                        """));
            });
            ewa.page.evaluate("async () => {" + MAP
                    + "globalThis.asked = map.clusters('/proba-punktow', { query: () => ({ category: 'SPORT' }) }); }");
            var cluster = pin(ewa, "1234 miejsca razem");
            assertThat(cluster).hasText(Pattern.compile("1\\s?234"));
            assertThat(cluster).hasClass(Pattern.compile("ring-due"));
            assertThat(ewa.page.locator("[data-map-said]")).hasText("Pokazano 2 z 5");
            assertThat(asked.getFirst())
                    .containsPattern(
                            "category=SPORT&west=18\\.\\d+&south=50\\.\\d+&east=18\\.\\d+&north=50\\.\\d+&zoom=\\d+");
            ewa.looksAroundHere();
            int before = asked.size();
            cluster.focus();
            cluster.press("Enter");
            ewa.page.waitForCondition(() -> asked.size() > before);
            assertThat(zoom(asked.getLast())).isEqualTo(zoom(asked.get(before - 1)) + 2);
        }
    }

    @Test
    void twoThousandPinsAreDrawnOnOneCanvas() {
        try (var ewa = person(390)) {
            onAMap(ewa);
            ewa.page.evaluate("async () => {" + MAP + """
                    map.points('many', Array.from({ length: 2000 }, (_, n) => ({ id: n, lat: 50.05 + n % 50 / 2000, lon: 18.58 + n / 40000, label: 'Miejsce ' + n, freshness: 'FRESH' })));
                    }""");
            assertThat(ewa.page.locator("[data-map-canvas] canvas")).hasCount(1);
            assertThat(ewa.page.locator(".map-pin")).hasCount(0);
        }
    }

    private void onAMap(Person ewa) {
        ewa.signIn("organizator.rybnik");
        ewa.page.navigate("/communities");
        ewa.page
                .locator("main a", new Page.LocatorOptions().setHasText("Rybnik-Boguszowice"))
                .first()
                .click();
        assertThat(ewa.page.locator("[data-map]")).hasAttribute("data-map-ready", "yes");
    }

    private static int zoom(String url) {
        return Integer.parseInt(url.replaceFirst(".*zoom=", ""));
    }

    private static Locator pin(Person ewa, String label) {
        return ewa.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Person person(int width) {
        return chromium.person("http://localhost:" + port, width, ColorScheme.LIGHT, true);
    }
}
