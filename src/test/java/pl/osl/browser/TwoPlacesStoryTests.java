package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
 * Two places of the source presentations, entered in a centre that has nothing yet: Zdolna Dolna with what grew there, on
 * a phone in Polish and at a desk in English and in the dark, and Rybnik-Boguszowice before and after its diagnosis.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "osl.demo=true")
@ContextConfiguration(initializers = RealPostgres.class)
class TwoPlacesStoryTests {

    private static final List<String> PRINCIPLES =
            List.of("OPENING", "PARTNER_APPROACH", "VOLUNTARINESS", "EQUALITY", "RESIDENTS", "CIVIC_INITIATIVES");
    private static final String LEADER = "Żywia Źródlana";

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
    void zdolnaDolnaIsEnteredAndReadAsItWas(String language, int width, ColorScheme colours) {
        var world = new World(jdbc, clock, transactions);
        UUID centre = world.centre("OPS Pod Szrenicą");
        String anna = account(world, centre, Role.ORGANIZER, language);
        String ewa = account(world, centre, Role.COORDINATOR, language);
        try (var organizer = person(anna, width, colours, true);
                var coordinator = person(ewa, width, colours, true);
                var reader = person(anna, width, colours, false)) {
            String dolna = community(organizer, "Zdolna Dolna");
            groups(organizer, dolna);
            String leader = leader(organizer, dolna);
            initiative(organizer, dolna, leader);
            String association = association(organizer);
            String school = partner(organizer, "Szkoła na Rozdrożu", "PUBLIC");
            partner(organizer, "Nadleśnictwo Ciche Bory", "PUBLIC");
            partnership(organizer, dolna, "Partnerstwo Zdolna Dolna", school);
            Forms.fill(
                    organizer,
                    "/relations/new?of=partner:" + id(association),
                    "/relations",
                    "other",
                    "partner:" + id(school),
                    "kind",
                    "JOINT_ACTION",
                    "direction",
                    "BOTH");
            entry(organizer, dolna);

            looksBack(organizer, dolna);
            sharesOutWithoutThePicture(reader);
            mergesTheSecondShop(organizer, coordinator);
            withdrawsConsent(organizer, reader, dolna, leader);
        }
    }

    @Test
    void boguszowiceIsReadBeforeAndAfterItsDiagnosis() {
        var world = new World(jdbc, clock, transactions);
        String anna = account(world, world.centre("OPS Rybnicki"), Role.ORGANIZER, "pl");
        try (var organizer = person(anna, 390, ColorScheme.LIGHT, true)) {
            String place = community(organizer, "Rybnik-Boguszowice");
            rates(organizer, place, "START", "2009-03-01", "1");
            rates(organizer, place, "AFTER_DIAGNOSIS", "2011-06-01", "4");
            var change = organizer.page.locator("main tbody tr");
            assertThat(change.filter(text("+3"))).hasCount(5);
            assertThat(organizer.page.locator("main")).containsText("Chcą zrobić coś dla innych.");
            organizer.looksAroundHere();
            partnership(organizer, place, "Moja dzielnica – moje miejsce", null);
            assertThat(organizer.page.locator("section:has(#about) .plain-list li"))
                    .hasCount(PRINCIPLES.size());
            organizer.looksAround(place + "/profile");
            assertThat(organizer.page.locator("main")).containsText("+3");
        }
    }

    private static String community(Person organizer, String name) {
        organizer.looksAround("/communities/new");
        Forms.fillHere(organizer, "/communities", "name", name);
        String page = path(organizer);
        Forms.fill(
                organizer,
                page + "/edit",
                "/edit",
                "whyChosen",
                "Była na uboczu, a kilkoro mieszkańców chciało to zmienić.",
                "boundary",
                "Od torów kolejowych w dół doliny.");
        assertThat(organizer.page.locator("main")).containsText("Od torów kolejowych w dół doliny.");
        organizer.looksAroundHere();
        return page;
    }

    private static void groups(Person organizer, String dolna) {
        String kis = group(organizer, dolna, "Klub Integracji w Dolnej", "KIS");
        for (String part : List.of("Świetlica w Dolnej:DAY_ROOM", "Klub Wolontariatu:VOLUNTEERS")) {
            String page = group(organizer, dolna, part.split(":", -1)[0], part.split(":", -1)[1]);
            Forms.fill(organizer, page + "/edit", "/edit", "parent", id(kis), "ledBy", "JOINTLY");
            assertThat(organizer.page.locator("main")).containsText("Klub Integracji w Dolnej");
        }
        organizer.looksAroundHere();
    }

    private static String group(Person organizer, String community, String name, String kind) {
        Forms.fill(organizer, "/groups/new?community=" + id(community), "/groups", "name", name, "kind", kind);
        return path(organizer);
    }

