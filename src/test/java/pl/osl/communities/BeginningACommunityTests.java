package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class BeginningACommunityTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Test
    void whoeverBeginsACommunityLeadsIt() {
        var centre = world.centre("OPS Dolny");
        var anna = world.person("Anna Bukowa", Role.ORGANIZER, centre);
        var begun = begin(anna, "Zdolna Dolna");
        assertThat(begun).hasStatus(302);
        assertThat(browser.get()
                        .uri(String.valueOf(begun.getResponse().getRedirectedUrl()))
                        .with(World.as(anna)))
                .hasStatusOk()
                .bodyText()
                .contains("Zdolna Dolna", "Anna Bukowa", "prowadzi", "Założono społeczność");
    }

    @Test
    void aNameStandsOnceAndAnotherCentreMayUseItToo() {
        var anna = world.person("Anna Bukowa", Role.ORGANIZER, world.centre("OPS Dolny"));
        var jan = world.person("Jan Akacjowy", Role.ORGANIZER, world.centre("OPS Drugi"));
        assertThat(begin(anna, "Zdolna Dolna")).hasStatus(302);
        assertThat(begin(anna, "zdolna  dolna")).hasStatus(422).bodyText().contains("już jest na liście");
        assertThat(begin(anna, " ")).hasStatus(422).bodyText().contains("Podaj nazwę");
        assertThat(begin(jan, "Zdolna Dolna")).hasStatus(302);
    }

    @Test
    void theSameNameFromTwoWindowsAtOnceIsOneCommunityAndNoError() throws Exception {
        var centre = world.centre("OPS Dolny");
        var anna = world.person("Anna Bukowa", Role.ORGANIZER, centre);
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int round = 1; round <= 10; round++) {
                String name = "Osiedle " + round;
                Callable<Integer> attempt =
                        () -> begin(anna, name).getResponse().getStatus();
                int done = 0;
                for (var answer : pool.invokeAll(Collections.nCopies(4, attempt))) {
                    assertThat(answer.get()).isIn(302, 422);
                    done += answer.get() == 302 ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
            }
        }
        assertThat(world.column(centre, "select name from community")).hasSize(10);
    }

    @Test
    void somebodyOfSeveralCentresBeginsInTheFirstByName() {
        var one = world.centre("OPS Żytni");
        var other = world.centre("OPS Akacjowy");
        var anna = world.person("Anna Bukowa", Role.ORGANIZER, one);
        world.give(anna, Role.ORGANIZER, other);
        assertThat(browser.get().uri("/help").with(World.as(anna)))
                .bodyText()
                .containsPattern("class=\"place\"><a[^>]*>\\s*OPS Akacjowy");
    }

    private MvcTestResult begin(UUID who, String name) {
        return browser.post()
                .uri("/communities")
                .with(World.as(who))
                .with(csrf())
                .param("name", name)
                .param("type", "TERRITORIAL")
                .exchange();
    }
}
