package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.access.Role;

@OslTest
class HeadersTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Test
    void everyAnswerTellsTheBrowserToBeStrict() {
        var someone = world.person("Anna Bukowa", Role.ORGANIZER, world.centre("OPS Nagłówkowy"));
        for (String path : List.of("/", "/activities", "/nic-takiego", "/activities.csv", "/login")) {
            var answer = browser.get()
                    .uri(path)
                    .secure(true)
                    .with(World.as(someone))
                    .exchange()
                    .getResponse();
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.getHeader("Cache-Control")).as(path).contains("no-store");
            assertThat(answer.getHeader("Strict-Transport-Security")).as(path).contains("max-age=31536000");
            assertThat(answer.getHeader("Referrer-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    @Test
    void staticFilesAreKeptForAYearAndNeedNobody() {
        for (String path : List.of(
                "/css/osl.css", "/js/osl.js", "/icons.svg", "/_static/echarts/6.0.0/dist/echarts.simple.min.js")) {
            MockHttpServletResponse answer = browser.get().uri(path).exchange().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).as(path).contains("max-age=31536000", "public");
            assertThat(answer.getHeader("Set-Cookie")).as(path).isNull();
        }
    }

    @Test
    void onlyTheTwoProbesOfTheActuatorAreOpen() {
        assertThat(browser.get().uri("/actuator/health/liveness")).hasStatusOk();
        assertThat(browser.get().uri("/actuator/health/readiness")).hasStatusOk();
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/beans")) {
            assertThat(browser.get().uri(path)).as(path).hasStatus(302);
        }
    }
}
