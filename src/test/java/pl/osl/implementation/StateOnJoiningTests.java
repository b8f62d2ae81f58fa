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

/** What was so before the application came: said once, never pretended, and not invented for the days before. */
@OslTest
class StateOnJoiningTests {

    private static final String JOINING = "/implementation/joining";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Klonowy");
        director = world.person("Dorota Bukowa", Role.DIRECTOR, centre);
    }

    @Test
    void nothingChosenIsNothingSaved() {
        refused(post(Map.of()), "Wybierz stan choć jednego kroku.");
        refused(post(Map.of("since.I", "2020-01-01")), "Wybierz stan choć jednego kroku.");
    }

    @Test
    void sentTwiceIsOneRowAndOtherValuesForARecordedStepAreRefused() {
        var before = Map.of("state.I", "DONE_DECLARED", "since.I", "2012-03-16");
        assertThat(post(before)).hasStatus3xxRedirection();
        assertThat(post(before)).hasStatus3xxRedirection();
        refused(
                post(Map.of("state.I", "DONE_DECLARED", "since.I", "2013-03-16", "state.II", "IN_PROGRESS")),
                "Krok I ma już zapisany stan.");
        assertThat(world.column(centre, "select step || ' ' || effective_on from step_change"))
                .containsExactly("STAFF_FAMILIARIZED 2012-03-16");
    }

    @Test
    void aStepNotBegunWasNotBegunBefore() {
        assertThat(post(Map.of("state.II", "NOT_STARTED"))).hasStatus3xxRedirection();
        for (String path : new String[] {"/implementation", "/implementation/II"}) {
            assertThat(page(path).replaceAll("(?s)<section[^>]*history-title.*", ""))
                    .contains("nierozpoczęty")
                    .doesNotContain("sprzed korzystania")
                    .doesNotContain(
                            " " + LocalDate.now(world.clock).minusYears(2).getYear());
        }
    }

    @Test
    void ofADayBeforeTheCentreJoinedNothingIsPretended() {
        UUID network = world.person("Barbara Sosnowa", Role.NETWORK, centre);
        String member = "/centres/" + centre + "/implementation";
        for (String day : new String[] {"1999-05-01", "0001-01-01"}) {
            assertThat(page("/implementation?on=" + day))
                    .contains("O tym dniu nic tu nie wiadomo.")
                    .doesNotContain("z 7")
                    .doesNotContain("nierozpoczęty");
            assertThat(page(network, member + "?on=" + day))
                    .contains("O tym dniu nic tu nie wiadomo.")
                    .doesNotContain("z 7");
            assertThat(page(network, "/network?on=" + day))
                    .contains("jeszcze bez systemu")
                    .doesNotContain("0 z 7");
        }
        assertThat(post(Map.of("state.I", "DONE_DECLARED", "since.I", "1999-03-16")))
                .hasStatus3xxRedirection();
        assertThat(page("/implementation?on=1999-05-01")).contains("ile zapisano w stanie na początek", "z 7");
        assertThat(page(network, "/network?on=1999-05-01")).contains("1 z 7");
        assertThat(page("/implementation")).doesNotContain("ile zapisano w stanie na początek");
    }

    private MvcTestResult post(Map<String, String> typed) {
        return browser.post()
                .uri(JOINING)
                .params(MultiValueMap.fromSingleValue(typed))
                .with(csrf())
                .with(World.as(director))
                .exchange();
    }

    private static void refused(MvcTestResult answer, String why) {
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains(why);
    }

    private String page(String path) {
        return page(director, path);
    }

    private String page(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
