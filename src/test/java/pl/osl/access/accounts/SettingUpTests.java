package pl.osl.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.signin.SignedIn;
import pl.osl.kernel.NotFound;

/** Nobody has an account yet: Iga reads the link in the log and sets the installation up. A database of its own. */
@OslTest
@TestPropertySource(properties = "osl.help-contact=Iga")
class SettingUpTests {

    private static final String PASSWORD = "siedem żółtych rowerów";

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    SetupLinks links;

    @Autowired
    Setup setup;

    @BeforeEach
    void nobodyIsThere() {
        world.jdbc.sql("delete from session").update();
        world.jdbc.sql("delete from account").update();
        world.jdbc.sql("delete from setup_link").update();
    }

    @Test
    void theLinkMakesOneAccountOnce() {
        String link = links.make().path();
        assertThat(browser.get().uri("/setup")).hasStatusOk().bodyText().contains("journalctl");
        assertThat(browser.get().uri(link)).hasStatusOk().bodyText().contains("Uruchom OSL");
        assertThat(browser.get().uri(link)).as("looking does not use it up").hasStatusOk();
        assertThat(set(link, "Iga Lipa", "", "kot-kotek"))
                .hasStatus(422)
                .bodyText()
                .contains("Iga Lipa", "co najmniej 12")
                .doesNotContain("kot-kotek");
        assertThat(set(link, "", "", PASSWORD)).hasStatus(422).bodyText().contains("Podaj imię i nazwisko");
        assertThat(set(link, "Iga Lipa", "Iga Lipa!", PASSWORD)).hasStatus(422);
        assertThat(set(link, "Iga Lipa", "", PASSWORD)).hasRedirectedUrl("/login?setup");
        assertThat(accounts()).containsExactly("iga.lipa true");
        assertThat(set(link, "Jan Obcy", "", PASSWORD))
                .hasStatus(404)
                .bodyText()
                .contains("Pierwsze konto już powstało");
        assertThat(browser.get().uri(link)).hasStatus(404).bodyText().contains("Pierwsze konto już powstało");
        assertThat(browser.get().uri("/setup")).hasRedirectedUrl("/login");
        assertThat(accounts()).containsExactly("iga.lipa true");
        assertThat(SignedIn.attempt(browser, "iga.lipa", PASSWORD, SignedIn.elsewhere()))
                .hasRedirectedUrl("/");
    }

    @Test
    void aLateLinkSaysSo() {
        String link = links.make().path();
        world.jdbc.sql("""
                        update setup_link set made_at = made_at - interval '72 hours',
                                              expires_at = expires_at - interval '72 hours'
                        """).update();
        assertThat(browser.get().uri(link)).hasStatus(404).bodyText().contains("wygasł");
        assertThat(set(link, "Iga Lipa", "", PASSWORD))
                .hasStatus(404)
                .bodyText()
                .contains("wygasł");
        assertThat(accounts()).isEmpty();
    }

    @Test
    void aNewStartTakesThePlaceOfTheOldLink() {
        String old = links.make().path();
        String present = links.make().path();
        assertThat(browser.get().uri(old)).hasStatus(404).bodyText().contains("zastąpił go nowszy");
        assertThat(set(old, "Iga Lipa", "", PASSWORD)).hasStatus(404);
        assertThat(browser.get().uri("/setup/abc")).hasStatus(404);
        assertThat(browser.get().uri("/setup/" + "x".repeat(5000))).hasStatus(404);
        assertThat(browser.get().uri(present)).hasStatusOk();
    }

    /** All five have seen the link open before the first of them has an account. */
    @Test
    void fiveAtOnceMakeOneAccount() throws Exception {
        String token = links.make().path().substring("/setup/".length());
        var made = new AtomicInteger();
        var names = List.of("Iga Lipa", "Jan Bez", "Ola Buk", "Ewa Dąb", "Jerzy Klon");
        try (var five = Executors.newFixedThreadPool(5)) {
            for (var answer : five.invokeAll(names.stream()
                    .map(name -> (Callable<Boolean>) () -> begins(token, name, made))
                    .toList())) {
                answer.get();
            }
        }
        assertThat(made).hasValue(1);
        assertThat(accounts()).hasSize(1);
    }

    private boolean begins(String token, String name, AtomicInteger made) {
        try {
            setup.begin(token, new SetupForm(name, null, null, PASSWORD, PASSWORD, null), "pl");
            return made.incrementAndGet() > 0;
        } catch (NotFound spent) {
            return false;
        }
    }

    @Test
    void whatNoPageSendsIsAskedAgain() {
        String link = links.make().path();
        assertThat(browser.post()
                        .uri(link)
                        .with(csrf())
                        .param("name", "x".repeat(10_000))
                        .param("email", "nie adres")
                        .param("form", "HACK"))
                .hasStatus(422)
                .bodyText()
                .contains("200");
        assertThat(accounts()).isEmpty();
    }

    @Test
    void withAnAccountNoLinkHelps() {
        String link = links.make().path();
        world.account("Anna Dolna");
        assertThat(browser.get().uri(link)).hasStatus(404).bodyText().contains("Pierwsze konto już powstało");
        assertThat(set(link, "Iga Lipa", "", PASSWORD)).hasStatus(404);
        assertThat(accounts()).singleElement().asString().endsWith(" false");
    }

    private MvcTestResult set(String link, String name, String username, String password) {
        return browser.post()
                .uri(link)
                .with(csrf())
                .param("name", name)
                .param("username", username)
                .param("password", password)
                .param("again", password)
                .param("form", "FEMININE")
                .exchange();
    }

    private Iterable<String> accounts() {
        return world.jdbc
                .sql("select username || ' ' || installation from account")
                .query(String.class)
                .list();
    }
}
