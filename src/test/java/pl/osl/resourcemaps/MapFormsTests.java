package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;

/** Two people at the same form, and a form filled with what nobody can read. */
@OslTest
class MapFormsTests {

    private static final List<String> JUNK = List.of(
            "",
            "ż<b>&\"'",
            "99999999999999999999",
            "2026-13-45",
            "0000-00-00",
            "-1",
            "NaN",
            "\u0000",
            "a".repeat(20_000));

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    @Test
    void whoeverSavesAResourceSecondSeesBothVersionsAndLosesNothing() {
        var library = here.centre.partner(here.anna, "Biblioteka");
        var id = here.asset(here.anna, "Boisko", "MATERIAL", "kind", "PLACE");
        String path = "/assets/" + id + "/edit";
        here.post(
                here.ewa,
                path,
                "version",
                "0",
                "name",
                "Boisko szkolne",
                "category",
                "MATERIAL",
                "kind",
                "PLACE",
                "hours",
                "8–20",
                "partner",
                library.toString());
        var second = here.post(
                here.anna,
                path,
                "version",
                "0",
                "name",
                "Boisko",
                "category",
                "MATERIAL",
                "kind",
                "PLACE",
                "offer",
                "Bieżnia",
                "useLevel",
                "UNUSED");
        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Obie wersje",
                        "Boisko szkolne",
                        "8–20",
                        "Biblioteka",
                        "Niewykorzystany",
                        ">Bieżnia</textarea>");
        assertThat(here.column("select name from asset")).containsExactly("Boisko szkolne");
        assertThat(here.post(
                        here.anna,
                        path,
                        "version",
                        "1",
                        "name",
                        "Boisko",
                        "category",
                        "MATERIAL",
                        "kind",
                        "PLACE",
                        "offer",
                        "Bieżnia"))
                .hasStatus(302);
        assertThat(here.column("select name || ' ' || offer from asset")).containsExactly("Boisko Bieżnia");
    }

    @Test
    void whoeverSavesANeedOrAnEditionSecondSeesBothVersions() {
        var id = here.need(here.anna, "Nie ma ławek", "HOUSING");
        String path = "/needs/" + id + "/edit";
        here.post(here.ewa, path, "version", "0", "statement", "Nie ma gdzie usiąść", "theme", "AGEING");
        assertThat(here.post(here.anna, path, "version", "0", "statement", "Brakuje ławek", "theme", "HOUSING"))
                .hasStatus(409)
                .bodyText()
                .contains("Obie wersje", "Nie ma gdzie usiąść", "Starość i opieka", ">Brakuje ławek</textarea>");
        here.post(here.anna, here.path("/editions"));
        String edition = "/map-editions/"
                + here.column("select id::text from map_edition").getFirst() + "/edit";
        here.post(here.ewa, edition, "version", "0", "conclusions", "Jest dobrze.");
        assertThat(here.post(here.anna, edition, "version", "0", "conclusions", "Jest inaczej."))
                .hasStatus(409)
                .bodyText()
                .contains("Obie wersje", "Jest dobrze.", ">Jest inaczej.</textarea>");
    }

    @Test
    void whatIsWithdrawnMeanwhileIsNotCorrectedAndTheTextStays() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL");
        here.post(here.ewa, "/assets/" + id + "/withdrawal", "reason", "pomyłka");
        assertThat(here.post(
                        here.anna,
                        "/assets/" + id + "/edit",
                        "version",
                        "0",
                        "name",
                        "Inne",
                        "category",
                        "MATERIAL",
                        "offer",
                        "Bieżnia"))
                .hasStatus(422)
                .bodyText()
                .contains(">Bieżnia</textarea>");
        assertThat(here.column("select name from asset")).containsExactly("Boisko");
    }

    @Test
    void aNameThatOnlyLooksLikeADayStaysAName() {
        var id = here.asset(here.anna, "2026-13-45", "MATERIAL");
        here.post(here.anna, "/assets/" + id + "/edit", "version", "0", "name", "2026-02-31", "category", "MATERIAL");
        assertThat(here.text(here.anna, "/assets/" + id)).contains("2026-13-45", "2026-02-31");
    }

    @Test
    void theSameNewResourceOrNeedSentTwiceIsOne() {
        for (int i = 0; i < 2; i++) {
            here.post(
                    here.anna,
                    here.path("/assets"),
                    "sent",
                    "0198c0de-0000-7000-8000-00000000000" + 1,
                    "name",
                    "Boisko",
                    "category",
                    "MATERIAL");
            here.post(
                    here.anna,
                    here.path("/needs"),
                    "sent",
                    "0198c0de-0000-7000-8000-00000000000" + 2,
                    "statement",
                    "Ławki",
                    "theme",
                    "HOUSING");
        }
        assertThat(here.column("select count(*)::text from asset")).containsExactly("1");
        assertThat(here.column("select count(*)::text from need")).containsExactly("1");
    }

    @Test
    void whatNobodyCanReadIsRefusedAndNeverBreaks() {
        var asset = here.asset(here.anna, "Boisko", "MATERIAL");
        var need = here.need(here.anna, "Nie ma ławek", "HOUSING");
        here.asset(
                here.anna,
                "Klub",
                "NGO",
                "partner",
                here.centre.partner(here.anna, "MOSiR").toString(),
                "visibility",
                "PARTNERS");
        String mosir = here.column("select id::text from partner").getFirst();
        here.post(here.anna, here.path("/editions"));
        String edition = here.column("select id::text from map_edition").getFirst();
        var forms = Map.of(
                here.path("/assets"),
                List.of(
                        "sent",
                        "name",
                        "category",
                        "kind",
                        "useLevel",
                        "willingness",
                        "openNow",
                        "visibility",
                        "partner",
                        "precision",
                        "lat",
                        "lon",
                        "street",
                        "district",
                        "method",
                        "consentOn",
                        "consentHow",
                        "personName",
                        "offer"),
                "/assets/" + asset + "/edit",
                List.of(
                        "version",
                        "name",
                        "category",
                        "kind",
                        "lat",
                        "lon",
                        "partner",
                        "district",
                        "consentOn",
                        "personContact"),
                "/assets/" + asset + "/checks",
                List.of("sent", "outcome", "method", "checkedOn", "note", "home"),
                here.path("/needs"),
                List.of("sent", "statement", "theme", "kind", "groups", "precision", "lat", "lon", "district"),
                "/needs/" + need + "/edit",
                List.of("version", "statement", "theme", "groups"),
                "/needs/" + need + "/signals",
                List.of("sent", "method", "heardOn", "quotation", "ageBand", "link"),
                "/needs/" + need + "/votes",
                List.of("votes", "votedOn", "votedAt"),
                "/needs/" + need + "/moves",
                List.of("to", "movedOn", "why"),
                "/map-editions/" + edition + "/edit",
                List.of("version", "conclusions", "discussedOn", "discussedAt"),
                "/partners/" + mosir + "/card-links",
                List.of("sent", "how", "email", "language"));
        var broken = new ArrayList<String>();
        forms.forEach((path, fields) -> fields.forEach(field -> JUNK.forEach(junk -> {
            int status = here.post(
                            here.anna,
                            path,
                            "name",
                            "Boisko",
                            "category",
                            "MATERIAL",
                            "outcome",
                            "STILL_THERE",
                            "statement",
                            "Ławki",
                            "theme",
                            "HOUSING",
                            field,
                            junk)
                    .getResponse()
                    .getStatus();
            if (status >= 500) {
                broken.add(path + " " + field + "=" + (junk.length() > 30 ? "long" : junk) + ": " + status);
            }
        })));
        assertThat(broken).isEmpty();
    }
}