    /** The civic group founded an association; both pages tell it. */
    private static String association(Person organizer) {
        organizer.page.navigate("/groups");
        organizer
                .page
                .locator("main a", containing("Grupa obywatelska"))
                .first()
                .click();
        String group = path(organizer);
        organizer.looksAround(group + "/partner");
        Forms.fillHere(
                organizer,
                "/partner",
                "name",
                "Stowarzyszenie Zdolna Dolna",
                "kind",
                "ASSOCIATION",
                "foundedOn",
                "2010-05-04");
        String partner = partnerCalled(organizer, "Stowarzyszenie Zdolna Dolna");
        assertThat(organizer.page.locator("main")).containsText("Grupa obywatelska");
        organizer.looksAroundHere();
        organizer.page.navigate(group);
        assertThat(organizer.page.locator("main")).containsText("Stowarzyszenie Zdolna Dolna");
        return partner;
    }

    private static String leader(Person organizer, String dolna) {
        organizer.looksAround(dolna + "/leaders/new");
        Forms.fillHere(
                organizer,
                "/leaders",
                "name",
                LEADER,
                "does",
                "prowadzi chór",
                "level",
                "LEADER",
                "givenOn",
                "2025-03-01",
                "channel",
                "PAPER");
        organizer.page.locator("main table a", containing(LEADER)).first().click();
        organizer.looksAroundHere();
        return path(organizer);
    }

    /** From an idea to what comes back every year, led by somebody who agreed to be named. */
    private static void initiative(Person organizer, String dolna, String leader) {
        group(organizer, dolna, "Grupa obywatelska", "CIVIC");
        Forms.fill(
                organizer,
                "/initiatives/new?community=" + id(dolna),
                "/initiatives",
                "title",
                "Majówka na Szlaku Walońskim");
        String page = path(organizer);
        Forms.fill(
                organizer,
                page + "/edit",
                "/edit",
                "residentsDo",
                "Wszystko, od programu po sprzątanie.",
                "ledBy",
                "LEADER",
                "leader",
                id(leader));
        assertThat(organizer.page.locator("main")).containsText(LEADER);
        for (String step : List.of("PREPARING:2024-02-10", "UNDER_WAY:2024-05-01")) {
            Forms.fillHere(
                    organizer,
                    "/moves",
                    "state",
                    step.split(":", -1)[0],
                    "movedOn",
                    step.split(":", -1)[1],
                    "reason",
                    "Są chętni.");
        }
        Forms.fillHere(organizer, "/money", "source", "GMINA", "applied", "3000", "got", "3000", "told", "2025");
        organizer.looksAroundHere();
        Forms.fill(organizer, page + "/event", "/event", "eventName", "Majówka", "eventSince", "2024-05-01");
        organizer.looksAroundHere();
        organizer.page.navigate(dolna);
        assertThat(organizer.page.locator("main a[href^='/events/']", containing("Majówka")))
                .isVisible();
    }

    private static String partner(Person organizer, String name, String sector) {
        Forms.fill(organizer, "/partners/new", "/partners", "name", name, "sector", sector);
        return path(organizer);
    }

    private static String partnerCalled(Person person, String name) {
        person.page.navigate("/partners");
        person.page.locator("main table a", containing(name)).first().click();
        return path(person);
    }

    private static void partnership(Person organizer, String community, String name, @Nullable String member) {
        var told = new ArrayList<>(
                List.of("name", name, "goal", "Żyć razem, nie obok siebie.", "communities", id(community)));
        PRINCIPLES.forEach(one -> told.addAll(List.of("principles", one)));
        organizer.looksAround("/partnerships/new");
        Forms.fillHere(organizer, "/partnerships", told.toArray(String[]::new));
        if (member != null) {
            Forms.fillHere(organizer, "/members", "partner", id(member), "gives", "PLACE");
        }
        Forms.fillHere(organizer, "/agreements", "agreed", "CONTRACT", "signedOn", "2025-05-01");
        organizer.looksAroundHere();
    }

    /** With whom it was, one of them by a name nobody noted before. */
    private static void entry(Person organizer, String dolna) {
        organizer.page.navigate("/activities/new?community=" + id(dolna));
        organizer.page.locator("[name=title]").fill("Zebranie o majówce");
        organizer.page.locator(".chip:has([name=kind])").first().click();
        organizer.page.locator("details[data-parties] > summary").click();
        names(organizer, "partner", "Stowarz", "Stowarzyszenie Zdolna Dolna");
        names(organizer, "group", "Klub W", "Klub Wolontariatu");
        names(organizer, "initiative", "Maj", "Majówka na Szlaku Walońskim");
        var field = organizer.page.locator("[name='parties.partnerNames']");
        field.pressSequentially("Sklepik u Basi");
        organizer.page.locator("[data-party=partner] [data-new^='BUSINESS']").click();
        organizer.looksAroundHere();
        organizer.page.locator(".save-bar .btn-primary").click();
        for (String named :
                List.of("Stowarzyszenie Zdolna Dolna", "Klub Wolontariatu", "Majówka na Szlaku", "Sklepik u Basi")) {
            assertThat(organizer.page.locator("dl.facts").first()).containsText(named);
        }
        organizer.looksAroundHere();
    }

