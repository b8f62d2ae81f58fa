package pl.osl.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.access.signin.SignedIn;
import pl.osl.kernel.Ids;

/** Adam invites Łucja to Dolna; later she forgets her password. */
@OslTest
class InvitationTests {

    private static final String PASSWORD = "siedem żółtych rowerów";

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    private UUID dolna = new UUID(0, 0);
    private UUID adam = new UUID(0, 0);
    private UUID ewa = new UUID(0, 0);

    @BeforeEach
    void theCentreHasItsPeople() {
        dolna = world.centre("OPS Dolna");
        adam = world.person("Adam Dolna", Role.ADMIN, dolna);
        ewa = world.person("Ewa Dolna", Role.DIRECTOR, dolna);
    }

    @Test
    void anInvitationWorksOnce() {
        UUID lucja = Ids.next(world.clock);
        String link = link(invite(lucja, "Łucja Żak", ""));
        assertThat(world.username(lucja)).startsWith("lucja.zak");
        assertThat(browser.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("Łucja Żak", world.username(lucja), "Hasło jeszcze raz")
                .doesNotContain("Nowe hasło");
        assertThat(browser.get().uri(link)).as("looking does not use it up").hasStatusOk();
        assertThat(choose(link, "za krótkie", "za krótkie"))
                .hasStatus(422)
                .bodyText()
                .contains("co najmniej 12");
        assertThat(choose(link, PASSWORD, PASSWORD)).hasRedirectedUrl("/login?password");
        assertThat(world.told(lucja))
                .as("no alarm about the password they chose")
                .doesNotContain("own_password");
        assertThat(choose(link, "inne hasło niż tamto", "inne hasło niż tamto")).hasStatus(404);
        assertThat(browser.get().uri(link)).hasStatus(404).bodyText().contains("Ten link nie działa");
        assertThat(signIn(lucja)).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(world.told(ewa)).containsExactly("role_given", "password");
        assertThat(world.column(dolna, "select action from audit_entry order by id"))
                .containsExactlyInAnyOrder("given", "invited", "activated");
        assertThat(world.jdbc
                        .sql("select person_form from account where id = :id")
                        .param("id", lucja)
                        .query(String.class)
                        .single())
                .isEqualTo("FEMININE");
    }

    @Test
    void aLinkDoesNotWorkForever() {
        UUID lucja = Ids.next(world.clock);
        String link = link(invite(lucja, "Łucja Żak", ""));
        world.jdbc.sql("""
                        update one_time_link set made_at = made_at - interval '72 hours',
                                                 expires_at = expires_at - interval '72 hours' where account_id = :id
                        """).param("id", lucja).update();
        assertThat(browser.get().uri(link)).hasStatus(404);
        assertThat(choose(link, PASSWORD, PASSWORD)).hasStatus(404);
    }

    @Test
    void anInventedLinkLeadsNowhere() {
        assertThat(browser.get().uri("/invitation/abc"))
                .hasStatus(404)
                .bodyText()
                .contains("Ten link nie działa");
        assertThat(browser.get().uri("/password/" + "x".repeat(5000))).hasStatus(404);
        assertThat(choose("/password/abc", PASSWORD, PASSWORD)).hasStatus(404);
        UUID lucja = Ids.next(world.clock);
        String link = link(invite(lucja, "Łucja Żak", ""));
        assertThat(browser.get().uri(link.replace("/invitation/", "/password/")))
                .hasStatus(404);
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOld() {
        UUID lucja = Ids.next(world.clock);
        String first = link(invite(lucja, "Łucja Żak", ""));
        String second = link(newLink(lucja));
        assertThat(browser.get().uri(first)).hasStatus(404);
        assertThat(browser.get().uri(second)).hasStatusOk();
    }

    @Test
    void fiveTimesTheSameFormMakesOnePerson() throws Exception {
        UUID lucja = Ids.next(world.clock);
        Callable<Integer> sending =
                () -> invite(lucja, "Łucja Żak", "").getResponse().getStatus();
        try (var five = Executors.newFixedThreadPool(5)) {
            var answers = five.invokeAll(Stream.generate(() -> sending).limit(5).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 302);
            }
        }
        assertThat(world.column(dolna, "select account_id::text from membership where role = 'ORGANIZER'"))
                .containsExactly(lucja.toString());
    }

    @Test
    void anIdOfSomebodyElseIsNotTaken() {
        var jan = world.person("Jan Górna", Role.ORGANIZER, world.centre("OPS Górna"));
        assertThat(invite(jan, "Łucja Żak", "")).hasStatusOk();
        assertThat(world.column(dolna, "select account_id::text from membership where role = 'ORGANIZER'"))
                .hasSize(1)
                .doesNotContain(jan.toString());
    }

    @Test
    void aTakenNameIsToldWithAFreeOne() {
        var jan = world.person("Jan Górna", Role.ORGANIZER, world.centre("OPS Górna"));
        assertThat(invite(Ids.next(world.clock), "Jan Nowak", world.username(jan)))
                .hasStatus(422)
                .bodyText()
                .contains("Ta nazwa jest zajęta", world.username(jan) + "2");
        assertThat(invite(Ids.next(world.clock), "Jan Nowak", "Jan Nowak!")).hasStatus(422);
    }

    @Test
    void aResetEndsEverySessionAndIsTold() {
        var olga = world.person("Olga Dolna", Role.COORDINATOR, dolna);
        var gorna = world.centre("OPS Górna");
        var iza = world.person("Iza Górna", Role.DIRECTOR, gorna);
        world.give(olga, Role.MENTOR, gorna);
        world.password(PASSWORD, olga);
        var phone = SignedIn.cookie(signIn(olga));
        assertThat(browser.get().uri("/team").cookie(phone)).hasStatusOk();
        String link = link(newLink(olga));
        assertThat(link).startsWith("/password/");
        assertThat(browser.get().uri("/team").cookie(phone))
                .as("until it is used")
                .hasStatusOk();
        assertThat(choose(link, "osiem zielonych rowerów", "osiem zielonych rowerów"))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri("/team").cookie(phone)).hasRedirectedUrl("/login");
        assertThat(signIn(olga)).hasRedirectedUrl("/login?wrong");
        assertThat(world.told(olga)).containsExactly("own_link", "own_password");
        assertThat(world.told(ewa)).containsExactly("password");
        assertThat(world.told(iza)).containsExactly("password");
        assertThat(world.column(gorna, "select action from audit_entry")).containsExactly("password_changed");
    }

