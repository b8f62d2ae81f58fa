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
import org.springframework.util.MultiValueMap;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

@OslTest
class StepPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID organizer;
    UUID supervisor;
    UUID coordinator;
    UUID mentor;
    String today;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Klonowy");
        director = world.person("Dorota Bukowa", Role.DIRECTOR, centre);
        organizer = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        supervisor = world.person("Adam Jawor", Role.SUPERVISOR, centre);
        coordinator = world.person("Barbara Sosnowa", Role.NETWORK, centre);
        mentor = world.person("Zofia Jarzębina", Role.MENTOR, centre, organizer);
        today = LocalDate.now(world.clock).toString();
    }

    @Test
    void fromTheOrganizersProposalToTheSupervisorsVerdict() {
        var proposed = Map.of(
                "id", Ids.next(world.clock).toString(),
                "seen", "0",
                "state", "DONE_DECLARED",
                "effectiveOn", today,
                "note", "Zakresy podpisane przez obie strony",
                "evidence", "Zarządzenie 3/2026");
        assertThat(post(organizer, "/implementation/V/proposal", proposed)).isEqualTo(302);
        assertThat(page(director, "/")).contains("Krok V: proponowany stan „do potwierdzenia”");

        String proposal =
                world.column(centre, "select id::text from step_proposal").getFirst();
        assertThat(post(director, "/implementation/V/proposals/" + proposal + "/acceptance", Map.of()))
                .isEqualTo(302);
        String audit = "/centres/" + centre + "/implementation/V";
        assertThat(page(supervisor, "/")).contains(audit, "czeka na ocenę");
        assertThat(page(supervisor, audit)).contains("Zarządzenie 3/2026", "Potwierdź krok");

        assertThat(post(supervisor, audit + "/verdict", Map.of("seen", "1", "verdict", "return")))
                .isEqualTo(422);
        assertThat(post(supervisor, audit + "/verdict", Map.of("seen", "1", "verdict", "confirm")))
                .isEqualTo(302);
        assertThat(page(organizer, "/implementation")).contains("potwierdzony");
        assertThat(page(director, "/")).contains("tone-done_verified");
        assertThat(page(coordinator, "/network")).contains("potwierdzony").doesNotContain("Zarządzenie 3/2026");
    }

    @Test
    void whatIsSensitiveStaysWithTheDirectorAndTheSupervisor() {
        var conflict = Map.of(
                "seen", "0",
                "state", "SUSPENDED",
                "effectiveOn", today,
                "reasons", "INTERNAL_CONFLICT",
                "words", "spór o etaty",
                "sensitive", "true");
        assertThat(post(director, "/implementation/II/change", conflict)).isEqualTo(302);
        assertThat(page(director, "/implementation/II")).contains("konflikt w ośrodku", "spór o etaty");
        assertThat(page(supervisor, "/centres/" + centre + "/implementation/II"))
                .contains("spór o etaty");
        for (UUID other : new UUID[] {organizer, coordinator, mentor}) {
            String path = other.equals(organizer)
                    ? "/implementation/II"
                    : other.equals(coordinator) ? "/network" : "/centres/" + centre + "/implementation/II";
            assertThat(page(other, path))
                    .contains("wstrzymany")
                    .doesNotContain("konflikt w ośrodku")
                    .doesNotContain("spór o etaty");
        }
    }

    @Test
    void whatWasTypedStaysWhenTheFormIsRefused() {
        var typed = Map.of(
                "seen", "0",
                "state", "DONE_DECLARED",
                "effectiveOn", "30 lutego",
                "note", "Notatka zostaje na stronie",
                "link", "javascript:alert(1)");
        var answer = browser.post()
                .uri("/implementation/V/change")
                .params(MultiValueMap.fromSingleValue(typed))
                .with(csrf())
                .with(World.as(director))
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Notatka zostaje na stronie", "30 lutego", "Nie rozumiem tej daty");
    }

    @Test
    void anUnknownReasonAndAStateThatOnlyTheSupervisorGivesAreRefused() {
        var unknown = Map.of("seen", "0", "state", "SUSPENDED", "effectiveOn", today, "reasons", "BAD_WEATHER");
        assertThat(post(director, "/implementation/V/change", unknown)).isEqualTo(422);
        var confirmed = Map.of("seen", "0", "state", "DONE_VERIFIED", "effectiveOn", today, "note", "x");
        assertThat(post(director, "/implementation/V/change", confirmed)).isEqualTo(422);
        assertThat(world.column(centre, "select state from step_change")).isEmpty();
    }

    @Test
    void theStateOnJoiningNeedsADateAndNoEvidence() {
        String later = LocalDate.now(world.clock).toString();
        assertThat(post(director, "/implementation/joining", Map.of("state.I", "DONE_DECLARED", "since.I", later)))
                .isEqualTo(422);
        assertThat(post(
                        director,
                        "/implementation/joining",
                        Map.of("state.I", "DONE_DECLARED", "since.I", "2012-03-16", "state.II", "NOT_STARTED")))
                .isEqualTo(302);
        assertThat(page(director, "/implementation")).contains("sprzed korzystania z systemu", "16\u00a0marca 2012");
        assertThat(page(director, "/implementation?on=2012-03-15")).contains("Stan na dzień 15\u00a0marca 2012");
    }

    private int post(UUID who, String path, Map<String, String> typed) {
        return browser.post()
                .uri(path)
                .params(MultiValueMap.fromSingleValue(typed))
                .with(csrf())
                .with(World.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
