package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the map draws is what the list tells, for each viewer. */
@OslTest
class PictureTests {

    private static final String NEAR = "west=18.5&south=50.0&east=18.7&north=50.2&zoom=15";
    private static final String FAR = "west=18.0&south=49.5&east=19.0&north=50.5&zoom=9";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    private UUID at(String name, String category, String kind, String lat, String lon) {
        return here.asset(here.anna, name, category, "kind", kind, "lat", lat, "lon", lon);
    }

    private JsonNode drawn(UUID who, String query) {
        return read(who, here.path("/map/points?" + query));
    }

    private JsonNode read(UUID who, String path) {
        assertThat(here.centre.get(who, path)).hasStatusOk();
        return new JsonMapper().readTree(here.text(who, path));
    }

    private static Set<String> labels(JsonNode drawn) {
        return drawn.path("points")
                .valueStream()
                .map(point -> point.path("label").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the rows of the list that have a point, as they are exported. */
    private Set<String> listed(UUID who, String query) {
        return Arrays.stream(here.text(who, here.path("/map.csv?" + query)).split("\r?\n"))
                .skip(1)
                .filter(line -> line.contains("50,0") || line.contains("50.0"))
                .map(line -> line.split("[;,]")[0].replaceAll("[\"\uFEFF]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theMapDrawsWhatTheListTellsWhateverNarrowsIt() {
        var pitch = at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        at("Klub Sąsiad", "NGO", "ASSOCIATION", "50.0655", "18.6050");
        at("Biblioteka", "PUBLIC_BODY", "INSTITUTION", "50.0660", "18.5990");
        here.asset(here.anna, "Gazetka", "NGO", "kind", "CHANNEL");
        here.post(here.anna, "/assets/" + pitch + "/checks", "outcome", "STILL_THERE");
        for (String query :
                new String[] {"q=", "category=NGO", "show=CHECKED", "show=REPORTED", "q=bibl", "use=USED"}) {
            var drawn = drawn(here.anna, query + "&" + NEAR);
            assertThat(labels(drawn)).as(query).isEqualTo(listed(here.anna, query));
        }
        assertThat(labels(drawn(here.anna, NEAR))).hasSize(3);
        var all = drawn(here.anna, NEAR);
        assertThat(all.path("shown").asInt()).isEqualTo(3);
        assertThat(all.path("placed").asInt()).isEqualTo(3);
        assertThat(all.path("unplaced").asInt()).isEqualTo(1);
        assertThat(all.path("said").asString()).isEqualTo("Pokazano 3 z 3 punktów.");
        assertThat(here.text(here.anna, here.path("/map"))).contains("Na mapie są 3 z nich.", "Bez punktu na mapie: 1");
        assertThat(here.text(here.anna, here.path("/map?placed=OFF_MAP")))
                .contains("Gazetka", "bez punktu na mapie")
                .doesNotContain("Klub Sąsiad");
    }

    @Test
    void aPartOfTheMapNarrowsTheListToo() {
        at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        at("Klub Sąsiad", "NGO", "ASSOCIATION", "50.0755", "18.6250");
        String part = "box=18.60,50.06,18.61,50.07";
        assertThat(here.text(here.anna, here.path("/map?" + part)))
                .contains("Boisko", "tylko widoczny wycinek")
                .doesNotContain("Klub Sąsiad");
        assertThat(labels(drawn(here.anna, part + "&" + NEAR))).containsExactly("Boisko");
        assertThat(labels(drawn(here.anna, "west=18.60&south=50.06&east=18.61&north=50.07&zoom=16")))
                .containsExactly("Boisko");
        assertThat(listed(here.anna, part)).containsExactly("Boisko");
    }

    @Test
    void freshnessIsARingAndWhatIsGoneIsOnlyShownWhenAskedFor() {
        var fresh = at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        var stale = at("Klub Sąsiad", "NGO", "GROUP", "50.0655", "18.6050");
        var gone = at("Sklep", "BUSINESS", "ECONOMIC", "50.0660", "18.5990");
        at("Biblioteka", "PUBLIC_BODY", "INSTITUTION", "50.0662", "18.5992");
        var today = LocalDate.now(world.clock);
        here.post(here.anna, "/assets/" + fresh + "/checks", "outcome", "STILL_THERE");
        here.post(
                here.anna,
                "/assets/" + stale + "/checks",
                "outcome",
                "STILL_THERE",
                "checkedOn",
                today.minusMonths(9).toString());
        here.post(here.anna, "/assets/" + gone + "/checks", "outcome", "GONE");
        assertThat(ring(drawn(here.anna, NEAR), "Boisko")).isEqualTo("FRESH");
        assertThat(ring(drawn(here.anna, NEAR), "Klub Sąsiad")).isEqualTo("STALE");
        assertThat(ring(drawn(here.anna, NEAR), "Biblioteka")).isEqualTo("DUE");
        assertThat(labels(drawn(here.anna, NEAR))).doesNotContain("Sklep");
        assertThat(labels(drawn(here.anna, "show=GONE&" + NEAR))).containsExactly("Sklep");
        var heap = drawn(here.anna, FAR).path("clusters");
        assertThat(heap.size()).isEqualTo(1);
        assertThat(heap.get(0).path("count").asInt()).isEqualTo(3);
        assertThat(heap.get(0).path("worst").asString()).isEqualTo("STALE");
        assertThat(heap.get(0).path("label").asString()).isEqualTo("3 zasoby, są wśród nich dawno niesprawdzane");
    }

    private static String ring(JsonNode drawn, String label) {
        return drawn.path("points")
                .valueStream()
                .filter(point -> point.path("label").asString().equals(label))
                .map(point -> point.path("freshness").asString())
                .collect(Collectors.joining());
    }

    @Test
    void aGiftHasAPointForItsTeamAloneNearAndFar() {
        at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        at("Uczy szydełkowania", "HUMAN", "GIFT", "50.0642", "18.6013");
        assertThat(labels(drawn(here.anna, NEAR))).containsExactly("Boisko", "Uczy szydełkowania");
        assertThat(drawn(here.anna, FAR).path("shown").asInt()).isEqualTo(2);
        for (UUID other : new UUID[] {here.ola, here.jan, here.ewa, here.mentor}) {
            assertThat(labels(drawn(other, NEAR))).containsExactly("Boisko");
            var far = drawn(other, FAR);
            assertThat(far.path("shown").asInt()).isEqualTo(1);
            assertThat(far.path("placed").asInt()).isEqualTo(1);
            assertThat(here.text(other, here.path("/map/points?" + FAR))).doesNotContain("szydełkowania");
            assertThat(labels(read(other, "/map/points?" + NEAR))).containsExactly("Boisko");
            assertThat(here.text(other, "/map")).contains("Boisko").doesNotContain("szydełkowania");
        }
        assertThat(labels(read(here.anna, "/map/points?" + NEAR))).containsExactly("Boisko", "Uczy szydełkowania");
    }

    @Test
    void aLineLeadsOnlyBetweenWhatOneSees() {
        var pitch = at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        var gift = at("Uczy szydełkowania", "HUMAN", "GIFT", "50.0642", "18.6013");
        var need = here.need(here.anna, "Nie ma gdzie grać", "LEISURE", "lat", "50.0650", "lon", "18.6020");
        for (UUID asset : new UUID[] {pitch, gift}) {
            here.post(
                    here.anna,
                    here.path("/matching"),
                    "asset",
                    asset.toString(),
                    "need",
                    need.toString(),
                    "strength",
                    "2");
        }
        assertThat(drawn(here.anna, NEAR).path("lines").size()).isEqualTo(2);
        var ofDirector = drawn(here.ola, NEAR);
        assertThat(labels(ofDirector)).contains("Nie ma gdzie grać");
        assertThat(ofDirector.path("lines").size()).isEqualTo(1);
        assertThat(ofDirector.toString()).doesNotContain("szydełkowania");
        assertThat(drawn(here.anna, "hide=LINKS&" + NEAR).path("lines").size()).isZero();
        assertThat(labels(drawn(here.anna, "hide=NEEDS&hide=HUMAN&" + NEAR))).containsExactly("Boisko");
        assertThat(labels(drawn(here.anna, "theme=WORK&" + NEAR))).doesNotContain("Nie ma gdzie grać");
        assertThat(here.text(here.ola, here.path("/map"))).contains("Potrzeby na mapie", "Nie ma gdzie grać");
        assertThat(labels(read(here.ola, here.path("/needs/points?" + NEAR)))).containsExactly("Nie ma gdzie grać");
        assertThat(read(here.ola, here.path("/needs/points?theme=WORK&" + NEAR))
                        .path("points")
                        .size())
                .isZero();
    }

    @Test
    void whatIsAloneIsDrawnAsItselfAlsoFromAfar() {
        at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        at("Klub Sąsiad", "NGO", "ASSOCIATION", "50.0645", "18.6016");
        at("Świetlica w Nowinach", "MATERIAL", "PLACE", "50.4000", "18.9000");
        var far = drawn(here.anna, FAR);
        assertThat(labels(far)).containsExactly("Świetlica w Nowinach");
        assertThat(far.path("clusters").size()).isEqualTo(1);
        assertThat(far.path("clusters").get(0).path("lat").asDouble()).isBetween(50.0640, 50.0646);
        assertThat(far.path("shown").asInt()).isEqualTo(3);
    }

    @Test
    void atMostTwoThousandAreDrawnAndItIsSaid() {
        at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        world.in(here.centre.id, () -> world.jdbc.sql("""
                        insert into asset (id, centre_id, community_id, name, name_key, plain, category, willingness, open_now,
                                           visibility, precision, lat, lon, created_by, created_at)
                        select uuidv7(), centre_id, community_id, 'Miejsce ' || n, name_key, 'miejsce', 'MATERIAL', willingness,
                               true, visibility, 'POINT', lat, lon, created_by, created_at
                          from asset, generate_series(1, 2099) n
                        """).update());
        var near = drawn(here.anna, NEAR);
        assertThat(near.path("points").size()).isEqualTo(2000);
        assertThat(near.path("said").asString()).isEqualTo("Pokazano 2\u00a0000 z 2\u00a0100 punktów.");
        var far = drawn(here.anna, FAR);
        assertThat(far.path("clusters").get(0).path("count").asInt()).isEqualTo(2100);
    }

    @Test
    void nonsenseInTheAddressIsTheWholeMapAndNoFailure() {
        at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        for (String query : new String[] {
            "west=abc&zoom=x",
            "zoom=99&west=NaN&south=Infinity&east=1e400&north=",
            "box=1,2,3",
            "box=;drop&hide=&theme=NONE",
            "category=NONE&zoom=-5",
            "view=x"
        }) {
            assertThat(here.centre.get(here.anna, here.path("/map/points?" + query)))
                    .as(query)
                    .hasStatusOk();
            assertThat(here.centre.get(here.anna, here.path("/map?" + query)))
                    .as(query)
                    .hasStatusOk();
            assertThat(here.centre.get(here.anna, "/map?" + query)).as(query).hasStatusOk();
        }
        assertThat(drawn(here.anna, "west=abc&zoom=x").path("shown").asInt()).isEqualTo(1);
    }

    @Test
    void theMapOfTheCentreShowsEachTheirs() {
        at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        UUID nowiny = world.community("Nowiny", here.centre.id, here.jan);
        here.post(
                here.jan,
                "/communities/" + nowiny + "/assets",
                "name",
                "Świetlica",
                "category",
                "MATERIAL",
                "lat",
                "50.09",
                "lon",
                "18.55");
        assertThat(labels(read(here.anna, "/map/points?" + NEAR))).containsExactly("Boisko", "Świetlica");
        assertThat(here.text(here.anna, "/map")).contains("Świetlica", "Nowiny", "2 zasoby");
        assertThat(labels(read(here.mentor, "/map/points?" + NEAR))).containsExactly("Boisko");
        assertThat(here.text(here.mentor, "/map")).contains("Boisko").doesNotContain("Świetlica");
        assertThat(here.text(here.mentor, "/map.csv")).contains("Boisko").doesNotContain("Świetlica");
        UUID elsewhere = world.centre("OPS Górny");
        UUID stranger = world.person("Piotr Klonowy", Role.ORGANIZER, elsewhere);
        world.community("Górka", elsewhere, stranger);
        assertThat(here.centre.get(stranger, here.path("/map/points"))).hasStatus(404);
        assertThat(here.centre.get(stranger, here.path("/needs/points"))).hasStatus(404);
        assertThat(read(stranger, "/map/points?" + NEAR).path("placed").asInt()).isZero();
        UUID supervisor = world.person("Sylwia Sosnowa", Role.SUPERVISOR, here.centre.id);
        assertThat(here.centre.get(supervisor, "/map/points")).hasStatus(404);
    }

    @Test
    void aTapOnTheListOfTheMapLeadsBackToTheMap() {
        var pitch = at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        assertThat(here.text(here.anna, here.path("/map"))).contains("/assets/" + pitch + "/checks");
        assertThat(here.text(here.ola, here.path("/map"))).doesNotContain("/assets/" + pitch + "/checks");
        assertThat(here.post(here.anna, "/assets/" + pitch + "/checks", "outcome", "STILL_THERE", "home", "map"))
                .hasRedirectedUrl(here.path("/map"));
        assertThat(here.text(here.anna, here.path("/map"))).doesNotContain("/assets/" + pitch + "/checks");
        assertThat(here.text(here.anna, here.path("/map?show=CHECKED&category=MATERIAL&view=50.06,18.6,15")))
                .contains("Boisko");
        var due = at("Skwer", "MATERIAL", "PLACE", "50.0651", "18.6022");
        String narrowed = here.path("/map?category=MATERIAL&view=50.06,18.6,15");
        String kept = "category=MATERIAL&view=50.06,18.6,15";
        assertThat(here.text(here.anna, narrowed))
                .contains("name=\"kept\" value=\"category=MATERIAL&amp;view=50.06%2C18.6%2C15\"");
        assertThat(here.post(
                        here.anna, "/assets/" + due + "/checks", "outcome", "STILL_THERE", "home", "map", "kept", kept))
                .hasRedirectedUrl(narrowed);
        for (String odd : new String[] {"//zlo.pl", "a={id}", "a=\r\nSet-Cookie: b"}) {
            assertThat(here.post(
                            here.anna,
                            "/assets/" + due + "/checks",
                            "outcome",
                            "STILL_THERE",
                            "home",
                            "map",
                            "kept",
                            odd))
                    .hasRedirectedUrl(here.path("/map"));
        }
        assertThat(here.post(here.anna, "/assets/" + pitch + "/checks", "outcome", "STILL_THERE", "home", "//zlo.pl"))
                .hasRedirectedUrl("/assets/" + pitch);
    }

    @Test
    void aPlacePointedAtOnTheMapIsInTheNewForm() {
        assertThat(here.text(here.anna, here.path("/assets/new?lat=50.06410&lon=18.60120")))
                .contains("value=\"50.06410\"", "value=\"18.60120\"", "data-pick");
        assertThat(here.text(here.anna, here.path("/needs/new?lat=50.06410&lon=18.60120")))
                .contains("value=\"50.06410\"");
    }

    @Test
    void aSheetOfPaperLeavesOutWhatTheTeamAloneSeesUnlessAskedFor() {
        at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        at("Uczy szydełkowania", "HUMAN", "GIFT", "50.0642", "18.6013");
        here.need(here.anna, "Nie ma gdzie grać", "LEISURE", "lat", "50.0650", "lon", "18.6020");
        assertThat(here.text(here.anna, here.path("/map/print")))
                .contains("Boisko", "Nie ma gdzie grać", "sheet-a4")
                .doesNotContain("szydełkowania");
        assertThat(here.text(here.anna, here.path("/map/print?team=yes&format=A3")))
                .contains("szydełkowania", "Nie zostawiaj jej na widoku", "sheet-a3");
        for (UUID other : new UUID[] {here.ola, here.ewa, here.jan, here.mentor}) {
            assertThat(here.text(other, here.path("/map/print?team=yes")))
                    .contains("Boisko")
                    .doesNotContain("szydełkowania");
        }
        assertThat(here.text(here.anna, here.path("/map/print?category=NGO&format=B5")))
                .doesNotContain("Boisko");
    }

    @Test
    void theDaysOfAMapAreThoseOfItsApprovedEditions() {
        var pitch = at("Boisko", "MATERIAL", "PLACE", "50.0641", "18.6012");
        at("Uczy szydełkowania", "HUMAN", "GIFT", "50.0642", "18.6013");
        assertThat(here.text(here.anna, here.path("/map/days"))).contains("Nie ma jeszcze zatwierdzonego wydania");
        here.post(here.anna, here.path("/editions"));
        var edition = here.column("select id::text from map_edition").getFirst();
        here.post(
                here.anna,
                "/map-editions/" + edition + "/edit",
                "conclusions",
                "Stoi puste.",
                "actionPlan",
                "Otworzyć.",
                "version",
                "0");
        assertThat(here.text(here.anna, here.path("/map/days"))).contains("Nie ma jeszcze zatwierdzonego wydania");
        here.post(here.anna, "/map-editions/" + edition + "/submission");
        here.post(here.ola, "/map-editions/" + edition + "/approval");
        here.post(
                here.anna,
                "/assets/" + pitch + "/edit",
                "name",
                "Boisko",
                "category",
                "MATERIAL",
                "kind",
                "PLACE",
                "version",
                "0",
                "lat",
                "50.0700",
                "lon",
                "18.6100",
                "precision",
                "POINT");
        at("Skwer", "MATERIAL", "PLACE", "50.0644", "18.6044");
        for (UUID reader : new UUID[] {here.anna, here.ola, here.mentor}) {
            var days = here.text(reader, here.path("/map/days"));
            assertThat(days)
                    .contains(
                            "Na mapie są 2 zasoby; w wydaniu nr 1 był 1 zasób.",
                            "Nowe zasoby: 1",
                            "Przeniesione zasoby: 1")
                    .contains("Boisko: w innym miejscu", "Skwer: nowy")
                    .doesNotContain("szydełkowania");
            assertThat(here.text(reader, here.path("/map/days?on=1"))).doesNotContain("Skwer", "Nowe zasoby");
        }
        assertThat(here.centre.get(here.anna, here.path("/map/days?on=99&with=abc")))
                .hasStatusOk();
    }
}