    private static void names(Person organizer, String kind, String begin, String whole) {
        var list = organizer.page.locator("[data-party=" + kind + "]");
        var ready = list.locator(".chips .chip", new Locator.LocatorOptions().setHasText(whole));
        if (ready.count() == 0) {
            list.locator("[data-party-find]").pressSequentially(begin);
            list.locator("[data-pick]", new Locator.LocatorOptions().setHasText(whole))
                    .click();
        } else {
            ready.click();
        }
        assertThat(ready.locator("input")).isChecked();
    }

    private static void looksBack(Person organizer, String dolna) {
        for (String page : List.of("", "/timeline", "/profile", "/handover")) {
            organizer.looksAround(dolna + page);
            assertThat(organizer.page.locator("main")).containsText("Majówka na Szlaku Walońskim");
        }
        assertThat(organizer.page.locator("main")).containsText(LEADER);
        assertThat(organizer.page.locator("main")).containsText("Partnerstwo Zdolna Dolna");
    }

    /** Who stands aside and who joins others, for somebody to whom nothing is drawn. */
    private static void sharesOutWithoutThePicture(Person reader) {
        reader.page.navigate("/partners/network");
        var rows = reader.page.locator("section[aria-labelledby=parties] tbody tr");
        var aside = rows.filter(text("Nadleśnictwo Ciche Bory")).first();
        assertThat(aside.locator(".badge-osl")).isVisible();
        var joins = rows.filter(new Locator.FilterOptions()
                .setHas(reader.page.locator("th", containing("Stowarzyszenie Zdolna Dolna"))));
        assertThat(joins.locator("td").nth(3)).containsText("%");
        assertThat(joins.locator("td").nth(2)).containsText("Szkoła na Rozdrożu");
    }

    private static void mergesTheSecondShop(Person organizer, Person coordinator) {
        String twin = partner(organizer, "Handel Obwoźny Basia", "BUSINESS");
        organizer.looksAround("/partners/network");
        String shop = partnerCalled(coordinator, "Sklepik u Basi");
        coordinator.looksAround(shop + "/merging?with=" + id(twin));
        Forms.fillHere(coordinator, "/merging");
        coordinator.looksAround(shop);
        coordinator.page.navigate(twin);
        assertThat(coordinator.page.locator(".notice a[href='" + shop + "']")).isVisible();
        coordinator.page.navigate("/partners");
        assertThat(coordinator.page.locator("main table")).not().containsText("Handel Obwoźny Basia");
    }

    private static void withdrawsConsent(Person organizer, Person reader, String dolna, String leader) {
        organizer.looksAround(leader + "/withdrawal");
        Forms.fillHere(organizer, "/withdrawal", "channel", "PAPER", "sure", "true");
        var pages = List.of(
                dolna, dolna + "/leaders", dolna + "/handover", dolna + "/profile", dolna + "/timeline", leader);
        for (String page : pages) {
            organizer.looksAround(page);
            assertThat(organizer.page.content()).as(page).doesNotContain(LEADER);
        }
        reader.page.navigate("/initiatives");
        reader.page.locator("main table a", containing("Majówka")).first().click();
        assertThat(reader.page.content()).doesNotContain(LEADER).contains("Majówka na Szlaku");
        assertThat(reader.page.context().request().get(dolna + "/leaders.csv").text())
                .doesNotContain(LEADER);
    }

    private static void rates(Person organizer, String place, String stage, String day, String mark) {
        organizer.looksAround(place + "/pictures/new");
        Forms.fillHere(
                organizer,
                "/pictures",
                "stage",
                stage,
                "ratedOn",
                day,
                "potential",
                mark,
                "needs",
                mark,
                "influence",
                mark,
                "cooperation",
                mark,
                "durability",
                mark,
                "learned",
                "Jest wiele zasobów, z których mieszkańcy nie korzystają.",
                "surprised",
                "Chcą zrobić coś dla innych.");
    }

    private String account(World world, UUID centre, Role role, String language) {
        UUID id = world.person("Anna Bukowa", role, centre);
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

    private static String path(Person person) {
        return java.net.URI.create(person.page.url()).getPath();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static com.microsoft.playwright.Page.LocatorOptions containing(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private Person person(String who, int width, ColorScheme colours, boolean scripts) {
        var person = chromium.person("http://localhost:" + port, width, colours, scripts);
        person.signIn(who);
        return person;
    }
}
