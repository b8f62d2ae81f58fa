package pl.osl.imports.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.partners.Centre;

/** Anna, Ewa and Ola bring the map of Dolna in from a spreadsheet and from maps, and take it out again. */
@OslTest
class BringingMapsTests {

    private static final String ASSETS = """
            Nazwa;Kategoria;Rodzaj;Wykorzystanie;Ulica;Szerokość;Długość;Do kogo należy
            Boisko;materialne;Miejsce, budynek, zieleń;niewykorzystany;ul. Polna 1;50,0641;18,5460;
            Dom kultury;instytucja publiczna;;;ul. Szkolna 2;18,5470;50,0650;
            Pani z szyciem;ludzkie;;;;;;
            Plac;kosmiczne;;;;;;
            Źródło;materialne;;;;0;0;
            Sklep;firma;;;;;;Nikt
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    ImportWork work;

    Centre ours;
    Wizard wizard;
    UUID dolna;
    UUID gorna;

    @BeforeEach
    void aCentre() {
        ours = new Centre(world, browser, "OPS Dolny");
        wizard = new Wizard(ours, work);
        dolna = world.community("Dolna", ours.id, ours.anna);
        gorna = world.community("Górna", ours.id, ours.ewa);
    }

    private List<String> assets() {
        return world.column(ours.id, """
                select name || '|' || category || '|' || coalesce(kind, '-') || '|' || coalesce(street, '-') || '|'
                       || coalesce(round(lat::numeric, 4) || ' ' || round(lon::numeric, 4), '-')
                  from asset where withdrawn_at is null order by name
                """);
    }

    @Test
    void resourcesOfASpreadsheetStandOnTheMapOfTheOnlyCommunityOneWorksIn() {
        String path = wizard.looked(ours.anna, "assets", ASSETS);
        assertThat(wizard.state(path)).isEqualTo("CHECKED 2 0 0 4");
        assertThat(ours.text(ours.anna, path))
                .contains("Szerokość i długość były zamienione", "50.06500, 18.54700", "Dolna");
        assertThat(ours.text(ours.anna, path + "?show=FAIL"))
                .contains(
                        "Umiejętności osób nie wczytujemy",
                        "Nie ma kategorii „kosmiczne”",
                        "leży na oceanie",
                        "Nie ma partnera „Nikt”");
        assertThat(assets()).isEmpty();
        ours.post(ours.anna, path + "/submission");
        wizard.run(path);
        assertThat(wizard.state(path)).isEqualTo("DONE 2 0 0 4");
        assertThat(assets())
                .containsExactly(
                        "Boisko|MATERIAL|PLACE|ul. Polna 1|50.0641 18.5460",
                        "Dom kultury|PUBLIC_BODY|-|ul. Szkolna 2|50.0650 18.5470");
        assertThat(world.column(ours.id, "select distinct action from audit_entry where subject = 'asset'"))
                .containsExactly("begun");
    }

    @Test
    void theSameFileOnceMoreChangesNothingAndABlankCellErasesNothing() {
        wizard.done(ours.anna, "assets", ASSETS);
        assertThat(wizard.state(wizard.looked(ours.anna, "assets", ASSETS))).isEqualTo("CHECKED 0 0 2 4");
        String path = wizard.done(ours.anna, "assets", "Nazwa;Wykorzystanie;Kategoria\nboisko;przeciążony;\n");
        assertThat(wizard.state(path)).isEqualTo("DONE 0 1 0 0");
        assertThat(ours.text(ours.anna, path + "?show=CHANGE"))
                .contains("<del>Niewykorzystany</del>", "<ins>Przeciążony</ins>");
        assertThat(assets()).contains("Boisko|MATERIAL|PLACE|ul. Polna 1|50.0641 18.5460");
    }

    @Test
    void whatIsTakenOutComesBackWithoutChangingAnything() {
        wizard.done(ours.anna, "assets", ASSETS);
        ours.post(
                ours.anna,
                "/communities/" + dolna + "/assets",
                "name",
                "Tablica ogłoszeń",
                "category",
                "MATERIAL",
                "offer",
                "=1+1");
        for (String format : new String[] {"csv", "xlsx", "geojson", "kml"}) {
            byte[] file = ours.get(ours.anna, "/communities/" + dolna + "/map." + format)
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(wizard.state(wizard.looked(ours.anna, "assets", file)))
                    .as(format)
                    .isEqualTo("CHECKED 0 0 3 0");
        }
    }

    @Test
    void playgroundsOfOneNameAreToldApartByWhereTheyLie() {
        String file = """
                {"type":"FeatureCollection","features":[
                  {"type":"Feature","geometry":{"type":"Point","coordinates":[18.5460,50.0641]},"properties":{"name":"Plac zabaw"}},
                  {"type":"Feature","geometry":{"type":"Point","coordinates":[18.5560,50.0741]},"properties":{"name":"Plac zabaw"}},
                  {"type":"Feature","geometry":{"type":"Point","coordinates":[18.5461,50.0641]},"properties":{"name":"plac zabaw"}}]}
                """;
        String path = wizard.done(ours.anna, "assets", file);
        assertThat(wizard.state(path)).startsWith("DONE 2 0");
        assertThat(assets())
                .containsExactly(
                        "Plac zabaw|MATERIAL|PLACE|-|50.0641 18.5460", "Plac zabaw|MATERIAL|PLACE|-|50.0741 18.5560");
    }

    @Test
    void aFileGoesWhereItsPersonSaysAndNowhereElse() {
        String kml =
                "<kml><Placemark><name>Boisko</name><Point><coordinates>18.546,50.0641</coordinates></Point></Placemark></kml>";
        String path = wizard.looked(ours.ewa, "assets", kml);
        assertThat(ours.text(ours.ewa, path + "?show=FAIL")).contains("Nie wiadomo, z której to społeczności");
        assertThat(ours.text(ours.ewa, "/imports/new?type=assets&target=" + gorna))
                .contains("value=\"" + gorna + "\" selected=\"selected\"");
        path = wizard.looked(ours.ewa, "assets", kml.getBytes(StandardCharsets.UTF_8), gorna);
        assertThat(wizard.state(path)).isEqualTo("CHECKED 1 0 0 0");
        assertThat(wizard.upload(ours.anna, "assets", "m.kml", kml.getBytes(StandardCharsets.UTF_8), gorna))
                .hasStatus(422);
        String other = wizard.looked(ours.anna, "assets", "Nazwa;Kategoria;Społeczność\nBoisko;firma;Górna\n");
        assertThat(ours.text(ours.anna, other + "?show=FAIL"))
                .contains("Mapę społeczności Górna zmienia tylko jej zespół");
    }

    @Test
    void aGiftIsNeitherBroughtNorFoundByAFileNorTakenOutByWhoMayNotSeeIt() {
        ours.post(
                ours.anna,
                "/communities/" + dolna + "/assets",
                "name",
                "Szycie na maszynie",
                "category",
                "HUMAN",
                "kind",
                "GIFT");
        assertThat(assets()).hasSize(1);
        String path = wizard.looked(ours.anna, "assets", "Nazwa;Rodzaj\nSzycie na maszynie;umiejętność osoby\n");
        assertThat(ours.text(ours.anna, path + "?show=FAIL")).contains("Umiejętności osób nie wczytujemy");
        String map = "/communities/" + dolna + "/map";
        for (String format : new String[] {".geojson", ".kml", ".csv"}) {
            assertThat(ours.text(ours.anna, map + format)).as(format).contains("Szycie na maszynie");
            assertThat(ours.text(ours.ewa, map + format)).as(format).doesNotContain("Szycie");
            assertThat(ours.text(ours.ola, map + format)).as(format).doesNotContain("Szycie");
        }
    }

    @Test
    void aMapTakenOutFollowsTheFilterAndHoldsTheBoundary() {
        wizard.done(ours.anna, "assets", ASSETS);
        ours.post(
                ours.anna,
                "/communities/" + dolna + "/boundary",
                "points",
                "50.05, 18.50\n50.05, 18.60\n50.10, 18.60",
                "version",
                "0");
        String map = "/communities/" + dolna + "/map";
        String all = ours.text(ours.anna, map + ".geojson");
        assertThat(all)
                .contains(
                        "\"type\":\"FeatureCollection\"", "[18.546,50.0641]", "Boisko", "Dom kultury", "Granica: Dolna")
                .contains("\"Wykorzystanie\":\"Niewykorzystany\"");
        assertThat(ours.text(ours.anna, map + ".geojson?category=PUBLIC_BODY"))
                .contains("Dom kultury")
                .doesNotContain("Boisko");
        assertThat(ours.text(ours.anna, map + ".kml"))
                .contains("<Polygon>", "<coordinates>18.546,50.0641</coordinates>", "<name>Boisko</name>");
        assertThat(ours.text(ours.anna, map + "?category=PUBLIC_BODY")).contains("map.geojson?category=PUBLIC_BODY");
        UUID stranger = new Centre(world, browser, "OPS Obcy").anna;
        assertThat(ours.get(stranger, map + ".geojson")).hasStatus(404);
        assertThat(ours.get(stranger, map + ".kml")).hasStatus(404);
        assertThat(ours.get(world.person("Igor Klon", Role.ADMIN, ours.id), map + ".kml"))
                .hasStatus(404);
    }

    @Test
    void needsComeAndGoTheSameWay() {
        String file = """
                Potrzeba;Temat;Rodzaj;Kogo dotyczy;Współrzędne
                Nie ma gdzie usiąść;Kultura i czas wolny;problem;starsi mieszkańcy, rodzice;50.0641, 18.5460
                Daleko do lekarza;Zdrowie;;;
                Coś;Kosmos;;;
                """;
        String path = wizard.done(ours.anna, "needs", file);
        assertThat(wizard.state(path)).isEqualTo("DONE 2 0 0 1");
        assertThat(ours.text(ours.anna, path + "?show=FAIL")).contains("Nie ma tematu „Kosmos”");
        assertThat(world.column(
                        ours.id,
                        "select statement || '|' || theme || '|' || coalesce(kind, '-') || '|' || array_to_string(groups, ' ')"
                                + " || '|' || state from need order by statement"))
                .containsExactly(
                        "Daleko do lekarza|HEALTH|-||SIGNALLED",
                        "Nie ma gdzie usiąść|LEISURE|PROBLEM|PARENTS SENIORS|SIGNALLED");
        assertThat(wizard.state(wizard.looked(ours.anna, "needs", file))).isEqualTo("CHECKED 0 0 2 1");
        for (String format : new String[] {"csv", "xlsx", "geojson", "kml"}) {
            byte[] out = ours.get(ours.anna, "/communities/" + dolna + "/needs." + format)
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(wizard.state(wizard.looked(ours.anna, "needs", out)))
                    .as(format)
                    .isEqualTo("CHECKED 0 0 2 0");
        }
        UUID stranger = new Centre(world, browser, "OPS Obcy").anna;
        assertThat(ours.get(stranger, "/communities/" + dolna + "/needs.geojson"))
                .hasStatus(404);
    }

    @Test
    void whatWasWithdrawnDoesNotComeBackThroughAnOldFile() {
        wizard.done(ours.anna, "assets", ASSETS);
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql(
                                "update asset set withdrawn_at = now(), withdrawn_by = :by, withdrawal_reason = 'rozebrano' where name = 'Boisko'")
                        .param("by", ours.anna)
                        .update());
        String path = wizard.looked(ours.anna, "assets", ASSETS);
        assertThat(wizard.state(path)).isEqualTo("CHECKED 0 0 2 4");
        assertThat(ours.text(ours.anna, path + "?show=SKIP")).contains("jest wśród wycofanych");
    }

    @Test
    void linesOfAMapAreToldOfAndLeftOut() {
        String kml = """
                <kml><Placemark><name>Ławka</name><Point><coordinates>18.546,50.0641</coordinates></Point></Placemark>
                <Placemark><name>Ścieżka</name><LineString><coordinates>18.5,50.0 18.6,50.1</coordinates></LineString></Placemark></kml>
                """;
        String path = wizard.bring(ours.anna, "assets", kml.getBytes(StandardCharsets.UTF_8));
        assertThat(ours.text(ours.anna, path))
                .contains("Linie i obszary (w tym pliku: 1) pomijamy", "To mapa w formacie KML");
        path = wizard.looked(ours.anna, "assets", kml);
        assertThat(wizard.state(path)).isEqualTo("CHECKED 1 0 0 0");
        assertThat(ours.text(ours.anna, path)).contains("Linie i obszary (w tym pliku: 1) pomijamy");
    }

    @Test
    void theMenuShowsToWhichListAnImportBelongs() {
        String path = wizard.looked(ours.anna, "assets", ASSETS);
        assertThat(ours.text(ours.anna, path)).containsPattern("href=\"/map\"[^>]*aria-current");
        assertThat(ours.text(ours.anna, "/imports/new?type=partners"))
                .containsPattern("href=\"/partners\"[^>]*aria-current");
    }
}
