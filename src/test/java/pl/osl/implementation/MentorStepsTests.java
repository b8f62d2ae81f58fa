package pl.osl.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** A mentor finds the steps of each centre from their home, and on the board only what is theirs to see. */
@OslTest
class MentorStepsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Test
    void eachCentreIsOneClickAwayAndTheWayBackIsTheirOwnHome() {
        UUID klonowy = world.centre("OPS Klonowy");
        UUID bukowy = world.centre("OPS Bukowy");
        UUID ewa = world.person("Ewa Kalina", Role.ORGANIZER, klonowy);
        UUID jan = world.person("Jan Cis", Role.ORGANIZER, bukowy);
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, klonowy, ewa);
        world.give(mentor, Role.MENTOR, bukowy, jan);
        UUID supervisor = world.person("Adam Jawor", Role.SUPERVISOR, klonowy);
        String board = "/centres/" + klonowy + "/implementation";

        assertThat(page(mentor, "/")).contains(board, "/centres/" + bukowy + "/implementation");
        assertThat(page(mentor, board))
                .contains(">Osoby, które wspieram</a></p>", "Jako osoba wspierająca widzisz stany kroków.")
                .doesNotContain("Kto się tym zajmuje")
                .doesNotContain("Co dalej")
                .doesNotContain("Moje ośrodki</a></p>");
        assertThat(page(supervisor, board)).contains("Moje ośrodki</a></p>", "Kto się tym zajmuje", "Co dalej");
    }

    private String page(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
