package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
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

/** Somebody draws a boundary with the mouse, another with the keyboard, a third without scripts; nothing leaves the host. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class DrawingTests {

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
    void aBoundaryIsDrawnWithTheMouse() {
        try (var ewa = person(1280, true)) {
            var hosts = new CopyOnWriteArrayList<String>();
            ewa.page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            draw(ewa, "Paruszowiec-Piaski");
            var canvas = ewa.page.locator("[data-map-canvas]");
            canvas.click(new Locator.ClickOptions().setPosition(200, 80));
            canvas.click(new Locator.ClickOptions().setPosition(500, 90));
            canvas.click(new Locator.ClickOptions().setPosition(450, 300));
            canvas.click(new Locator.ClickOptions().setPosition(220, 280));
            assertThat(ewa.page.locator(".map-corner")).hasCount(4);
            assertThat(corners(ewa)).hasSize(4);
            ewa.page
                    .getByRole(AriaRole.BUTTON, button("Cofnij ostatni narożnik"))
                    .click();
            assertThat(corners(ewa)).hasSize(3);
            assertThat(ewa.page.locator("path.map-outline")).isVisible();
            ewa.looksAroundHere();
            save(ewa);
            assertThat(ewa.page.locator("#boundary-map path.map-outline")).isVisible();
            ewa.looksAroundHere();
            assertThat(hosts).containsOnly("localhost:" + port);
        }
    }

    @Test
    void aBoundaryIsDrawnWithTheKeyboardAlone() {
        try (var ewa = person(1280, true)) {
            draw(ewa, "Niedobczyce");
            ewa.page.locator("[data-map-canvas]").focus();
            var keyboard = ewa.page.keyboard();
            keyboard.press("Enter");
            for (String way : new String[] {"ArrowRight", "ArrowDown", "ArrowLeft"}) {
                keyboard.press(way);
                ewa.page.waitForTimeout(500); // the map glides there
                keyboard.press("Enter");
            }
            assertThat(corners(ewa)).hasSize(4).doesNotHaveDuplicates();
            var corner = ewa.page.getByRole(AriaRole.BUTTON, button("Narożnik 4"));
            corner.focus();
            keyboard.press("Delete");
            assertThat(corners(ewa)).hasSize(3);
            String third = corners(ewa)[2];
            ewa.page.getByRole(AriaRole.BUTTON, button("Narożnik 3")).focus();
            keyboard.press("ArrowUp");
            assertThat(corners(ewa)[2]).isNotEqualTo(third);
            save(ewa);
            assertThat(ewa.page.locator("#boundary-map path.map-outline")).isVisible();
        }
    }

    @Test
    void aBoundaryIsTypedWithoutScripts() {
        try (var ewa = person(390, false)) {
            draw(ewa, "Seniorzy z Nowin");
            ewa.page.locator("#points").fill("50.10, 18.50\n50.10, 18.52\n18.51, 50.11");
            save(ewa);
            assertThat(ewa.page.locator("main")).containsText("Wiersz 3: ");
            ewa.page.locator("#points").fill("50.10, 18.50\n50.10, 18.52\n50.11, 18.51");
            save(ewa);
            assertThat(ewa.page.locator("main")).containsText(Pattern.compile("Pobierz granice"));
        }
    }

    @Test
    void theCentreIsFoundByItsNameAndPutOnTheMap() {
        try (var director = person(390, true)) {
            director.signIn("dyrektor.koscian");
            director.page.navigate("/centre/location");
            var place = director.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Miejscowość"));
            place.fill("szklarska por");
            var option = director.page.getByRole(AriaRole.OPTION).first();
            assertThat(option).containsText("Szklarska Poręba powiat karkonoski, dolnośląskie");
            director.looksAroundHere();
            place.press("ArrowDown");
            place.press("Enter");
            assertThat(place).hasValue("Szklarska Poręba, powiat karkonoski, dolnośląskie");
            director.page.locator("[data-map-canvas]").focus();
            director.page.keyboard().press("Enter");
            assertThat(director.page.locator("#point")).hasValue(Pattern.compile("50\\.8\\d+, 15\\.5\\d+"));
            director.page.getByRole(AriaRole.BUTTON, button("Zapisz")).click();
            assertThat(director.page.locator("main")).containsText("Szklarska Poręba, powiat karkonoski");
        }
    }

    private void draw(Person ewa, String community) {
        ewa.signIn("koordynator.rybnik");
        ewa.page.navigate("/communities");
        ewa.page
                .locator("main a", new Page.LocatorOptions().setHasText(community))
                .first()
                .click();
        ewa.page.getByText("Narysuj granice").click();
        if (ewa.page.locator("[data-map]").isVisible()) {
            assertThat(ewa.page.locator("[data-map]")).hasAttribute("data-map-ready", "yes");
        }
        assertThat(ewa.page.locator("#points")).isVisible();
        ewa.page.waitForTimeout(300); // place.js and boundary.js begin after the map
    }

    private static void save(Person ewa) {
        ewa.page.getByRole(AriaRole.BUTTON, button("Zapisz")).click();
    }

    private static String[] corners(Person ewa) {
        return ewa.page.locator("#points").inputValue().split("\n");
    }

    private Person person(int width, boolean scripts) {
        return chromium.person("http://localhost:" + port, width, ColorScheme.LIGHT, scripts);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
