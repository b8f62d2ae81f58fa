package pl.osl.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** Anna wrote a long text, went to the door, and her session ended meanwhile. */
@OslTest
class KeptFormTests {

    private static final String PASSWORD = "zielona ławka przy rynku";
    private static final String TEXT = "Rozmowa z mieszkańcami o ławkach <b>przy</b> rynku";

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Test
    void herTextWaitsForHer() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, world.centre("OPS Dolna"));
        world.password(PASSWORD, anna);
        var session = signIn(sentTooLate(anna), anna, "/kept");
        assertThat(browser.get().uri("/kept").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Rozmowa z mieszkańcami o ławkach &lt;b&gt;",
                        "action=\"/notifications/read\"",
                        "name=\"_kept\"");
        assertThat(browser.post().uri("/kept").cookie(session).with(csrf())).hasRedirectedUrl("/");
        assertThat(browser.get().uri("/kept").cookie(session)).hasRedirectedUrl("/");
    }

    @Test
    void onceSentItIsForgotten() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, world.centre("OPS Dolna"));
        world.password(PASSWORD, anna);
        var session = signIn(sentTooLate(anna), anna, "/kept");
        assertThat(browser.post()
                        .uri("/notifications/read")
                        .cookie(session)
                        .with(csrf())
                        .param("_kept", "1")
                        .param("newest", anna.toString()))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri("/kept").cookie(session)).hasRedirectedUrl("/");
    }

    @Test
    void nobodyElseAtTheSameBrowserIsShownIt() {
        var dolna = world.centre("OPS Dolna");
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        var ola = world.person("Ola Dolna", Role.ORGANIZER, dolna);
        world.password(PASSWORD, ola);
        var session = signIn(sentTooLate(anna), ola, "/");
        assertThat(browser.get().uri("/kept").cookie(session)).hasRedirectedUrl("/");
    }

    private Cookie sentTooLate(UUID owner) {
        var result = browser.post()
                .uri("/notifications/read")
                .param("_owner", owner.toString())
                .param("note", TEXT)
                .exchange();
        assertThat(result).hasRedirectedUrl("/login?expired");
        return SignedIn.cookie(result);
    }

    private Cookie signIn(Cookie before, UUID account, String leadsTo) {
        var result = browser.post()
                .uri("/login")
                .cookie(before)
                .with(csrf())
                .with(SignedIn.elsewhere())
                .param("username", world.username(account))
                .param("password", PASSWORD)
                .exchange();
        assertThat(result).hasRedirectedUrl(leadsTo);
        return SignedIn.cookie(result);
    }
}
