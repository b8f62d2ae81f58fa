package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import pl.osl.RealPostgres;
import pl.osl.browser.Chromium.Person;

/** Two of a centre at the same meeting: the second is asked, joins, and the director counts one meeting and both times. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class SharedMeetingTests {

    private static final Pattern SHOWN = Pattern.compile("\\D");
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

    @ParameterizedTest
    @CsvSource({"390, true", "1280, true", "390, false"})
    void theSecondOneIsAskedAndJoins(int width, boolean scripts) {
        String title = "Narada o skwerze " + width + scripts;
        try (var first = person(width, true);
                var second = person(width, scripts);
                var director = person(1280, true)) {
            director.signIn("dyrektor.rybnik");
            int before = entries(director);
            int hours = hours(director);
            first.signIn("organizator.rybnik");
            fill(first, title, "60");
            save(first, title);

            second.signIn("koordynator.rybnik");
            fill(second, "To samo innymi słowami " + width + scripts, "180");
            if (!scripts) {
                second.page.getByRole(AriaRole.BUTTON, button("Zapisz")).click();
            }
            var question = question(second, title);
            assertThat(question).isVisible();
            if (scripts) {
                second.looksAroundHere();
            }
            question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("To to samo – dołączam"))
                    .click();
            assertThat(second.page.getByRole(AriaRole.HEADING, named(title))).isVisible();
            assertThat(second.page.locator("main")).containsText("Odłożony szkic");
            assertThat(second.page.locator("main")).containsText("To samo innymi słowami " + width + scripts);
            assertThat(second.page.locator("dl.facts")).containsText("razem 4 godz.");
            if (scripts) {
                second.looksAroundHere();
                second.page
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mój czas"))
                        .click();
                second.looksAroundHere();
                second.page.locator("[data-step='15']").click();
                second.page
                        .getByRole(AriaRole.BUTTON, button("Zapisz mój czas"))
                        .click();
                assertThat(second.page.locator("dl.facts")).containsText("razem 4 godz. 15 min");
            }
            assertThat(entries(director)).isEqualTo(before + 1);
            assertThat(hours(director)).isBetween(hours + 3, hours + 5);
        }
    }

    @Test
    void somethingElseIsSavedOnceAndUndoingBringsTheDraftBack() {
        try (var first = person(390, true);
                var second = person(390, true)) {
            first.signIn("organizator.rybnik");
            fill(first, "Zebranie na osiedlu", "60");
            save(first, "Zebranie na osiedlu");
            second.signIn("koordynator.rybnik");
            fill(second, "Zupełnie co innego", "30");
            assertThat(question(second, "Zebranie na osiedlu")).isVisible();
            while (second.page.locator("[data-other]").count() > 0) {
                second.page.locator("[data-other]").first().click();
                second.page.waitForTimeout(600); // nothing may come back
            }
            second.page.getByRole(AriaRole.BUTTON, button("Zapisz")).click();
            assertThat(second.page.getByRole(AriaRole.HEADING, named("Zupełnie co innego")))
                    .isVisible();
            fill(second, "Pomyłka przy dołączaniu", "30");
            question(second, "Zebranie na osiedlu")
                    .getByText("To to samo – dołączam")
                    .click();
            second.page
                    .getByRole(AriaRole.BUTTON, button("Cofnij – to inne spotkanie"))
                    .click();
            assertThat(second.page.getByLabel("Co się wydarzyło?", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("Pomyłka przy dołączaniu");
        }
    }

    /** Asked about what the rounds before or the demo world noted, it is something else. */
    private static void save(Person who, String title) {
        who.page.getByRole(AriaRole.BUTTON, button("Zapisz")).click();
        if (who.page.locator("[data-summary] .same").count() > 0) {
            who.page.getByRole(AriaRole.BUTTON, button("Zapisz")).click();
        }
        assertThat(who.page.getByRole(AriaRole.HEADING, named(title))).isVisible();
    }

    private static Locator question(Person who, String title) {
        return who.page.locator(".same li").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void fill(Person who, String title, String minutes) {
        who.page.navigate("/activities/new");
        who.page
                .getByLabel("Co się wydarzyło?", new Page.GetByLabelOptions().setExact(true))
                .fill(title);
        who.page.locator("[name=kind]").first().locator("xpath=..").click();
        var preset = who.page.locator("details.preset");
        if (preset.getAttribute("open") == null) {
            preset.locator("summary").click();
        }
        var communities = who.page.locator(".chip:has([name=communities])");
        for (int i = 0; i < communities.count(); i++) {
            if (communities.nth(i).locator("[name=communities]").isChecked() != (i == 0)) {
                communities.nth(i).click();
            }
        }
        who.page
                .getByLabel("Ile minut", new Page.GetByLabelOptions().setExact(true))
                .fill(minutes);
    }

    private static int entries(Person director) {
        return figure(director, 0);
    }

    private static int hours(Person director) {
        return figure(director, 1);
    }

    private static int figure(Person director, int which) {
        director.page.navigate("/");
        return Integer.parseInt(
                SHOWN.matcher(director.page.locator("a.stat .value").nth(which).innerText())
                        .replaceAll(""));
    }

    private Person person(int width, boolean scripts) {
        return chromium.person("http://localhost:" + port, width, ColorScheme.LIGHT, scripts);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
