package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.osl.PackagedJar;
import pl.osl.RealPostgres;
import pl.osl.browser.Chromium.Person;

/** From an empty folder, or an empty database of one's own, to the first entry of a second person. */
class EmptyStartIT {

    private static final String PASSWORD = "siedem żółtych rowerów";
    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+)(/setup/[\\w-]{43})");

    private static Chromium chromium;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void anEmptyFolderBecomesACentreThatWorks() throws Exception {
        try (var jar = PackagedJar.start(folder, PackagedJar.freePort(), "--osl.demo=false")) {
            centreThatWorks(jar);
        }
    }

    @Test
    void soDoesAnEmptyDatabaseOfOnesOwn() throws Exception {
        var database = RealPostgres.scratch();
        try (var jar = PackagedJar.start(
                folder,
                PackagedJar.freePort(),
                "--osl.db.url=" + database.url(),
                "--osl.db.user=osl_app",
                "--osl.db.password=app",
                "--osl.db.owner-user=osl_owner",
                "--osl.db.owner-password=owner")) {
            centreThatWorks(jar);
        }
    }

    private static void centreThatWorks(PackagedJar jar) throws Exception {
        String base = jar.address.toString();
        try (var iga = chromium.person(base, 1280, ColorScheme.LIGHT, true);
                var ewa = chromium.person(base, 1280, ColorScheme.DARK, true);
                var anna = chromium.person(base, 390, ColorScheme.LIGHT, true)) {
            iga.looksAround("/login");
            assertThat(iga.page).hasURL(Pattern.compile("/setup$"));
            String link = setUp(iga, jar.said());
            found(iga);
            String forEwa = invite(iga, "Ewa Dolna", "DIRECTOR");
            String forAnna = invite(iga, "Anna Bukowa", "ORGANIZER");
            takeUp(anna, forAnna, "anna.bukowa");
            firstEntry(anna);
            takeUp(ewa, forEwa, "ewa.dolna");
            directs(ewa);
            fillsIn(iga);
            iga.page.navigate(link);
            assertThat(iga.page.locator("h1")).containsText("Ten link nie działa");
        }
    }

    private static String setUp(Person iga, String log) {
        var found = LINK.matcher(log);
        assertThat(found.find()).as(log).isTrue();
        iga.page.navigate(found.group(2));
        iga.looksAroundHere();
        iga.page.getByLabel("Imię i nazwisko").fill("Iga Lipowa");
        iga.page.getByLabel("Hasło", exactly()).fill(PASSWORD);
        iga.page.getByLabel("Hasło jeszcze raz").fill("inne hasło niż tamto");
        press(iga, "Załóż konto");
        assertThat(iga.page.locator("#errors")).containsText("Hasła się różnią");
        assertThat(iga.page.getByLabel("Imię i nazwisko")).hasValue("Iga Lipowa");
        iga.looksAroundHere();
        iga.page.getByLabel("Hasło", exactly()).fill(PASSWORD);
        iga.page.getByLabel("Hasło jeszcze raz").fill(PASSWORD);
        press(iga, "Załóż konto");
        assertThat(iga.page.getByRole(AriaRole.ALERT)).containsText("iga.lipowa");
        signIn(iga, "iga.lipowa");
        return found.group(2);
    }

    private static void found(Person iga) {
        assertThat(iga.page.locator("h1")).hasText("Załóż pierwszy ośrodek");
        iga.looksAroundHere();
        iga.page.getByLabel("Pełna nazwa").fill("Gminny Ośrodek Pomocy Społecznej w Dolinie");
        iga.page.getByLabel("Nazwa skrócona").fill("GOPS Dolina");
        iga.page.getByLabel("Nazwa gminy").fill("Dolina");
        press(iga, "Załóż ośrodek");
        assertThat(iga.page.locator("#errors")).containsText("Wybierz rodzaj");
        iga.page.getByLabel("Rodzaj").selectOption("GOPS");
        press(iga, "Załóż ośrodek");
        assertThat(iga.page.locator("h1")).hasText("Pierwsze kroki");
        assertThat(iga.page.locator("main")).containsText("Zrobione: 0 z 5");
        assertThat(iga.page.locator(".place")).hasText("GOPS Dolina");
        iga.looksAroundHere();
    }

    private static String invite(Person iga, String name, String role) {
        iga.page.navigate("/admin/accounts/new");
        iga.page.getByLabel("Imię i nazwisko").fill(name);
        iga.page.getByLabel("Rola", exactly()).selectOption(role);
        press(iga, "Zaproś");
        return iga.page.getByLabel("Link", exactly()).inputValue();
    }

    private static void takeUp(Person person, String link, String username) {
        person.page.navigate(link);
        person.page.getByLabel("Hasło", exactly()).fill(PASSWORD);
        person.page.getByLabel("Hasło jeszcze raz").fill(PASSWORD);
        press(person, "Ustaw hasło");
        signIn(person, username);
    }

    private static void firstEntry(Person anna) {
        assertThat(anna.page.locator("h1")).hasText("Dziś");
        assertThat(anna.page.locator("main")).containsText("Zrobione: 1 z 5");
        anna.looksAroundHere();
        anna.page
                .getByRole(AriaRole.LINK, link("Zacznij pracę z pierwszą społecznością"))
                .click();
        anna.page.getByLabel("Nazwa", exactly()).fill("Sołectwo Górki");
        press(anna, "Zapisz");
        anna.page.navigate("/activities/new");
        anna.page.getByLabel("Co się wydarzyło?", exactly()).fill("Zebranie w remizie");
        anna.page.locator("[name=kind]").first().locator("xpath=..").click();
        anna.page.getByLabel("Liczba obecnych", exactly()).fill("14");
        anna.page.getByRole(AriaRole.BUTTON, button("Zapisz")).first().click();
        assertThat(anna.page.getByRole(AriaRole.STATUS).first()).containsText("Zapisano");
        anna.looksAround("/");
    }

    private static void directs(Person ewa) {
        assertThat(ewa.page.locator("h1")).hasText("Pulpit");
        assertThat(ewa.page.locator("a.stat").first()).containsText("1");
        ewa.looksAroundHere();
        ewa.page
                .getByRole(AriaRole.LINK, link("Zapisz stan siedmiu kroków na początek"))
                .click();
        ewa.page.locator("[name='state.I']").selectOption("DONE_DECLARED");
        ewa.page.locator("[name='since.I']").fill("2024-03-01");
        ewa.looksAroundHere();
        press(ewa, "Zapisz");
        assertThat(ewa.page.getByRole(AriaRole.STATUS).first()).isVisible();
        ewa.looksAround("/centre");
        ewa.looksAround("/centre/change");
    }

    private static void fillsIn(Person iga) {
        iga.looksAround("/centre");
        iga.page.getByRole(AriaRole.LINK, link("Kod TERC gminy")).click();
        iga.page.getByLabel("Kod TERC").fill("2473012");
        iga.looksAroundHere();
        press(iga, "Zapisz");
        iga.page.navigate("/centre/inhabitants");
        iga.page.getByLabel("Mieszkańcy").fill("8 412");
        iga.page.getByLabel("Stan na dzień").fill("2025-12-31");
        press(iga, "Zapisz");
        iga.page.navigate("/centre/edit");
        iga.page.getByLabel("Administrator danych osobowych").fill("GOPS Dolina");
        iga.page.getByLabel("Inspektor ochrony danych").fill("iod@example.org");
        press(iga, "Zapisz");
        iga.looksAround("/admin/register");
        iga.looksAround("/first-steps");
        assertThat(iga.page.locator("main")).containsText("już za ośrodkiem");
        iga.page.navigate("/");
        assertThat(iga.page).hasURL(Pattern.compile("/admin/accounts$"));
    }

    private static void signIn(Person person, String username) {
        person.page.getByLabel("Nazwa użytkownika").fill(username);
        person.page.getByLabel("Hasło", exactly()).fill(PASSWORD);
        person.page.getByLabel("Hasło", exactly()).press("Enter");
        person.page.waitForURL(url -> !url.contains("/login"));
    }

    private static void press(Person person, String name) {
        person.page.locator("main").getByRole(AriaRole.BUTTON, inMain(name)).click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inMain(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
