package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import pl.osl.RealPostgres;
import pl.osl.browser.Chromium.Person;

/**
 * A year of one centre: a step is proposed, accepted, sent back, reported again and confirmed, seen by the organizer, the
 * director, the supervisor and the network's coordinator; a director objects and is answered. Every page on the way is
 * looked at, on a phone in Polish and at a desk in English and in the dark.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class AYearOfOneCentreTests {

    private static final List<String> PEOPLE = List.of("organizator.rybnik", "dyrektor.rybnik", "superwizor", "siec");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"pl, 390, LIGHT, VII, potwierdzony", "en, 1280, DARK, VI, confirmed"})
    void aStepComesBackIsReportedAgainAndIsConfirmed(
            String language, int width, ColorScheme colours, String step, String confirmed) {
        speak(language);
        try (var organizer = person("organizator.rybnik", width, colours);
                var director = person("dyrektor.rybnik", width, colours);
                var supervisor = person("superwizor", width, colours);
                var coordinator = person("siec", width, colours)) {
            organizer.looksAround("/implementation");
            organizer
                    .page
                    .locator("main a[href='/implementation/" + step + "']")
                    .first()
                    .click();
            organizer.page.locator("main a[href$='/proposal']").click();
            tell(organizer, "Złożono propozycję zmian do strategii.", "Pismo do wójta, znak 12/2026");
            assertThat(organizer.page.locator("[role=status]").first()).isVisible();
            organizer.looksAroundHere();

            director.looksAround("/");
            director.page
                    .locator("main a[href='/implementation/" + step + "']")
                    .first()
                    .click();
            director.looksAroundHere();
            director.page.locator("form[action$='/acceptance'] button").click();

            judge(supervisor, step, "return", "Brakuje odpowiedzi wójta.");
            organizer.page.navigate("/implementation/" + step);
            assertThat(organizer.page.locator("main")).containsText("Brakuje odpowiedzi wójta.");
            organizer.looksAroundHere();

            director.page.navigate("/implementation/" + step + "/change");
            director.looksAroundHere();
            tell(director, "Wójt odpowiedział i przyjął propozycję.", "Odpowiedź wójta z datą");
            judge(supervisor, step, "confirm", "");
            assertThat(supervisor.page.locator("main")).containsText(confirmed);
            director.page.navigate("/implementation");
            assertThat(row(director.page, step)).containsText(confirmed);
            assertThat(sheets(director.page)).isLessThanOrEqualTo(2);

            coordinator.looksAround("/");
            assertThat(cell(coordinator.page, step)).containsText(confirmed);
            cell(coordinator.page, step).locator("a").click();
            assertThat(coordinator.page.locator("tr#" + step)).containsText(confirmed);
            assertThat(coordinator.page.locator("main")).not().containsText("wójta");
            coordinator.looksAroundHere();
            assertThat(sheets(coordinator.page)).isEqualTo(1);
            coordinator.page.navigate(coordinator.page.url().replaceAll("[?#].*", "") + "?on=2025-01-15");
            assertThat(coordinator.page.locator("tr#" + step)).not().containsText(confirmed);
            coordinator.looksAroundHere();
        } finally {
            speak("pl");
        }
    }

    @ParameterizedTest
    @CsvSource({"pl, 390, LIGHT", "en, 1280, DARK"})
    void aDirectorObjectsAndTheCoordinatorAnswers(String language, int width, ColorScheme colours) {
        speak(language);
        try (var director = person("dyrektor.rybnik", width, colours);
                var coordinator = person("siec", width, colours)) {
            director.looksAround("/team");
            director.page.locator("main a.btn[href$='/objection']").click();
            director.page.locator("main form button.btn-primary").click();
            assertThat(director.page.locator("[role=alert]").first()).isVisible();
            director.looksAroundHere();
            director.page.locator("#reason").fill("Superwizorka nie była u nas od roku.");
            director.page.locator("main form button.btn-primary").click();
            director.looksAroundHere();
            director.looksAround("/");

            coordinator.looksAround("/");
            coordinator.looksAround("/network/support");
            coordinator.page.locator("main a[href$='/new']").first().click();
            coordinator.page.locator("main form button.btn-primary").click();
            coordinator.looksAroundHere();
            coordinator.page.navigate("/");
            coordinator
                    .page
                    .locator("main li:has-text('Dorota Wierzba') a[href*='/roles/']")
                    .click();
            coordinator.looksAroundHere();
            coordinator.page.locator("#words").fill("Wizyta jest umówiona na przyszły tydzień.");
            coordinator.page.locator("button[value=keep]").click();
            coordinator.looksAroundHere();

            director.page.navigate("/team");
            director.page.locator("main a.btn[href$='/objection']").click();
            assertThat(director.page.locator("main")).containsText("Wizyta jest umówiona na przyszły tydzień.");
            director.looksAroundHere();
        } finally {
            speak("pl");
        }
    }

    private void judge(Person supervisor, String step, String verdict, String comment) {
        supervisor.looksAround("/");
        cell(supervisor.page, step).locator("a").click();
        supervisor.page.locator("#comment").fill(comment);
        supervisor.looksAroundHere();
        supervisor.page.locator("button[value=" + verdict + "]").click();
        assertThat(supervisor.page.locator("[role=status]").first()).isVisible();
    }

    private static void tell(Person person, String note, String evidence) {
        person.page
                .locator("[name=state][value=DONE_DECLARED]")
                .locator("xpath=..")
                .click();
        person.page.locator("#note").fill(note);
        person.page.locator("#evidence").fill(evidence);
        person.looksAroundHere();
        person.page.locator("main form button.btn-primary").click();
    }

    private static Locator row(Page page, String step) {
        return page.locator("main tr:has(a[href$='/implementation/" + step + "'])");
    }

    /** Of Rybnik on a heat map, by its place: the steps stand in their order. */
    private static Locator cell(Page page, String step) {
        int place = List.of("I", "II", "III", "IV", "V", "VI", "VII").indexOf(step);
        return page.locator("table.heat tbody tr:has-text('OPS Rybnik') td").nth(place);
    }

    private static long sheets(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return Pattern.compile("/Type\\s*/Page[^s]")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private Person person(String who, int width, ColorScheme colours) {
        var person = chromium.person("http://localhost:" + port, width, colours, true);
        person.signIn(who);
        return person;
    }

    private void speak(String language) {
        PEOPLE.forEach(who -> jdbc.sql("update account set language = :language where username = :who")
                .param("language", language)
                .param("who", who)
                .update());
    }
}
