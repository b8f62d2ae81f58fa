package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import pl.osl.RealPostgres;
import pl.osl.browser.Chromium.Person;

/** The main job, end to end, in the demo world: an entry on a phone, counted on the director's page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class MainJobTests {

    /** A page with a bug in it, to see how the product fails. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Breakage {

        @Controller
        static class Broken {

            @GetMapping("/broken")
            String page() {
                throw new IllegalStateException("a secret of the inside");
            }
        }
    }

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void anEntryNotedByTheOrganizerIsCountedByTheDirector(int width) {
        try (var director = person(width);
                var organizer = person(width)) {
            director.signIn("dyrektor.rybnik");
            int before = entries(director);
            String title = "Narada o ogrodzie " + width;

            organizer.signIn("organizator.rybnik");
            assertThat(organizer.page.getByRole(AriaRole.HEADING, named("Dziś")))
                    .isVisible();
            organizer.page.locator("a[href='/activities/new']:visible").first().click();
            organizer.page.getByLabel("Co się wydarzyło?", exactly()).fill(title);
            organizer.page.locator("[name=kind]").first().locator("xpath=..").click();
            assertThat(organizer.page.locator("[data-draft-status]")).containsText("Szkic zapisany");
            assertThat(organizer.page.locator("[data-preset-text]")).containsText("Dziś ·");
            assertThat(organizer.page.locator("[data-preset-text]")).containsText("min ·");
            organizer.page.getByLabel("Liczba obecnych", exactly()).fill("14");
            organizer.looksAroundHere();
            save(organizer);
            assertThat(organizer.page.getByRole(AriaRole.STATUS).first()).containsText("Zapisano");
            assertThat(organizer.page.getByRole(AriaRole.HEADING, named(title))).isVisible();
            organizer.looksAroundHere();
            organizer.looksAround("/activities?q=ogrodzie");
            assertThat(organizer.page.getByRole(AriaRole.LINK, link(title))).isVisible();
            organizer.page.navigate("/communities");
            organizer.page.navigate("/activities/new");
            assertThat(organizer.page.locator("body")).not().containsText(title);

            assertThat(entries(director)).isEqualTo(before + 1);
            director.page.locator("a.stat").first().click();
            assertThat(director.page.locator(".count")).containsText(String.valueOf(before + 1));
            assertThat(director.page.getByRole(AriaRole.LINK, link(title))).isVisible();
        }
    }

    @Test
    void theAuthorCorrectsWithdrawsAndBringsBack() {
        try (var organizer = person(390)) {
            organizer.signIn("organizator.rybnik");
            note(organizer, "Wpis do wycofania");
            organizer.page.getByRole(AriaRole.LINK, link("Popraw")).click();
            organizer.page.getByLabel("Liczba obecnych", exactly()).fill("7");
            organizer.looksAroundHere();
            save(organizer);
            assertThat(organizer.page.locator("main")).containsText("poprawiony");
            organizer.page.getByRole(AriaRole.LINK, link("Wycofaj wpis")).click();
            organizer.page.getByLabel("Dlaczego wycofujesz ten wpis?").fill("Zapisany dwa razy.");
            organizer.looksAroundHere();
            organizer.page.getByRole(AriaRole.BUTTON, button("Wycofaj wpis")).click();
            assertThat(organizer.page.locator("main")).containsText("Zapisany dwa razy.");
            organizer.looksAroundHere();
            organizer.looksAround("/activities?state=withdrawn");
            organizer
                    .page
                    .getByRole(AriaRole.LINK, link("Wpis do wycofania"))
                    .first()
                    .click();
            organizer.page.getByRole(AriaRole.BUTTON, button("Przywróć")).click();
            assertThat(organizer.page.getByRole(AriaRole.STATUS).first()).containsText("Przywrócono");
        }
    }

    @Test
    void whatWasTypedWaitsInItsTabUntilThePersonHasSignedInAgain() {
        try (var organizer = person(390)) {
            organizer.signIn("organizator.koscian");
            organizer.page.navigate("/activities/new");
            organizer.page.getByLabel("Co się wydarzyło?", exactly()).fill("Tekst sprzed wygaśnięcia sesji");
            assertThat(organizer.page.locator("[data-draft-status]")).containsText("Szkic zapisany");
            jdbc.sql("delete from session").update();
            organizer.page.locator("[name=kind]").first().locator("xpath=..").click();
            assertThat(organizer.page.locator("dialog[open]")).containsText("Sesja wygasła");
            var other = organizer.context.waitForPage(
                    () -> organizer.page.locator("dialog[open] a.btn-primary").click());
            other.locator("input[name=username]").first().fill("organizator.koscian");
            other.locator("input[name=password]:visible").fill("osl-demo");
            other.locator("input[name=password]:visible").press("Enter");
            other.waitForURL(url -> !url.contains("/login"));
            assertThat(other.locator("main")).containsText("Tekst sprzed wygaśnięcia sesji");
            organizer.page.locator("dialog[open] [data-renew]").click();
            save(organizer);
            assertThat(organizer.page.getByRole(AriaRole.HEADING, named("Tekst sprzed wygaśnięcia sesji")))
                    .isVisible();
        }
    }

    @Test
    void aFormSentAfterTheSessionEndedIsKeptForItsOwnerAlone() {
        try (var organizer = chromium.person(base(), 390, ColorScheme.LIGHT, false)) {
            organizer.signIn("organizator.koscian");
            organizer.page.navigate("/activities/new");
            organizer.page.getByLabel("Co się wydarzyło?", exactly()).fill("Wysłane za późno");
            organizer.page.locator("[name=kind]").first().locator("xpath=..").click();
            jdbc.sql("delete from session").update();
            save(organizer);
            assertThat(organizer.page.locator("main")).containsText("tekst został zachowany");
            organizer.page.locator("input[name=username]").first().fill("organizator.koscian");
            organizer.page.locator("input[name=password]:visible").fill("osl-demo");
            organizer.page.locator("input[name=password]:visible").press("Enter");
            assertThat(organizer.page.locator("main")).containsText("Wysłane za późno");
            organizer.page.locator("main form button.btn-primary").click();
            assertThat(organizer.page.getByRole(AriaRole.HEADING, named("Wysłane za późno")))
                    .isVisible();
        }
    }

    @Test
    void everythingThatMattersWorksWithoutScripts() {
        try (var organizer = chromium.person(base(), 390, ColorScheme.LIGHT, false)) {
            organizer.signIn("organizator.szklarska");
            note(organizer, "Zapisane bez skryptów");
            assertThat(organizer.page.getByRole(AriaRole.HEADING, named("Zapisane bez skryptów")))
                    .isVisible();
            organizer.page.navigate("/activities?q=skryptow");
            assertThat(organizer.page.getByRole(AriaRole.LINK, link("Zapisane bez skryptów")))
                    .isVisible();
        }
    }

    @Test
    void theDemoWorldHasSomethingWaitingForEverybody() {
        try (var organizer = person(390);
                var director = person(1280)) {
            organizer.signIn("organizator.rybnik");
            organizer.page.navigate("/");
            organizer
                    .page
                    .getByRole(AriaRole.LINK, link("Rozmowa o letnim kinie na podwórku"))
                    .click();
            assertThat(organizer.page.getByLabel("Co się wydarzyło?", exactly()))
                    .hasValue("Rozmowa o letnim kinie na podwórku");
            director.signIn("dyrektor.rybnik");
            director.page.navigate("/notifications");
            assertThat(director.page.locator("main")).containsText("Robert Topola");
        }
    }

    @Test
    void aBugShowsANumberToReadOutAndNothingOfTheInside() {
        try (var organizer = person(390)) {
            organizer.signIn("organizator.rybnik");
            organizer.page.navigate("/broken");
            assertThat(organizer.page.locator("main")).containsText(Pattern.compile("Numer zgłoszenia: [0-9a-f]{8}"));
            assertThat(organizer.page.locator("body")).not().containsText("secret");
            assertThat(organizer.page.locator("body")).not().containsText("Exception");
            organizer.page.navigate("/nic-takiego");
            assertThat(organizer.page.locator("main")).containsText("nie jest dla Ciebie dostępna");
            assertThat(organizer.page.locator("main")).not().containsText("Numer zgłoszenia");
        }
    }

    @Test
    void aFormOfThreeMegabytesIsTurnedAwayOnAPageOfOurs() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("note=" + "a".repeat(3_000_000)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("To za dużo naraz");
        }
    }

    /** Chosen in a browser, which sends all of it before it reads an answer. */
    @Test
    void aFileAboveTheLimitIsTurnedAwayOnAPageOfOurs(@TempDir Path folder) throws Exception {
        try (var organizer = person(390)) {
            organizer.signIn("organizator.rybnik");
            UUID agreement = RealPostgres.superuser(environment.getRequiredProperty("osl.db.url"))
                    .sql("""
                            select p.id from partnership_agreement p
                              join membership m on m.centre_id = p.centre_id
                              join account a on a.id = m.account_id
                             where a.username = 'organizator.rybnik' limit 1
                            """)
                    .query(UUID.class)
                    .single();
            for (int megabytes : new int[] {12, 40}) {
                var file = Files.write(folder.resolve("za-duzy.csv"), new byte[megabytes * 1_000_000]);
                for (String path : List.of("/imports/new?type=partners", "/attachments/agreement/" + agreement)) {
                    organizer.page.navigate(path);
                    organizer.page.locator("#file").setInputFiles(file);
                    var answer = organizer.page.waitForResponse(
                            response -> response.request().method().equals("POST"),
                            () -> organizer
                                    .page
                                    .locator("main form button.btn-primary")
                                    .click());
                    assertThat(answer.status()).as(path).isEqualTo(413);
                    assertThat(organizer.page.locator("h1")).hasText("To za dużo naraz");
                    assertThat(organizer.page.locator("main")).containsText("skan – 10 MB");
                }
            }
        }
    }

    /** A file longer than the server's buffer, with a session that is saved on the way. */
    @Test
    void aDownloadHasAllRowsOfTheList() {
        try (var director = person(1280)) {
            director.signIn("dyrektor.rybnik");
            for (String list : List.of("/activities", "/audit")) {
                director.page.navigate(list);
                int rows = Integer.parseInt(
                        director.page.locator(".count").textContent().replaceAll("\\D", ""));
                var file = director.context.request().get(base() + list + ".csv");
                assertThat(file.status()).isEqualTo(200);
                assertThat(file.text().split("\r\n")).as(list).hasSizeGreaterThan(rows);
                assertThat(file.body().length).as(list).isGreaterThan(8192);
            }
        }
    }

    @Test
    void thePulpitPrintsOnOneSheet() {
        try (var director = person(1280)) {
            director.signIn("dyrektor.rybnik");
            director.page.navigate("/");
            director.page.locator(".canvas canvas, .canvas svg").first().waitFor();
            byte[] pdf = director.page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            long sheets = Pattern.compile("/Type\\s*/Page[^s]")
                    .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                    .results()
                    .count();
            assertThat(sheets).isEqualTo(1);
        }
    }

    /** Every page each role meets, light on a phone and dark at a desk, the second time in English. */
    @Test
    void everyPageIsAccessibleToEveryRole() {
        var pages = Map.of(
                "organizator.rybnik",
                        List.of(
                                "/",
                                "/activities/new",
                                "/activities",
                                "/communities",
                                "/communities/new",
                                "/communities?lead=none",
                                "/communities/districts",
                                "/groups",
                                "/groups/new",
                                "/events",
                                "/initiatives",
                                "/initiatives/new",
                                "/partners",
                                "/partners/new",
                                "/partnerships",
                                "/partnerships/new",
                                "/partners/network",
                                "/relations/new",
                                "/imports",
                                "/imports/new",
                                "/map",
                                "/stand-ins",
                                "/centre",
                                "/account",
                                "/notifications",
                                "/help"),
                "koordynator.rybnik",
                        List.of("/", "/dashboard", "/team", "/implementation", "/implementation/V/proposal"),
                "dyrektor.rybnik",
                        List.of(
                                "/",
                                "/implementation",
                                "/implementation/V",
                                "/implementation/VII/change",
                                "/implementation?on=2025-06-01",
                                "/team",
                                "/stand-ins",
                                "/takeover",
                                "/centre",
                                "/centre/edit",
                                "/centre/name",
                                "/centre/change",
                                "/centre/inhabitants",
                                "/centre/location",
                                "/audit",
                                "/activities?kind=EVENT&from=2020-01-01"),
                "mentor", List.of("/", "/activities", "/communities"),
                "admin",
                        List.of(
                                "/admin/accounts",
                                "/admin/accounts/new",
                                "/admin/accounts/existing",
                                "/audit",
                                "/centre",
                                "/admin/centres/new",
                                "/admin/register",
                                "/admin/phases",
                                "/admin/phases/DIAGNOSIS",
                                "/admin/map",
                                "/admin/map/plan"),
                "siec", List.of("/", "/network?on=2025-06-01", "/network/support"),
                "superwizor", List.of("/"),
                "superwizor.pracy.socjalnej", List.of("/"),
                "opiekun", List.of("/"),
                "iod.rybnik", List.of("/", "/consents", "/consents/texts", "/readings"));
        pages.forEach((who, paths) -> {
            try (var person = person(390)) {
                person.signIn(who);
                paths.forEach(person::looksAround);
            }
            language(who, "en");
            try (var person = chromium.person(base(), 1280, ColorScheme.DARK, true)) {
                person.signIn(who);
                paths.forEach(person::looksAround);
            } finally {
                language(who, "pl");
            }
        });
        try (var nobody = person(390)) {
            List.of("/login", "/password/forgotten", "/invitation/nic", "/login?lang=en")
                    .forEach(nobody::looksAround);
        }
    }

    private void language(String who, String language) {
        jdbc.sql("update account set language = :language where username = :who")
                .param("language", language)
                .param("who", who)
                .update();
    }

    private static void note(Person organizer, String title) {
        organizer.page.navigate("/activities/new");
        organizer.page.getByLabel("Co się wydarzyło?", exactly()).fill(title);
        organizer.page.locator("[name=kind]").first().locator("xpath=..").click();
        save(organizer);
        assertThat(organizer.page.getByRole(AriaRole.HEADING, named(title))).isVisible();
    }

    /** Where the demo world has an entry of the same day and community by somebody else, this one is something else. */
    private static void save(Person organizer) {
        organizer.page.getByRole(AriaRole.BUTTON, button("Zapisz")).first().click();
        if (organizer.page.locator("[data-summary] .same").count() > 0) {
            organizer.page.getByRole(AriaRole.BUTTON, button("Zapisz")).first().click();
        }
    }

    /** The first figure of the Pulpit. */
    private static int entries(Person director) {
        director.page.navigate("/");
        Locator figure = director.page.locator("a.stat .value").first();
        return Integer.parseInt(figure.innerText().replaceAll("\\D", ""));
    }

    private Person person(int width) {
        return chromium.person(base(), width, ColorScheme.LIGHT, true);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