    @Test
    void whoForgotAPasswordHearsTheSameWhateverTheName() {
        assertThat(browser.get().uri("/password/forgotten"))
                .hasStatusOk()
                .bodyText()
                .contains("Poproś administratora systemu");
        assertThat(browser.post().uri("/password/forgotten").with(csrf()).param("username", world.username(adam)))
                .hasStatusOk();
        assertThat(browser.post().uri("/password/forgotten").with(csrf()).param("username", "nikt\u0000"))
                .hasStatusOk();
    }

    private MvcTestResult invite(UUID id, String name, String username) {
        return browser.post()
                .uri("/admin/accounts")
                .with(as(adam))
                .with(csrf())
                .param("id", id.toString())
                .param("name", name)
                .param("username", username)
                .param("role", "ORGANIZER")
                .param("from", LocalDate.now(world.clock).toString())
                .exchange();
    }

    private MvcTestResult newLink(UUID account) {
        return browser.post()
                .uri("/admin/accounts/" + account + "/link")
                .with(as(adam))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult choose(String link, String password, String again) {
        return browser.post()
                .uri(link)
                .with(csrf())
                .param("password", password)
                .param("again", again)
                .param("form", "FEMININE")
                .exchange();
    }

    private MvcTestResult signIn(UUID account) {
        return SignedIn.attempt(browser, world.username(account), PASSWORD, SignedIn.elsewhere());
    }

    private static String link(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        var found = Pattern.compile("http://[^/]+(/(?:invitation|password)/[\\w-]{43})\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
