package pl.osl.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class CentreLocationTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID anna;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        anna = world.person("Anna Bukowa", Role.ORGANIZER, centre);
    }

    @Test
    void theDirectorSaysWhereTheCentreLiesByTheNameOfThePlace() {
        assertThat(browser.get().uri("/centre").with(World.as(director)))
                .bodyText()
                .contains("Gdzie leży ośrodek");
        assertThat(locate(director, Map.of("place", "kościan", "version", "0"))).hasStatus(302);
        assertThat(browser.get().uri("/centre").with(World.as(anna)))
                .bodyText()
                .contains("Kościan, powiat kościański, wielkopolskie");
        assertThat(browser.get().uri("/map-background").with(World.as(anna)))
                .bodyJson()
                .extractingPath("$.start.lat")
                .isEqualTo(52.0858);
        assertThat(locate(anna, Map.of("place", "Rybnik", "version", "1"))).hasStatus(403);
    }

    /** Without scripts nobody clears the coordinates of the former place. */
    @Test
    void whoeverCorrectsTheNameAloneMovesTheCentreThere() {
        locate(director, Map.of("place", "Kościan", "version", "0"));
        assertThat(browser.get().uri("/centre/location").with(World.as(director)))
                .bodyText()
                .contains("value=\"Kościan, powiat kościański, wielkopolskie\"")
                .doesNotContain("52.08580");
        locate(director, Map.of("place", "Nasza ulica", "point", "50.1, 18.6", "version", "1"));
        assertThat(browser.get().uri("/centre/location").with(World.as(director)))
                .bodyText()
                .contains("50.10000, 18.60000");
    }

    @Test
    void aChosenPlaceIsTakenAndOneOfAnotherNameIsNot() {
        var chosen = world.jdbc
                .sql("select id from gazetteer_place where name = 'Lipa' order by id limit 1")
                .query(Integer.class)
                .single();
        assertThat(locate(director, Map.of("place", "Rybnik", "placeId", "" + chosen, "version", "0")))
                .hasStatus(422);
        assertThat(locate(director, Map.of("place", "Lipa", "placeId", "" + chosen, "version", "0")))
                .hasStatus(302);
    }

    @Test
    void exactCoordinatesSayMoreThanTheName() {
        assertThat(locate(director, Map.of("place", "Nasza ulica", "point", "50.1, 18.6", "version", "0")))
                .hasStatus(302);
        assertThat(world.column(centre, "select place || ' ' || lat || ' ' || lon from centre_location"))
                .containsExactly("Nasza ulica 50.1 18.6");
        assertThat(locate(director, Map.of("place", "Rybnik", "point", "18.6, 50.1", "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("zamienione miejscami", "value=\"18.6, 50.1\"");
        assertThat(locate(director, Map.of("version", "1"))).hasStatus(422);
        assertThat(locate(director, Map.of("place", "Rybnik", "point", "50.2, 18.6", "version", "0")))
                .as("seen before the last change")
                .hasStatus(409);
    }

    @Test
    void nearerPlacesAreProposedFirst() {
        locate(director, Map.of("place", "Szklarska Poręba", "version", "0"));
        assertThat(browser.get().uri("/places").param("q", "Nowa Wieś").with(World.as(anna)))
                .bodyJson()
                .extractingPath("$[0].area")
                .asString()
                .contains("dolnośląskie");
    }

    private MvcTestResult locate(UUID who, Map<String, String> fields) {
        var request = browser.post().uri("/centre/location");
        fields.forEach(request::param);
        return request.with(World.as(who)).with(csrf()).exchange();
    }
}
