package pl.osl.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
                .containsPattern("value=\"DONE_DECLARED\"[^>]*checked")
                .contains(
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
    void whatAColleagueProposedBeforeHidesNobodysAndEachSeesTheirOwn() {
        String ewas = open();
        UUID jan = world.person("Jan Olcha", Role.COORDINATOR, centre);
        var other = Map.of(
                "seen",
                "0",
                "state",
                "IN_PROGRESS",
                "effectiveOn",
                LocalDate.now(world.clock).toString());
        assertThat(post(jan, STEP + "/proposal", other)).hasStatus3xxRedirection();
        decline(ewas, "Dopisz numer zarządzenia");
        assertThat(page(organizer, STEP)).contains("Dopisz numer zarządzenia");
        decline(open(), "Najpierw rozmowa z radcą");
        assertThat(page(organizer, STEP)).contains("Dopisz numer zarządzenia");
        assertThat(page(jan, STEP)).contains("Najpierw rozmowa z radcą");
    }

    @Test
    void aChangeOfTheStepSettlesIt() {
        decline();
        var change = Map.of(
                "seen",
                "0",
                "state",
                "IN_PROGRESS",
                "effectiveOn",
                LocalDate.now(world.clock).toString());
        assertThat(post(director, STEP + "/change", change)).hasStatus3xxRedirection();
        assertThat(page(organizer, STEP)).doesNotContain("Dopisz numer zarządzenia");
    }

    @Test
    void ofTwoClicksTheSecondIsAnsweredLikeTheFirst() {
        String accept = STEP + "/proposals/" + open() + "/acceptance";
        var both = List.of(
                CompletableFuture.supplyAsync(() -> post(director, accept, Map.of())),
                CompletableFuture.supplyAsync(() -> post(director, accept, Map.of())));
        both.forEach(one -> assertThat(one.join()).hasStatus3xxRedirection());
        assertThat(post(director, accept, Map.of())).hasStatus3xxRedirection();
        assertThat(world.column(centre, "select kind from step_change")).containsExactly("ACCEPTED");
        UUID deputy = world.person("Jan Olcha", Role.DIRECTOR, centre);
        assertThat(post(deputy, accept, Map.of())).hasStatus(422);
    }

    @Test
    void onePrimaryButtonIsEnough() {
        assertThat(primary(director)).isOne();
        decline();
        assertThat(primary(organizer)).isOne();
        assertThat(primary(director)).isOne();
    }

    private int primary(UUID who) {
        String main = page(who, STEP).replaceAll("(?s).*<main|</main>.*", "");
        return main.split("btn-primary", -1).length - 1;
    }

    private void decline() {
        decline(open(), "Dopisz numer zarządzenia");
    }

    private void decline(String proposal, String reason) {
        assertThat(post(director, STEP + "/proposals/" + proposal + "/decline", Map.of("reason", reason)))
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
