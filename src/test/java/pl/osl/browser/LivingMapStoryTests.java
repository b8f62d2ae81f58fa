package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.TreeSet;
import java.util.UUID;
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
import org.springframework.transaction.PlatformTransactionManager;
import pl.osl.RealPostgres;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.browser.Chromium.Person;

/**
 * The map of Boguszowice from its first point to its print: entered by a click and by coordinates, verified with a tap, joined
 * with a need, frozen, compared with an earlier day, printed; on a phone in Polish, at a desk in English and in the dark.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class LivingMapStoryTests {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"pl, 390, LIGHT", "en, 1280, DARK"})
    void boguszowiceHasALivingMap(String language, int width, ColorScheme colours) {
        var world = new World(jdbc, clock, transactions);
        UUID centre = world.centre("OPS Boguszowicki");
        try (var anna = person(account(world, centre, Role.ORGANIZER, language), width, colours);
                var ola = person(account(world, centre, Role.DIRECTOR, language), width, colours)) {
            String place = drawn(anna);
            byClick(anna, place, "Boisko przy szkole", "MATERIAL");
            byCoordinates(anna, place, "Klub Sąsiad", "NGO", "50,0655", "18.6050");
            byCoordinates(anna, place, "Biblioteka", "PUBLIC_BODY", "50.0660", "18.5990");
            Forms.fill(anna, place + "/assets/new", "/assets", "name", "Gazetka dzielnicy", "category", "NGO");
            Forms.fill(
                    anna,
                    place + "/needs/new",
                    "/needs",
                    "statement",
                    "Nie ma gdzie grać",
                    "theme",
                    "LEISURE",
                    "lat",
                    "50.0650",
                    "lon",
                    "18.6020");
            everythingOnTheMapIsOnTheList(anna, place);
            oneShowsTheOther(anna, place, width);
            filtersAreShared(anna, place);
            verifiedWithOneTap(anna, place, width);
            joined(anna, place);
            frozen(anna, ola, place);
            compared(anna, place);
            printed(anna, place);
            seenByTheDirector(ola, place);
        }
    }

    private static String drawn(Person anna) {
        Forms.fill(anna, "/communities/new", "/communities", "name", "Boguszowice");
        String place = java.net.URI.create(anna.page.url()).getPath();
        Forms.fill(
                anna,
                place + "/boundary",
                "/boundary",
                "points",
                "50.0712, 18.5862\n50.0738, 18.6015\n50.0618, 18.6231\n50.0521, 18.5975\n50.0652, 18.5809");
        return place;
    }

    private static void byClick(Person anna, String place, String name, String category) {
        anna.page.navigate(place + "/assets/new");
        anna.page.locator("#name").fill(name);
        anna.page.locator(".chip:has([value=" + category + "])").click();
        anna.page.locator("main details.more summary").first().click();
        assertThat(anna.page.locator("[data-pick][data-pick-ready]")).hasCount(1);
        anna.looksAroundHere();
        anna.page.locator("#spot-map [data-map-canvas]").click(new Locator.ClickOptions().setPosition(150, 150));
        assertThat(anna.page.locator("#lat")).hasValue(Pattern.compile("50\\.0\\d+"));
        assertThat(anna.page.locator("#lon")).hasValue(Pattern.compile("18\\.[56]\\d+"));
        assertThat(anna.page.locator("[name=precision][value=POINT]")).isChecked();
        anna.page.locator("main form .actions .btn-primary").click();
        assertThat(anna.page).hasURL(Pattern.compile("/assets/[0-9a-f-]{36}$"));
    }

    private static void byCoordinates(Person anna, String place, String name, String category, String lat, String lon) {
        Forms.fill(anna, place + "/assets/new", "/assets", "name", name, "category", category, "lat", lat, "lon", lon);
        assertThat(anna.page.locator("main")).containsText("50.06");
    }

    private static void onTheMap(Person who, String path) {
        who.page.navigate(path);
        assertThat(who.page.locator("[data-mapped][data-mapped-ready]")).hasCount(1);
        assertThat(who.page.locator("[data-map-said]")).not().isEmpty();
    }

    private static TreeSet<String> pins(Person who) {
        var names = new TreeSet<String>();
        who.page.locator(".map-pin:not(.map-cluster)").all().forEach(pin -> names.add(pin.getAttribute("aria-label")));
        return names;
    }

    /** Rows that say that they have a point. */
    private static TreeSet<String> rows(Person who) {
        return new TreeSet<>(who.page
                .locator("[data-mapped-row]:has([data-mapped-show]) a:first-child")
                .allInnerTexts());
    }

    private static void everythingOnTheMapIsOnTheList(Person anna, String place) {
        onTheMap(anna, place + "/map");
        assertThat(anna.page.locator(".map-pin")).hasCount(4);
        assertThat(pins(anna))
                .containsExactlyInAnyOrder("Boisko przy szkole", "Klub Sąsiad", "Biblioteka", "Nie ma gdzie grać")
                .isEqualTo(rows(anna));
        assertThat(anna.page.locator("path.map-outline")).hasCount(1);
        assertThat(anna.page.locator("a[href*='placed=OFF_MAP']")).containsText("1");
        anna.looksAroundHere();
        onTheMap(anna, place + "/needs");
        assertThat(pins(anna)).isEqualTo(rows(anna)).containsExactly("Nie ma gdzie grać");
        anna.looksAroundHere();
        onTheMap(anna, "/map");
        assertThat(pins(anna)).isEqualTo(rows(anna)).hasSize(4);
        anna.looksAroundHere();
    }

    private static void oneShowsTheOther(Person anna, String place, int width) {
        onTheMap(anna, place + "/map");
        anna.page.locator("tr:has-text('Klub Sąsiad') [data-mapped-show]").click();
        var bubble = anna.page.locator(".map-bubble");
        assertThat(bubble).containsText("Klub Sąsiad");
        assertThat(bubble.locator("a")).hasAttribute("href", Pattern.compile("/assets/"));
        anna.looksAroundHere();
        assertThat(anna.page.locator("tr.chosen")).containsText("Klub Sąsiad");
        anna.page.keyboard().press("Escape");
        var pin = anna.page.locator(".map-pin[aria-label='Biblioteka']");
        pin.focus();
        pin.press("Enter");
        assertThat(anna.page.locator("tr.chosen")).containsText("Biblioteka");
        if (width < 600) {
            anna.page.locator(".chip:has([data-mapped-as][value=list])").click();
            assertThat(anna.page.locator("[data-map-canvas]")).isHidden();
            assertThat(anna.page).hasURL(Pattern.compile("as=list"));
            anna.page.reload();
            assertThat(anna.page.locator("[data-map-canvas]")).isHidden();
        }
    }

    private static void filtersAreShared(Person anna, String place) {
        onTheMap(anna, place + "/map?category=NGO");
        assertThat(anna.page.locator("tbody tr")).hasCount(2);
        assertThat(anna.page.locator(".map-pin[aria-label='Klub Sąsiad']")).hasCount(1);
        assertThat(anna.page.locator(".map-pin[aria-label='Biblioteka']")).hasCount(0);
        anna.page.locator(".chip:has([data-layer=NEEDS])").click();
        assertThat(anna.page.locator(".map-pin")).hasCount(1);
        assertThat(anna.page).hasURL(Pattern.compile("category=NGO.*hide=NEEDS"));
        anna.page.locator("[data-mapped-box]").click();
        assertThat(anna.page.locator("tbody tr")).hasCount(1);
        assertThat(anna.page.locator("tbody tr")).containsText("Klub Sąsiad");
        assertThat(anna.page.locator(".map-pin")).hasCount(1);
    }

    private static void verifiedWithOneTap(Person anna, String place, int width) {
        onTheMap(anna, place + "/map" + (width < 600 ? "?as=list" : ""));
        anna.page.locator("tr:has-text('Biblioteka') button[value=STILL_THERE]").click();
        assertThat(anna.page).hasURL(Pattern.compile(place + "/map(\\?.*)?$"));
        if (width < 600) {
            assertThat(anna.page).hasURL(Pattern.compile("as=list"));
            anna.page.locator(".chip:has([data-mapped-as][value=map])").click();
        }
        assertThat(anna.page.locator(".map-pin[aria-label='Biblioteka']")).hasClass(Pattern.compile("ring-fresh"));
        assertThat(anna.page.locator(".map-pin[aria-label='Klub Sąsiad']")).hasClass(Pattern.compile("ring-due"));
        assertThat(anna.page.locator("tr:has-text('Biblioteka') button[value=STILL_THERE]"))
                .hasCount(0);
    }

    private static void joined(Person anna, String place) {
        anna.page.navigate(place + "/matching/new");
        var form = anna.page.locator("main form[method=post]").first();
        form.locator("[name=asset]").selectOption(new SelectOption().setLabel("Klub Sąsiad"));
        form.locator("[name=need]").selectOption(new SelectOption().setLabel("Nie ma gdzie grać"));
        form.locator(".chip:has([name=strength])").first().click();
        form.locator(".actions .btn-primary").click();
        onTheMap(anna, place + "/map");
        assertThat(anna.page.locator("path.map-line.line-hypothesis:not(.map-key-line path)"))
                .hasCount(1);
    }

    private static void frozen(Person anna, Person ola, String place) {
        anna.page.navigate(place + "/editions");
        anna.page.locator("form[action$='/editions'] button").click();
        Forms.fillHere(anna, "/edit", "conclusions", "Boisko stoi puste.", "actionPlan", "Otworzyć boisko.");
        String edition = java.net.URI.create(anna.page.url()).getPath();
        anna.page.locator("form[action$='/submission'] button").click();
        ola.page.navigate(edition);
        ola.page.locator("form[action$='/approval'] button").click();
        assertThat(ola.page.locator("form[action$='/approval']")).hasCount(0);
    }

    private static void compared(Person anna, String place) {
        anna.page.navigate(place + "/map");
        anna.page.locator("th a:has-text('Klub Sąsiad')").click();
        String club = java.net.URI.create(anna.page.url()).getPath();
        Forms.fill(anna, club + "/edit", "/edit", "lat", "50.0690", "lon", "18.6010");
        byCoordinates(anna, place, "Skwer", "MATERIAL", "50.0644", "18.6044");
        anna.page.navigate(place + "/editions");
        anna.page.locator("a[href$='/map/days']").click();
        assertThat(anna.page.locator("[data-days-result][data-days-ready]")).hasCount(1);
        var today = anna.page.locator("#days-today");
        assertThat(today.locator(".map-pin")).hasCount(4);
        assertThat(today.locator(".map-pin[aria-label^='Skwer']")).hasText("+");
        assertThat(today.locator(".map-pin[aria-label^='Klub Sąsiad']")).hasText("→");
        assertThat(anna.page.locator("#days-1 .map-pin")).hasCount(3);
        assertThat(anna.page.locator("[aria-labelledby=difference]")).containsText("Skwer");
        assertThat(anna.page.locator("[aria-labelledby=difference]")).containsText("50.06900, 18.60100");
        anna.looksAroundHere();
        anna.page.locator("#slide").focus();
        anna.page.keyboard().press("ArrowLeft");
        assertThat(today).hasCount(0);
        assertThat(anna.page.locator("#days-1 .map-pin")).hasCount(3);
        assertThat(anna.page).hasURL(Pattern.compile("on=1"));
        assertThat(anna.page.locator("[aria-labelledby=difference]")).hasCount(0);
    }

    private static void printed(Person anna, String place) {
        onTheMap(anna, place + "/map");
        anna.page.locator("[data-mapped-print]").click();
        assertThat(anna.page.locator("[data-sheet][data-sheet-ready]")).hasCount(1);
        assertThat(anna.page.locator("[data-sheet-scale]")).containsText("1 : ");
        var marks = anna.page.locator(".sheet-list .sheet-mark").allInnerTexts();
        assertThat(marks).hasSize(5);
        assertThat(new TreeSet<>(anna.page.locator("#sheet .map-pin").allInnerTexts()))
                .isEqualTo(new TreeSet<>(marks));
        anna.looksAroundHere();
        assertThat(pages(anna, "595", "842")).isPositive();
        anna.page.locator("#format").selectOption("A3");
        anna.page.locator("main form button:not([type=button])").click();
        assertThat(anna.page.locator("[data-sheet][data-sheet-ready]")).hasCount(1);
        assertThat(pages(anna, "842", "119")).isPositive();
    }

    /** Of the PDF that the browser makes of the page, all in the size that the page asks for. */
    private static int pages(Person who, String width, String height) {
        String pdf = new String(
                who.page.pdf(new Page.PdfOptions()
                        .setPath(Path.of("target", "map-" + width + "-wide.pdf")) // for whoever wants to look
                        .setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);
        var boxes = Pattern.compile("/MediaBox ?\\[0 0 (\\d+)[.\\d]* (\\d+)[.\\d]*]")
                .matcher(pdf)
                .results()
                .toList();
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box.group(1)).startsWith(width.substring(0, 2));
            assertThat(box.group(2)).startsWith(height.substring(0, 2));
        });
        return boxes.size();
    }

    private static void seenByTheDirector(Person ola, String place) {
        onTheMap(ola, place + "/map");
        assertThat(pins(ola)).isEqualTo(rows(ola)).hasSize(5);
        assertThat(ola.page.locator("button[value=STILL_THERE], [data-mapped-add]"))
                .hasCount(0);
        ola.looksAroundHere();
    }

    private String account(World world, UUID centre, Role role, String language) {
        UUID id = world.person(role == Role.DIRECTOR ? "Ola Dębowa" : "Anna Bukowa", role, centre);
        return jdbc.sql("""
                        update account set language = :language,
                               password_hash = (select password_hash from account where username = 'organizator.rybnik')
                         where id = :id returning username
                        """)
                .param("language", language)
                .param("id", id)
                .query(String.class)
                .single();
    }

    private Person person(String username, int width, ColorScheme colours) {
        var person = chromium.person("http://localhost:" + port, width, colours, true);
        person.signIn(username);
        return person;
    }
}
