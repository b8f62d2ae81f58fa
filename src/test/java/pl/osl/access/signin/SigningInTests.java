package pl.osl.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.access.sessions.Fingerprint;

/** Anna organizes a community in Dolna; somebody else would like to be Anna. */
@OslTest
class SigningInTests {

    private static final String PASSWORD = "mokry kamień pod mostem";

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, world.centre("OPS Dolna"));
        world.password(PASSWORD, anna);
        var wrong = attempt(world.username(anna), "nie to hasło wcale");
        var unknown = attempt("nikogo.takiego.nie.ma", PASSWORD);
        assertThat(wrong).hasStatus3xxRedirection().hasRedirectedUrl("/login?wrong");
        assertThat(unknown).hasStatus3xxRedirection().hasRedirectedUrl("/login?wrong");
        assertThat(browser.get().uri("/login?wrong")).hasStatusOk().bodyText().contains("się nie zgadza");
    }

    @Test
    void theEleventhTryWaitsAlsoForANameNobodyHas() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, world.centre("OPS Dolna"));
        world.password(PASSWORD, anna);
        var from = SignedIn.elsewhere();
        for (String name : new String[] {world.username(anna), "takiej.osoby.brak"}) {
            for (int time = 1; time <= 10; time++) {
                assertThat(SignedIn.attempt(browser, name, "zgaduję " + time, from))
                        .hasRedirectedUrl("/login?wrong");
            }
            assertThat(SignedIn.attempt(browser, name, PASSWORD, from)).hasRedirectedUrl("/login?wait");
        }
    }

    @Test
    void whatNoKeyboardTypesIsSimplyWrong() {
        assertThat(attempt("a\u0000b", "c\u0000d")).hasRedirectedUrl("/login?wrong");
        assertThat(attempt("x".repeat(100_000), "y".repeat(500_000))).hasRedirectedUrl("/login?wrong");
    }

    @Test
    void onlyThoseWhoWorkInTheFieldStayFor12HoursOnTheirOwnDevice() {
        var dolna = world.centre("OPS Dolna");
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        var olga = world.person("Olga Dolna", Role.COORDINATOR, dolna);
        var ewa = world.person("Ewa Dolna", Role.DIRECTOR, dolna);
        world.password(PASSWORD, anna, olga, ewa);
        for (var person : new UUID[] {anna, olga, ewa}) {
            assertThat(browser.post()
                            .uri("/login")
                            .with(csrf())
                            .with(SignedIn.elsewhere())
                            .param("own", "true")
                            .param("username", world.username(person))
                            .param("password", PASSWORD))
                    .hasStatus3xxRedirection();
        }
        assertThat(idle(anna)).isEqualTo(12 * 60 * 60);
        assertThat(idle(olga)).isEqualTo(12 * 60 * 60);
        assertThat(idle(ewa)).isEqualTo(30 * 60);
        attempt(world.username(anna), PASSWORD);
        assertThat(idle(anna)).isEqualTo(30 * 60);
    }

    @Test
    void sessionsAreListedAndEnded() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, world.centre("OPS Dolna"));
        world.password(PASSWORD, anna);
        var phone = SignedIn.cookie(attempt(world.username(anna), PASSWORD));
        var desk = SignedIn.cookie(attempt(world.username(anna), PASSWORD));
        var page = browser.get().uri("/account").cookie(desk).exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Chrome, Android", "ta sesja", "Zakończ wszystkie pozostałe");
        String text = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var key = Pattern.compile("/account/sessions/(\\w{64})/end").matcher(text);
        assertThat(key.find()).isTrue();
        assertThat(browser.post()
                        .uri("/account/sessions/" + key.group(1) + "/end")
                        .cookie(desk)
                        .with(csrf()))
                .hasRedirectedUrl("/account");
        assertThat(browser.get().uri("/account").cookie(phone)).hasRedirectedUrl("/login");
        assertThat(browser.get().uri("/account").cookie(desk)).hasStatusOk();
    }

    @Test
    void whoAskedForAPageGetsThereAndIsToldWhatHappenedThere() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, world.centre("OPS Dolna"));
        world.password(PASSWORD, anna);
        var asked = browser.get().uri("/account?a=b").accept("text/html").exchange();
        assertThat(asked).hasRedirectedUrl("/login");
        var in = browser.post()
                .uri("/login")
                .cookie(SignedIn.cookie(asked))
                .with(csrf())
                .with(SignedIn.elsewhere())
                .param("username", world.username(anna).toUpperCase(Locale.ROOT))
                .param("password", PASSWORD)
                .exchange();
        assertThat(in).hasStatus3xxRedirection();
        assertThat(in.getResponse().getRedirectedUrl()).contains("/account?a=b");
        assertThat(browser.post()
                        .uri("/account/sessions/end")
                        .cookie(SignedIn.cookie(in))
                        .with(csrf()))
                .hasRedirectedUrl("/account");
        assertThat(browser.get().uri("/account").cookie(SignedIn.cookie(in)))
                .hasStatusOk()
                .bodyText()
                .contains("Pozostałe sesje zostały zakończone");
    }

    @Test
    void somebodyElsesSessionIsNotEnded() {
        var dolna = world.centre("OPS Dolna");
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        var ola = world.person("Ola Dolna", Role.ORGANIZER, dolna);
        world.password(PASSWORD, anna, ola);
        var annas = SignedIn.cookie(attempt(world.username(anna), PASSWORD));
        var olas = SignedIn.cookie(attempt(world.username(ola), PASSWORD));
        String key = Fingerprint.of(new String(Base64.getDecoder().decode(annas.getValue()), StandardCharsets.UTF_8));
        assertThat(browser.post()
                        .uri("/account/sessions/" + key + "/end")
                        .cookie(olas)
                        .with(csrf()))
                .hasRedirectedUrl("/account");
        assertThat(browser.get().uri("/account").cookie(annas)).hasStatusOk();
    }

    private MvcTestResult attempt(String username, String password) {
        RequestPostProcessor from = SignedIn.elsewhere();
        return SignedIn.attempt(browser, username, password, from);
    }

    private int idle(UUID account) {
        return world.jdbc
                .sql("""
                        select max_inactive_interval from session
                         where principal_name = :account order by creation_time desc limit 1
                        """)
                .param("account", account.toString())
                .query(Integer.class)
                .single();
    }
}
