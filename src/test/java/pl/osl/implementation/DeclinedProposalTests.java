package pl.osl.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** A proposal that came back stays in sight with its reason until somebody says something newer of the step. */
@OslTest
class DeclinedProposalTests {

    private static final String STEP = "/implementation/V";
    private static final String AGAIN = "Zaproponuj ponownie";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID director;
    UUID organizer;
    UUID supervisor;
    UUID centre;
    Map<String, String> proposed = Map.of();

    @BeforeEach
    void ewaProposed() {
        centre = world.centre("OPS Klonowy");
        director = world.person("Dorota Bukowa", Role.DIRECTOR, centre);
        organizer = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        supervisor = world.person("Adam Jawor", Role.SUPERVISOR, centre);
        proposed = Map.of(
                "seen", "0",
                "state", "DONE_DECLARED",
                "effectiveOn", LocalDate.now(world.clock).minusDays(3).toString(),
                "note", "Zakresy podpisane przez obie strony",
                "evidence", "Zarządzenie bez numeru",
                "link", "https://bip.example.org/zarzadzenie");
        assertThat(post(organizer, STEP + "/proposal", proposed)).hasStatus3xxRedirection();
    }

    @Test
    void theReasonIsShownAndTheFormOpensWithWhatWasProposed() {
        decline();
        assertThat(page(organizer, STEP))
                .contains(AGAIN, "Dopisz numer zarządzenia", "Zakresy podpisane", "Zarządzenie bez numeru");
        assertThat(page(director, STEP)).doesNotContain(AGAIN);
        assertThat(page(supervisor, "/centres/" + centre + STEP)).doesNotContain("Dopisz numer zarządzenia");
        assertThat(page(organizer, STEP + "/proposal?again=true"))
                .contains(
                        "value=\"DONE_DECLARED\" checked",
                        proposed.get("effectiveOn"),
                        "Zakresy podpisane przez obie strony",
                        "Zarządzenie bez numeru",
                        "https://bip.example.org/zarzadzenie");
        assertThat(page(organizer, STEP + "/proposal")).doesNotContain("Zarządzenie bez numeru");
    }

    @Test
    void aNewerProposalTakesItsPlaceAndOneThatWasWithdrawnGivesItBack() {
        decline();
        assertThat(post(organizer, STEP + "/proposal", proposed)).hasStatus3xxRedirection();
        assertThat(page(organizer, STEP)).doesNotContain("Dopisz numer zarządzenia");
        assertThat(post(organizer, STEP + "/proposals/" + open() + "/withdrawal", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(page(organizer, STEP)).contains("Dopisz numer zarządzenia");
    }

    @Test
    void aChangeOfTheStepSettlesIt() {
        decline();
        var change = Map.of("seen", "0", "state", "IN_PROGRESS", "effectiveOn", LocalDate.now(world.clock).toString());
        assertThat(post(director, STEP + "/change", change)).hasStatus3xxRedirection();
        assertThat(page(organizer, STEP)).doesNotContain("Dopisz numer zarządzenia");
    }

    private void decline() {
        assertThat(post(
                        director,
                        STEP + "/proposals/" + open() + "/decline",
                        Map.of("reason", "Dopisz numer zarządzenia")))
                .hasStatus3xxRedirection();
    }

    private String open() {
        return world.column(centre, "select id::text from step_proposal where decision is null")
                .getFirst();
    }

    private String page(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> typed) {
        return browser.post()
                .uri(path)
                .params(MultiValueMap.fromSingleValue(typed))
                .with(csrf())
                .with(World.as(who))
                .exchange();
    }
}
