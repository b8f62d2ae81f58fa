package pl.osl.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.access.signin.SignedIn;

/** Ewa directs the centre in Górna and looks after her account. */
@OslTest
class OwnAccountTests {

    private static final String PASSWORD = "cztery koty i wiadro";
    private static final String BETTER = "pięć kotów i dwa wiadra";

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    private UUID gorna = new UUID(0, 0);
    private UUID ewa = new UUID(0, 0);

    @BeforeEach
    void ewaHasAnAccount() {
        gorna = world.centre("OPS Górna");
        ewa = world.person("Ewa Górna", Role.DIRECTOR, gorna);
        world.password(PASSWORD, ewa);
    }

    @Test
    void theLanguageAndTheThemeChangeAtOnce() {
        assertThat(settle("ewa@example.org", "pl", "")).hasStatus(422);
        assertThat(browser.get().uri("/account").with(as(ewa))).bodyText().contains("Moje konto");
        assertThat(settle("", "en", "")).hasRedirectedUrl("/account");
        assertThat(browser.get().uri("/account").with(as(ewa)))
                .bodyText()
                .contains("My account", "data-theme=\"dark\"", "lang=\"en\"");
    }

    @Test
    void aNewAddressNeedsThePasswordBecauseLinksGoThere() {
        assertThat(settle("ewa@example.org", "pl", "nie pamiętam"))
                .hasStatus(422)
                .bodyText()
                .contains("To nie jest obecne");
        assertThat(settle("ewa@example.org", "pl", PASSWORD)).hasRedirectedUrl("/account");
        assertThat(world.column(gorna, "select action from audit_entry")).contains("address_changed");
    }

    @Test
    void whatCannotBeAnAddressIsSaidAtTheField() {
        assertThat(settle("<b>ewa</b>", "pl", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("nie wygląda na adres");
        assertThat(settle("x".repeat(1_000_000) + "@example.org", "pl", PASSWORD))
                .hasStatus(422);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        var here = signIn();
        var there = signIn();
        assertThat(change(here, "coś innego", BETTER, BETTER))
                .hasStatus(422)
                .bodyText()
                .contains("To nie jest obecne");
        assertThat(change(here, PASSWORD, BETTER, BETTER)).hasRedirectedUrl("/account");
        assertThat(browser.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(browser.get().uri("/account").cookie(there)).hasRedirectedUrl("/login");
        assertThat(world.told(ewa)).containsExactly("own_password");
    }

    @Test
    void aPasswordIsLongAndNotTheFirstThatComesToMind() {
        var here = signIn();
        assertThat(change(here, PASSWORD, "krótkie", "krótkie")).bodyText().contains("Potrzeba co najmniej 12");
        assertThat(change(here, PASSWORD, "Poniedziałek1", "Poniedziałek1"))
                .bodyText()
                .contains("zbyt znane");
        assertThat(change(here, PASSWORD, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"))
                .bodyText()
                .contains("zbyt znane");
        assertThat(change(here, PASSWORD, BETTER, BETTER + "!")).bodyText().contains("Hasła się różnią");
        assertThat(change(here, PASSWORD, "długie".repeat(100_000), ""))
                .bodyText()
                .contains("najwyżej 128");
        world.jdbc
                .sql("update account set username = :name where id = :id")
                .param("name", "nazwa.dluga." + ewa)
                .param("id", ewa)
                .update();
        assertThat(change(here, PASSWORD, "Nazwa.dluga." + ewa, "")).bodyText().contains("jak nazwa użytkownika");
    }

    @Test
    void guessingThePresentPasswordIsSlowedDown() {
        var here = signIn();
        for (int time = 1; time <= 10; time++) {
            change(here, "zgaduję " + time, BETTER, BETTER);
        }
        assertThat(change(here, PASSWORD, BETTER, BETTER))
                .hasStatus(422)
                .bodyText()
                .contains("Odczekaj kwadrans");
    }

    @Test
    void aPageOpenedBeforeAnotherChangeOverwritesNothing() {
        assertThat(settle("", "en", "")).hasRedirectedUrl("/account");
        assertThat(settle("", "pl", "")).hasStatus(409);
    }

    private MvcTestResult settle(String email, String language, String current) {
        return browser.post()
                .uri("/account")
                .with(as(ewa))
                .with(csrf())
                .with(SignedIn.elsewhere())
                .param("email", email)
                .param("language", language)
                .param("theme", "DARK")
                .param("form", "FEMININE")
                .param("current", current)
                .param("version", "0")
                .exchange();
    }

    private MvcTestResult change(Cookie session, String current, String password, String again) {
        return browser.post()
                .uri("/account/password")
                .cookie(session)
                .with(csrf())
                .with(SignedIn.elsewhere())
                .param("current", current)
                .param("password", password)
                .param("again", again)
                .exchange();
    }

    private Cookie signIn() {
        return SignedIn.cookie(SignedIn.attempt(browser, world.username(ewa), PASSWORD, SignedIn.elsewhere()));
    }
}
