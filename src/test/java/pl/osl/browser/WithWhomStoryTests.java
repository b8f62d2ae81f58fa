package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import pl.osl.RealPostgres;
import pl.osl.browser.Chromium.Person;

/** An organizer tells with whom it was, without leaving the form, and finds it in the story of the community. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class WithWhomStoryTests {

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
    void foundByTwoLettersOrAddedByNameOnAPhone() {
        try (var organizer = person(true)) {
            organizer.signIn("organizator.szklarska");
            begin(organizer, "Kiermasz na polanie");
            organizer.page.getByText("Z kim? Partnerzy").click();
            var partner = organizer.page.getByLabel("Szukaj partnera albo wpisz nowego");
            partner.pressSequentially("sz");
            var found =
                    organizer.page.locator("[data-party=partner] [data-pick]").first();
            assertThat(found).isVisible();
            organizer.looksAroundHere();
            String name = String.valueOf(found.getAttribute("data-name"));
            partner.press("Enter");
            organizer.page.keyboard().press("Enter");
            assertThat(organizer.page.locator("[data-party=partner] .chip").filter(text(name)))
                    .isVisible();
            assertThat(partner).isFocused();
            partner.pressSequentially("Zupełnie Nowy Sklepik");
            organizer
                    .page
                    .locator("[data-party=partner] [data-new]")
                    .filter(text("Firma"))
                    .click();
            var group = organizer.page.getByLabel("Szukaj grupy albo wpisz nową");
            group.pressSequentially("Rękodzielnicy z Dolnej");
            organizer.page.locator("[data-party=group] [data-new]").click();
            organizer
                    .page
                    .getByLabel("Które to wydarzenie?")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            organizer.looksAroundHere();
            save(organizer);
            var facts = organizer.page.locator("dl.facts");
            assertThat(facts).containsText(name);
            assertThat(facts).containsText("Zupełnie Nowy Sklepik");
            assertThat(facts).containsText("Rękodzielnicy z Dolnej");
            organizer.looksAroundHere();
            facts.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Majówka w Zdolnej Dolnej"))
                    .click();
            organizer.looksAroundHere();
            organizer.page.locator("p.crumbs a").last().click();
            organizer
                    .page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wszystko, co się działo"))
                    .click();
            assertThat(organizer.page.locator("main")).containsText("Kiermasz na polanie");
            organizer.looksAroundHere();
            organizer.looksAround("/events/new");
        }
    }

    @Test
    void withoutScriptsTheFieldTakesNames() {
        try (var organizer = person(false)) {
            organizer.signIn("organizator.szklarska");
            begin(organizer, "Narada bez skryptów");
            organizer.page.getByText("Z kim? Partnerzy").click();
            organizer.page.getByLabel("Szukaj partnera albo wpisz nowego").fill("Całkiem Inny Warsztat");
            save(organizer);
            assertThat(organizer.page.locator("main")).containsText("Wybierz, kim jest nowy partner");
            organizer.page.getByLabel("Kim jest nowy partner?").selectOption("BUSINESS");
            save(organizer);
            assertThat(organizer.page.locator("dl.facts")).containsText("Całkiem Inny Warsztat");
        }
    }

    private static void begin(Person person, String title) {
        person.page.navigate("/activities/new");
        person.page
                .getByLabel("Co się wydarzyło?", new Page.GetByLabelOptions().setExact(true))
                .fill(title);
        var event = person.page.locator(".chip:has([name=kind][value=EVENT])");
        if (!event.isVisible()) {
            person.page.getByText("Inne rodzaje").click();
        }
        event.click();
        var preset = person.page.locator("details.preset");
        if (preset.getAttribute("open") == null) {
            preset.locator("summary").click();
        }
        var dolna = person.page.locator(".chip:has([name=communities])").filter(text("Zdolna Dolna"));
        if (!dolna.locator("input[type=checkbox]").isChecked()) {
            dolna.click();
        }
    }

    /** Asked whether a colleague noted the same, it is something else. */
    private static void save(Person person) {
        var button = new Page.GetByRoleOptions().setName("Zapisz").setExact(true);
        person.page.getByRole(AriaRole.BUTTON, button).click();
        if (person.page.locator("[data-summary] .same li").count() > 0) {
            person.page.getByRole(AriaRole.BUTTON, button).click();
        }
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Person person(boolean scripts) {
        return chromium.person("http://localhost:" + port, 390, ColorScheme.LIGHT, scripts);
    }
}
