package pl.osl.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class GazetteerTests {

    @Autowired
    Gazetteer gazetteer;

    @Autowired
    GazetteerLoad load;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Test
    void allPlacesAreThereAndAnotherStartChangesNothing() {
        assertThat(count()).isEqualTo(43_989);
        var since = jdbc.sql("select loaded_at from gazetteer_edition")
                .query(String.class)
                .single();
        load.afterSingletonsInstantiated();
        assertThat(count()).isEqualTo(43_989);
        assertThat(jdbc.sql("select loaded_at from gazetteer_edition")
                        .query(String.class)
                        .list())
                .containsExactly(since);
    }

    @ParameterizedTest
    @CsvSource({
        "rybnik, 'Rybnik, śląskie'",
        "RYBNIK, 'Rybnik, śląskie'",
        "koscie, 'Kościerzyna, powiat kościerski, pomorskie'",
        "kościan, 'Kościan, powiat kościański, wielkopolskie'",
        "koscian, 'Kościan, powiat kościański, wielkopolskie'",
        "szklarska p, 'Szklarska Poręba, powiat karkonoski, dolnośląskie'",
        "poreba szklarska, ",
        "lodz, 'Łódź, łódzkie'",
        "'rybnik, leczyc', 'Rybnik, gmina Grabów, powiat łęczycki, łódzkie'",
        "'Rybnik, gmina Brzeźnio, powiat sieradzki, łódzkie', 'Rybnik, gmina Brzeźnio, powiat sieradzki, łódzkie'",
        "warszaw, 'Warszawa, mazowieckie'"
    })
    void thePlaceThatIsMeantComesFirst(String typed, @Nullable String label) {
        var labels = labels(typed);
        assertThat(labels.isEmpty() ? null : labels.getFirst()).isEqualTo(label);
    }

    @Test
    void theExactNameComesBeforeLongerOnesAndLaterWordsCome() {
        var found = gazetteer.search("Lipa", null, 20);
        assertThat(found.getFirst().name()).isEqualTo("Lipa");
        assertThat(found.stream().filter(place -> place.name().equals("Lipa")).count())
                .isGreaterThan(5);
        assertThat(gazetteer.search("poręba", null, 20).stream().map(Place::name))
                .startsWith("Poręba")
                .contains("Poręba Dzierżna");
        assertThat(gazetteer.search("dzierżna", null, 20).stream().map(Place::name))
                .contains("Poręba Dzierżna");
    }

    @Test
    void amongNamesakesTheNearerComesFirst() {
        var byTheSea = new Point(54.4, 17.0);
        var byTheMountains = new Point(49.5, 20.0);
        var north = gazetteer.search("Nowa Wieś", byTheSea, 3).getFirst();
        var south = gazetteer.search("Nowa Wieś", byTheMountains, 3).getFirst();
        assertThat(north.lat()).isGreaterThan(53);
        assertThat(south.lat()).isLessThan(51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "r", "%", "__", "\\", "' or 1=1 --", "rybnik,%", "zzzz"})
    void whatIsTooShortOrNoNameFindsNothingAndBreaksNothing(String typed) {
        assertThat(gazetteer.search(typed, null, 5)).isEmpty();
    }

    @Test
    void whoeverIsSignedInIsToldWhatTheyNeedToChoose() {
        var anna = world.person("Anna Bukowa", Role.ORGANIZER, world.centre("OPS Dolny"));
        assertThat(browser.get().uri("/places").param("q", "szklarska por").with(World.as(anna)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].label")
                .isEqualTo("Szklarska Poręba, powiat karkonoski, dolnośląskie");
        assertThat(browser.get().uri("/places?q=rybnik")).hasStatus(302);
        assertThat(browser.get().uri("/places").with(World.as(anna))).hasStatusOk();
        assertThat(browser.get().uri("/places?q=" + "a".repeat(5000)).with(World.as(anna)))
                .hasStatusOk();
    }

    private long count() {
        return jdbc.sql("select count(*) from gazetteer_place")
                .query(Long.class)
                .single();
    }

    private List<String> labels(String typed) {
        return gazetteer.search(typed, null, 8).stream().map(Place::label).toList();
    }
}
