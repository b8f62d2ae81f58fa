package pl.osl.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** Somebody sends what no page of ours would, to see what breaks. */
@OslTest
class OddNamesTests {

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name[0]",
                "name[a]",
                "name.x",
                "name[",
                "type.class",
                "gminas[-1].name",
                "gminas[99].name",
                "a b"
            })
    void aNameThatNoPageSendsIsTurnedAway(String odd) {
        var centre = world.centre("OPS Dziwny");
        var ewa = world.person("Ewa", Role.ORGANIZER, centre);
        assertThat(post("/communities", ewa, odd)).hasStatus(400);
        assertThat(post("/activities", ewa, odd)).hasStatus(400);
        assertThat(world.column(centre, "select name from community")).isEmpty();
    }

    @Test
    void namesOfOurOwnFormsGoThrough() {
        var centre = world.centre("OPS Dziwny");
        var ewa = world.person("Ewa", Role.DIRECTOR, centre);
        assertThat(post("/centre/name", ewa, "gminas[19].name")).hasStatus(422);
        assertThat(post("/implementation/joining", ewa, "state.VII")).hasStatus(422);
    }

    private MvcTestResult post(String path, UUID who, String name) {
        return browser.post()
                .uri(path)
                .with(World.as(who))
                .with(csrf())
                .param("name", "Górki")
                .param("type", "TERRITORIAL")
                .param(name, "x")
                .exchange();
    }
}
