package pl.osl.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** Ewa heads GOPS Dolina, which fills in its profile and one day becomes a centre of social services. */
@OslTest
class CentreProfileTests {

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    CentreDirectory directory;

    private UUID dolina = new UUID(0, 0);
    private UUID ewa = new UUID(0, 0);
    private UUID anna = new UUID(0, 0);

    @BeforeEach
    void theCentreHasItsPeople() {
        dolina = world.centre("GOPS Dolina");
        ewa = world.person("Ewa Dolna", Role.DIRECTOR, dolina);
        anna = world.person("Anna Dolna", Role.ORGANIZER, dolina);
    }

    @Test
    void thePageSaysWhatIsMissingAndWhatFor() {
        assertThat(browser.get().uri("/centre").with(as(ewa)))
                .hasStatusOk()
                .bodyText()
                .contains("GOPS Dolina", "Do uzupełnienia", "Kod TERC gminy", "Liczba mieszkańców");
        assertThat(browser.get().uri("/centre").with(as(anna)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Do uzupełnienia", "Uzupełnij profil");
    }

    @Test
    void whatIsFilledInStandsOnThePageAndInTheHistory() {
        assertThat(settle(Map.of("staff", "1 250 ludzi")))
                .hasStatus(422)
                .bodyText()
                .contains("1 250 ludzi", "cyframi");
        assertThat(settle(Map.of("staff", "12", "mayorTitle", "WOJT", "controller", "GOPS Dolina,\nDolina 1")))
                .hasRedirectedUrl("/centre");
        assertThat(browser.get().uri("/centre").with(as(anna)))
                .bodyText()
                .contains("wójt", "Dolina 1")
                .contains("Uzupełniono profil ośrodka");
        assertThat(browser.get().uri("/help").with(as(anna))).bodyText().contains("Dolina 1");
    }

    @Test
    void whatNoBrowserSendsErasesNothing() {
        settle(Map.of("controller", "GOPS Dolina", "letterhead", "Dolina 1"));
        assertThat(settle(Map.of("mayorTitle", "KRÓL")))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz z listy");
        assertThat(settle(Map.of("headTitle", "KRÓL"))).hasStatus(422);
        assertThat(post("/centre/edit", Map.of("headTitle", "MANAGER")))
                .hasStatus(422)
                .bodyText()
                .contains("doszedł niepełny");
        assertThat(world.column(dolina, "select controller || letterhead from centre"))
                .containsExactly("GOPS DolinaDolina 1");
    }

    @Test
    void whoeverSavedMeanwhileIsNotOverwritten() {
        assertThat(settle(Map.of("staff", "12", "version", "0"))).hasRedirectedUrl("/centre");
        var late = settle(Map.of("staff", "15", "version", "0"));
        assertThat(late).hasStatus(409).bodyText().contains("value=\"15\"", "Ktoś zapisał zmiany");
        assertThat(settle(Map.of("staff", "15", "version", version(late)))).hasRedirectedUrl("/centre");
        assertThat(world.column(dolina, "select staff::text from centre")).containsExactly("15");
    }

    @Test
    void aCodeIsCheckedByItsFormAndVoivodeship() {
        assertThat(rename("Dolina", "24730", "śląskie"))
                .hasStatus(422)
                .bodyText()
                .contains("„24730” nie może być");
        assertThat(rename("Dolina", "2400012", "śląskie")).as("no county 00").hasStatus(422);
        assertThat(rename("Dolina", "2473015", "śląskie"))
                .as("a part of a municipality")
                .hasStatus(422);
        assertThat(rename("Dolina", "0373011", "śląskie"))
                .as("no voivodeship 03")
                .hasStatus(422);
        assertThat(rename("Dolina", "0206041", "śląskie"))
                .hasStatus(422)
                .bodyText()
                .contains("zaczyna się jak w województwie: dolnośląskie");
        assertThat(rename("", "0206041", "dolnośląskie"))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj nazwę gminy");
        assertThat(rename("Dolina", "02 06 041", "")).hasRedirectedUrl("/centre");
        assertThat(world.column(
                        dolina, "select terc || ' ' || (select voivodeship from centre_identity) from centre_gmina"))
                .containsExactly("0206041 dolnośląskie");
    }

    @Test
    void onlyACentreOfSocialServicesServesSeveral() {
        var two = Map.of("gminas[1].name", "Gorzno", "gminas[0].name", "Dolina");
        assertThat(post("/centre/name", with(two, "kind", "GOPS")))
                .hasStatus(422)
                .bodyText()
                .contains("Kilka gmin może obsługiwać", "value=\"Gorzno\"");
        assertThat(post("/centre/name", with(two, "kind", "CUS"))).hasRedirectedUrl("/centre");
        assertThat(world.column(dolina, "select name from centre_gmina order by position"))
                .containsExactly("Dolina", "Gorzno");
        assertThat(post("/centre/name", with(two, "another", "true")))
                .hasStatusOk()
                .bodyText()
                .contains("gminas[2].name");
    }

    @Test
    void inhabitantsAreKeptAsHistory() {
        var today = LocalDate.now(world.clock);
        assertThat(count("dużo", "2025-12-31")).hasStatus(422).bodyText().contains("dużo", "cyframi");
        assertThat(count("25 000", today.plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("który już był");
        assertThat(count("25 000", "2024-12-31")).hasRedirectedUrl("/centre");
        assertThat(count("25 001", "2025-12-31")).hasRedirectedUrl("/centre");
        assertThat(browser.get().uri("/centre").with(as(anna)))
                .bodyText()
                .containsSubsequence("31\u00a0grudnia 2025", "średnia", "31\u00a0grudnia 2024", "mała");
        assertThat(count("24 900", "2025-12-31")).as("a correction").hasRedirectedUrl("/centre");
        assertThat(world.column(dolina, "select inhabitants::text from centre_inhabitants order by as_of"))
                .containsExactly("25000", "24900");
        assertThat(world.column(dolina, "select changes::text from audit_entry where action = 'counted' order by id"))
                .hasSize(3)
                .last()
                .asString()
                .contains("25001", "24900");
    }

    @Test
    void aCentreBecomesACusFromADayAndItsPastKeepsItsName() {
        var today = LocalDate.now(world.clock);
        var last = today.minusDays(10);
        var next = today.plusDays(30);
        assertThat(change("CUS Dolina", "CUS", "1985-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("od 1990 roku");
        assertThat(change("CUS Dolina", "CUS", "kiedyś"))
                .hasStatus(422)
                .bodyText()
                .contains("Nie udało się odczytać");
        assertThat(change("GOPS Dolina", "OPS", last.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Nic się nie zmienia");
        assertThat(change("MGOPS Dolina", "MGOPS", last.toString())).hasRedirectedUrl("/centre");
        assertThat(change("CUS Dolina", "CUS", next.toString())).hasRedirectedUrl("/centre");
        assertThat(change("CUS Inna", "CUS", next.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("jest już zapisana");
        assertThat(nameOn(last.minusDays(1))).isEqualTo("GOPS Dolina");
        assertThat(nameOn(last)).isEqualTo("MGOPS Dolina");
        assertThat(nameOn(next.minusDays(1))).isEqualTo("MGOPS Dolina");
        assertThat(nameOn(next)).isEqualTo("CUS Dolina");
        assertThat(nameOn(LocalDate.of(1950, 1, 1))).isEqualTo("GOPS Dolina");
        assertThat(browser.get().uri("/centre").with(as(anna)))
                .bodyText()
                .contains("<h1>MGOPS Dolina</h1>")
                .containsSubsequence(
                        "zaplanowana", "CUS Dolina", "teraz", "MGOPS Dolina", "od początku", "GOPS Dolina");
        assertThat(browser.get().uri("/help").with(as(anna)))
                .as("the new name stands over every page")
                .bodyText()
                .contains(">MGOPS Dolina</a>");
    }

    @Test
    void aPaperOfAPastDayCarriesTheNameOfThatDay() {
        var last = LocalDate.now(world.clock).minusDays(10);
        change("CUS Dolina", "CUS", last.toString());
        assertThat(browser.get().uri("/implementation").with(as(anna)))
                .bodyText()
                .contains("<strong>CUS Dolina</strong>");
        assertThat(browser.get().uri("/implementation?on=" + last.minusDays(1)).with(as(anna)))
                .bodyText()
                .contains("<strong>GOPS Dolina</strong>", "GOPS Dolina. ")
                .doesNotContain("<strong>CUS Dolina</strong>");
    }

    @Test
    void aPlannedChangeIsWithdrawnAndTheFirstNameIsNot() {
        var next = LocalDate.now(world.clock).plusDays(30);
        change("CUS Dolina", "CUS", next.toString());
        var ids = world.column(dolina, "select id::text from centre_identity order by valid_from");
        assertThat(post("/centre/changes/" + ids.getLast() + "/withdrawal", Map.of()))
                .hasRedirectedUrl("/centre");
        assertThat(nameOn(next)).isEqualTo("GOPS Dolina");
        assertThat(change("CUS Dolina", "CUS", next.toString()))
                .as("again, now rightly")
                .hasRedirectedUrl("/centre");
        var first = post("/centre/changes/" + ids.getFirst() + "/withdrawal", Map.of());
        assertThat(first).hasRedirectedUrl("/centre");
        assertThat(nameOn(LocalDate.now(world.clock))).isEqualTo("GOPS Dolina");
        UUID stranger = world.person("Obca", Role.DIRECTOR, world.centre("OPS Obcy"));
        assertThat(browser.post()
                        .uri("/centre/changes/" + ids.getLast() + "/withdrawal")
                        .with(as(stranger))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void whoeverSupportsTheCentreSeesItFromOutsideAndACoachItsNameOnly() {
        count("24 900", "2025-12-31");
        var supervisor = world.person("Sława", Role.SUPERVISOR, dolina);
        var coach = world.person("Czesław", Role.COACH, dolina, anna);
        var other = world.person("Inny", Role.SUPERVISOR, world.centre("OPS Obcy"));
        assertThat(browser.get().uri("/centres/" + dolina).with(as(supervisor)))
                .bodyText()
                .contains("24\u00a0900");
        assertThat(browser.get().uri("/centres/" + dolina).with(as(coach)))
                .hasStatusOk()
                .bodyText()
                .contains("GOPS Dolina")
                .doesNotContain("24\u00a0900", "Województwo");
        assertThat(browser.get().uri("/centres/" + dolina).with(as(other))).hasStatus(404);
        var network = world.person("Nina", Role.NETWORK, dolina);
        var elsewhere = world.person("Norbert", Role.NETWORK, world.centre("OPS Daleki"));
        assertThat(browser.get().uri("/centres/" + dolina).with(as(network)))
                .hasStatusOk()
                .bodyText()
                .contains("24\u00a0900");
        assertThat(browser.get().uri("/centres/" + dolina).with(as(elsewhere))).hasStatus(404);
    }

    private String nameOn(LocalDate day) {
        return world.in(dolina, () -> directory.require(dolina, day)).name();
    }

    private MvcTestResult rename(String gmina, String terc, String voivodeship) {
        return post(
                "/centre/name",
                Map.of("gminas[0].name", gmina, "gminas[0].terc", terc, "voivodeship", voivodeship, "kind", "GOPS"));
    }

    private MvcTestResult change(String name, String kind, String from) {
        return post(
                "/centre/change",
                Map.of(
                        "name",
                        name,
                        "shortName",
                        name,
                        "kind",
                        kind,
                        "from",
                        from,
                        "gminas[0].name",
                        "Dolna",
                        "voivodeship",
                        "śląskie"));
    }

    private MvcTestResult count(String inhabitants, String asOf) {
        return post("/centre/inhabitants", Map.of("inhabitants", inhabitants, "asOf", asOf));
    }

    private MvcTestResult settle(Map<String, String> typed) {
        var all = new HashMap<>(Map.of(
                "headTitle",
                "MANAGER",
                "staff",
                "",
                "mayorTitle",
                "",
                "council",
                "",
                "controller",
                "",
                "dpoContact",
                ""));
        all.put("letterhead", "");
        all.putAll(typed);
        return post("/centre/edit", all);
    }

    private static Map<String, String> with(Map<String, String> typed, String key, String value) {
        var all = new HashMap<>(typed);
        all.put(key, value);
        return all;
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(as(ewa)).with(csrf());
        var all = new HashMap<>(Map.of("name", "GOPS Dolina", "shortName", "GOPS Dolina", "version", present(path)));
        all.putAll(typed);
        all.forEach(request::param);
        return request.exchange();
    }

    /** The version with which the form would come. */
    private String present(String path) {
        return world.column(
                        dolina,
                        path.equals("/centre/edit")
                                ? "select version::text from centre"
                                : "select version::text from centre_identity order by valid_from")
                .getFirst();
    }

    private static String version(MvcTestResult page) {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
