package pl.osl.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** Adam keeps the accounts of the centre in Dolna, Ewa directs it; Górna is another centre. */
@OslTest
class PeopleTests {

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
    void theAdministratorSeesWhoIsThereAndNothingElse() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        assertThat(browser.get().uri("/admin/accounts").with(as(adam)))
                .hasStatusOk()
                .bodyText()
                .contains("Anna Dolna", world.username(anna), "organizowanie społeczności lokalnej", "jeszcze nigdy");
        assertThat(browser.get().uri("/admin/accounts/" + anna).with(as(adam)))
                .hasStatusOk()
                .bodyText()
                .contains("Anna Dolna", "Historia");
        assertThat(browser.get().uri("/admin/accounts/new").with(as(adam))).hasStatusOk();
        assertThat(browser.get().uri("/admin/accounts/existing").with(as(adam))).hasStatusOk();
    }

    @Test
    void accountsAreOpenedByTheAdministratorOnly() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        var olga = world.person("Olga Dolna", Role.COORDINATOR, dolna);
        var maria = world.person("Maria Górna", Role.MENTOR, dolna, anna);
        assertThat(browser.get().uri("/admin/accounts").with(as(anna))).hasStatus(404);
        assertThat(browser.get().uri("/team").with(as(anna))).hasStatus(404);
        assertThat(browser.get().uri("/admin/accounts").with(as(maria))).hasStatus(404);
        assertThat(browser.get().uri("/admin/accounts").with(as(olga))).hasStatus(403);
        assertThat(give(olga, anna, "COORDINATOR")).hasStatus(403);
        assertThat(give(anna, olga, "COORDINATOR")).hasStatus(404);
        assertThat(end(olga, "/team/roles/" + membership(anna) + "/end")).hasStatus(403);
        assertThat(end(anna, "/team/roles/" + membership(olga) + "/end")).hasStatus(404);
        assertThat(browser.get().uri("/team").with(as(olga)))
                .hasStatusOk()
                .bodyText()
                .contains("Anna Dolna")
                .doesNotContain("Zakończ rolę");
    }

    @Test
    void accountsOfAnotherCentreAreNotThere() {
        var gorna = world.centre("OPS Górna");
        var jan = world.person("Jan Górna", Role.ORGANIZER, gorna);
        String theirs = "/admin/accounts/" + jan;
        assertThat(browser.get().uri(theirs).with(as(adam))).hasStatus(404);
        assertThat(give(adam, jan, "COORDINATOR")).hasStatus(404);
        for (String action :
                new String[] {"/link", "/closing", "/sessions/end", "/roles/" + membership(gorna, jan) + "/end"}) {
            assertThat(end(adam, theirs + action)).hasStatus(404);
        }
        assertThat(end(ewa, "/team/roles/" + membership(gorna, jan) + "/end")).hasStatus(404);
        assertThat(browser.get().uri("/admin/accounts/not-an-id").with(as(adam)))
                .hasStatus(404);
    }

    @Test
    void theAdministratorCannotOpenTheContentsToThemselves() {
        assertThat(give(adam, adam, "DIRECTOR")).hasStatus(422).bodyText().contains("Nie można samemu sobie");
        assertThat(welcome(world.username(adam), "ORGANIZER"))
                .hasStatus(422)
                .bodyText()
                .contains("Nie można samemu sobie");
        assertThat(end(adam, "/admin/accounts/" + adam + "/link")).hasRedirectedUrl("/admin/accounts/" + adam);
        assertThat(world.column(dolna, "select role from membership where account_id = '" + adam + "'"))
                .containsExactly("ADMIN");
        world.jdbc
                .sql("update account set email = 'adam@example.org' where id = :id")
                .param("id", adam)
                .update();
        assertThat(browser.post()
                        .uri("/admin/accounts")
                        .with(as(adam))
                        .with(csrf())
                        .param("name", "Adam Drugi")
                        .param("email", "Adam@example.org")
                        .param("role", "DIRECTOR")
                        .param("from", today()))
                .hasStatus(422)
                .bodyText()
                .contains("Nie można zaprosić samego siebie");
    }

    @Test
    void theDirectorIsToldOfEveryRoleAndEndsIt() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        assertThat(give(adam, anna, "COORDINATOR")).hasRedirectedUrl("/admin/accounts/" + anna);
        assertThat(world.told(ewa)).containsExactly("role_given");
        assertThat(world.told(anna)).containsExactly("own_role_given");
        assertThat(browser.get().uri("/notifications").with(as(ewa)))
                .hasStatusOk()
                .bodyText()
                .contains("Nowa rola w ośrodku: koordynowanie zespołu. Osoba: Anna Dolna", "Adam Dolna");
        assertThat(browser.get().uri("/team").with(as(anna))).hasStatusOk();
        assertThat(end(ewa, "/team/roles/" + membership(dolna, anna, "COORDINATOR") + "/end"))
                .hasRedirectedUrl("/team");
        assertThat(browser.get().uri("/team").with(as(anna))).hasStatus(404);
        assertThat(world.told(anna)).containsExactly("own_role_given", "own_role_ended");
        assertThat(world.column(dolna, "select subject || ' ' || action from audit_entry order by happened_at, id"))
                .containsExactly("membership given", "membership ended");
    }

    @Test
    void aRoleEndsOnItsLastDay() {
        var anna = world.person("Anna Dolna", Role.COORDINATOR, dolna);
        String path = "/admin/accounts/" + anna + "/roles/" + membership(anna) + "/end";
        assertThat(browser.post().uri(path).with(as(adam)).with(csrf()).param("lastDay", "kiedyś"))
                .hasRedirectedUrl("/admin/accounts/" + anna);
        assertThat(browser.post().uri(path).with(as(adam)).with(csrf()).param("lastDay", "2020-01-01"))
                .hasRedirectedUrl("/admin/accounts/" + anna);
        assertThat(world.column(
                        dolna, "select coalesce(valid_to::text, '') from membership where account_id = '" + anna + "'"))
                .containsExactly("");
        assertThat(browser.post().uri(path).with(as(adam)).with(csrf()).param("lastDay", today()))
                .hasRedirectedUrl("/admin/accounts/" + anna);
        assertThat(browser.get().uri("/team").with(as(anna))).hasStatusOk();
        world.in(
                dolna,
                () -> world.jdbc
                        .sql("update membership set valid_to = valid_to - 1 where account_id = :id")
                        .param("id", anna)
                        .update());
        assertThat(browser.get().uri("/team").with(as(anna))).hasStatus(404);
        assertThat(give(adam, anna, "COORDINATOR")).hasRedirectedUrl("/admin/accounts/" + anna);
        assertThat(browser.get().uri("/team").with(as(anna))).hasStatusOk();
    }

    @Test
    void theCentreIsNeverWithoutADirectorOrAnAdministrator() {
        assertThat(end(ewa, "/team/roles/" + membership(ewa) + "/end")).hasRedirectedUrl("/team");
        assertThat(end(adam, "/admin/accounts/" + ewa + "/roles/" + membership(ewa) + "/end"))
                .hasStatus3xxRedirection();
        assertThat(end(adam, "/admin/accounts/" + ewa + "/closing")).hasStatus3xxRedirection();
        assertThat(end(adam, "/admin/accounts/" + adam + "/roles/" + membership(adam) + "/end"))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri("/team").with(as(ewa))).hasStatusOk();
        assertThat(browser.get().uri("/admin/accounts").with(as(adam))).hasStatusOk();
        world.person("Iza Dolna", Role.DIRECTOR, dolna);
        assertThat(end(ewa, "/team/roles/" + membership(ewa) + "/end")).hasRedirectedUrl("/team");
        assertThat(browser.get().uri("/team").with(as(ewa))).hasStatus(404);
    }

    @Test
    void aMentorWorksForPeopleOfThisCentreOnly() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        var olga = world.person("Olga Dolna", Role.COORDINATOR, dolna);
        var jan = world.person("Jan Górna", Role.ORGANIZER, world.centre("OPS Górna"));
        var maria = world.person("Maria Dolna", Role.DPO, dolna);
        assertThat(give(adam, maria, "MENTOR")).hasStatus(422).bodyText().contains("Zaznacz, dla kogo");
        assertThat(give(adam, maria, "MENTOR", jan.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("tylko osoby");
        assertThat(give(adam, maria, "MENTOR", maria.toString())).hasStatus(422);
        assertThat(give(adam, maria, "MENTOR", "junk")).hasStatus(422);
        assertThat(give(adam, maria, "MENTOR", anna.toString())).hasStatus3xxRedirection();
        String path = "/admin/accounts/" + maria + "/roles/" + membership(dolna, maria, "MENTOR") + "/persons";
        assertThat(browser.post().uri(path).with(as(adam)).with(csrf()).param("persons", olga.toString()))
                .hasStatus3xxRedirection();
        assertThat(browser.post().uri(path).with(as(adam)).with(csrf()).param("persons", jan.toString()))
                .hasStatus3xxRedirection();
        assertThat(world.column(dolna, "select person_id::text from assignment where ended_at is null"))
                .containsExactly(olga.toString());
    }

    @Test
    void somebodyFromElsewhereIsKnownByTheirExactNameOnly() {
        var maria = world.person("Maria Górna", Role.MENTOR, world.centre("OPS Górna"));
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        assertThat(welcome("maria.której.nie.ma", "MENTOR", anna))
                .hasStatus(422)
                .bodyText()
                .contains("Nie ma konta o takiej");
        assertThat(welcome(world.username(maria).toUpperCase(Locale.ROOT), "MENTOR", anna))
                .hasRedirectedUrl("/admin/accounts/" + maria);
        assertThat(browser.get().uri("/admin/accounts/" + maria).with(as(adam)))
                .bodyText()
                .contains("Maria Górna", "dla: Anna Dolna")
                .doesNotContain("OPS Górna");
        assertThat(end(adam, "/admin/accounts/" + maria + "/closing")).hasStatus3xxRedirection();
        assertThat(world.jdbc
                        .sql("select count(*) from account where id = :id and closed_at is null")
                        .param("id", maria)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClosedAccountIsGoneAtTheNextRequest() {
        var olga = world.person("Olga Dolna", Role.COORDINATOR, dolna);
        assertThat(browser.get().uri("/team").with(as(olga))).hasStatusOk();
        assertThat(end(adam, "/admin/accounts/" + olga + "/closing")).hasStatus3xxRedirection();
        assertThat(browser.get().uri("/team").with(as(olga))).hasRedirectedUrl("/login");
        assertThat(give(adam, olga, "COORDINATOR")).hasStatus(422).bodyText().contains("jest zamknięte");
        assertThat(end(adam, "/admin/accounts/" + adam + "/closing")).hasStatus3xxRedirection();
        assertThat(browser.get().uri("/admin/accounts").with(as(adam))).hasStatusOk();
    }

    @Test
    void theSameRoleGivenTwiceIsOneRole() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        assertThat(give(adam, anna, "COORDINATOR")).hasStatus3xxRedirection();
        assertThat(give(adam, anna, "COORDINATOR")).hasStatus3xxRedirection();
        assertThat(give(adam, anna, "ORGANIZER")).hasStatus(422).bodyText().contains("ma już tę rolę");
        assertThat(world.told(ewa)).hasSize(1);
    }

    @Test
    void oddInputIsAnsweredAtTheField() {
        var anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        assertThat(give(adam, anna, "POPE")).hasStatus(422).bodyText().contains("Wybierz rolę z listy");
        for (String day : new String[] {"", "wczoraj", "0000-00-00", "1811-01-01", "+999999999-12-31"}) {
            assertThat(browser.post()
                            .uri("/admin/accounts/" + anna + "/roles")
                            .with(as(adam))
                            .with(csrf())
                            .param("role", "COORDINATOR")
                            .param("from", day))
                    .hasStatus(422);
        }
        for (String name : new String[] {"", "x".repeat(1_000_000), "Anna\u0000Nowak", "Anna\nNowak"}) {
            assertThat(browser.post()
                            .uri("/admin/accounts")
                            .with(as(adam))
                            .with(csrf())
                            .param("id", "junk")
                            .param("name", name)
                            .param("role", "ORGANIZER")
                            .param("from", today()))
                    .hasStatus(422);
        }
        assertThat(welcome("a\u0000b", "ORGANIZER")).hasStatus(422);
    }

    private MvcTestResult give(UUID by, UUID to, String role, String... persons) {
        return browser.post()
                .uri("/admin/accounts/" + to + "/roles")
                .with(as(by))
                .with(csrf())
                .param("role", role)
                .param("from", today())
                .param("persons", persons)
                .exchange();
    }

    private MvcTestResult welcome(String username, String role, UUID... persons) {
        return browser.post()
                .uri("/admin/accounts/existing")
                .with(as(adam))
                .with(csrf())
                .param("username", username)
                .param("role", role)
                .param("from", today())
                .param("persons", Arrays.stream(persons).map(UUID::toString).toArray(String[]::new))
                .exchange();
    }

    private MvcTestResult end(UUID by, String path) {
        return browser.post().uri(path).with(as(by)).with(csrf()).exchange();
    }

    private String today() {
        return LocalDate.now(world.clock).toString();
    }

    private String membership(UUID account) {
        return membership(dolna, account);
    }

    private String membership(UUID centre, UUID account) {
        return world.column(centre, "select id::text from membership where account_id = '" + account + "'")
                .getFirst();
    }

    private String membership(UUID centre, UUID account, String role) {
        return world.column(
                        centre,
                        "select id::text from membership where role = '" + role + "' and account_id = '" + account
                                + "'")
                .getFirst();
    }
}
