package pl.osl.centres.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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

/** Barbara coordinates a network of Bukowa and Lipowa; Obca belongs to another network. */
@OslTest
class SupportTests {

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    UUID bukowa;
    UUID lipowa;
    UUID obca;
    UUID barbara;
    UUID director;
    UUID organizer;
    UUID supervisor;
    String today;

    @BeforeEach
    void aNetwork() {
        bukowa = world.centre("OPS Bukowa");
        lipowa = world.centre("OPS Lipowa");
        obca = world.centre("OPS Obca");
        barbara = world.person("Barbara Sosnowa", Role.NETWORK, bukowa);
        world.give(barbara, Role.NETWORK, lipowa);
        director = world.person("Dorota Bukowa", Role.DIRECTOR, bukowa);
        organizer = world.person("Ewa Kalina", Role.ORGANIZER, bukowa);
        world.person("Wanda Cicha", Role.ADMIN, bukowa);
        supervisor = world.person("Adam Jawor", Role.SUPERVISOR, lipowa);
        today = LocalDate.now(world.clock).toString();
    }

    @Test
    void theCoordinatorGivesAMentorToAnOrganizerAndTheDirectorIsTold() {
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, lipowa, organizer);
        assertThat(give(mentor, "MENTOR", Map.of("persons", organizer.toString())))
                .hasRedirectedUrl("/network/support");
        assertThat(body(get(barbara, "/network/support"))).contains("Zofia Jarzębina", "mentoring", "Ewa Kalina");
        assertThat(world.told(director)).containsExactly("role_given");
        assertThat(body(get(director, "/notifications"))).contains("Zofia Jarzębina", "Kto nadał: Barbara Sosnowa");
        assertThat(world.told(mentor)).containsExactly("own_role_given");
        assertThat(audit()).containsExactly("membership given");
        assertThat(body(get(mentor, "/"))).contains("Ewa Kalina");
    }

    @Test
    void somebodyNewIsInvitedByALinkThatIsShownOnce() {
        var typed =
                Map.of("name", "Jan Cisowy", "id", UUID.randomUUID().toString(), "role", "SUPERVISOR", "from", today);
        var made = post(barbara, "/network/support/" + bukowa, typed);
        assertThat(made).hasStatusOk();
        assertThat(body(made)).contains("Jan Cisowy", "/invitation/");
        assertThat(post(barbara, "/network/support/" + bukowa, typed)).hasRedirectedUrl("/network/support");
        assertThat(world.column(bukowa, "select role from membership where role = 'SUPERVISOR'"))
                .hasSize(1);
        assertThat(world.told(director)).containsExactly("role_given");
    }

    @Test
    void onlyThoseWhoSupportThisNetworkCanBeChosen() {
        UUID foreign = world.person("Obcy Superwizor", Role.SUPERVISOR, obca);
        UUID colleague = world.person("Olga Górna", Role.ORGANIZER, lipowa);
        String form = body(get(barbara, "/network/support/" + bukowa + "/new"));
        assertThat(form)
                .contains("Adam Jawor", "Ewa Kalina")
                .doesNotContain("Obcy Superwizor")
                .doesNotContain("Olga Górna")
                .doesNotContain("Wanda Cicha");
        for (UUID other : List.of(foreign, colleague, UUID.randomUUID())) {
            refused(give(other, "SUPERVISOR", Map.of()), "Tej osoby nie ma na liście");
        }
        refused(give(supervisor, "MENTOR", Map.of("persons", foreign.toString())), "Można wskazać tylko osoby");
        assertThat(world.column(
                        bukowa,
                        "select role from membership where account_id <> '" + barbara + "' and role in "
                                + "('MENTOR', 'SUPERVISOR')"))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReasonAndStaysTyped() {
        var yesterday = LocalDate.now(world.clock).minusDays(1);
        var tomorrow = LocalDate.now(world.clock).plusDays(1);
        refused(give(supervisor, "SUPERVISOR", Map.of("from", yesterday.toString())), "Pierwszy dzień nie może być");
        refused(
                give(supervisor, "SUPERVISOR", Map.of("from", tomorrow.toString(), "to", today)),
                "Ostatni dzień wypada przed pierwszym");
        refused(give(supervisor, "SUPERVISOR", Map.of("to", yesterday.toString())), "Ostatni dzień nie może być");
        var noDay = give(supervisor, "SUPERVISOR", Map.of("from", ""));
        refused(noDay, "Podaj dzień.");
        assertThat(body(noDay))
                .as("nobody becomes director by this form")
                .contains("jeśli rola nie ma terminu")
                .doesNotContain("Nie udało się odczytać daty", "p.o.");
        refused(give(supervisor, "MENTOR", Map.of()), "Zaznacz, dla kogo");
        refused(give(supervisor, "DIRECTOR", Map.of()), "Wybierz rolę z listy");
        refused(give(barbara, "SUPERVISOR", Map.of()), "Tej osoby nie ma na liście");
        var unread = give(supervisor, "SUPERVISOR", Map.of("from", "30 lutego", "name", "Jan Nowy"));
        refused(unread, "Nie udało się odczytać daty");
        assertThat(body(unread)).contains("30 lutego", "Jan Nowy", "nie obie naraz");
        assertThat(give(supervisor, "SUPERVISOR", Map.of())).hasRedirectedUrl("/network/support");
        refused(give(supervisor, "SUPERVISOR", Map.of("to", tomorrow.toString())), "Ta osoba ma już tę rolę");
        assertThat(audit()).containsExactly("membership given");
    }

    @Test
    void nobodyGivesThemselvesARoleThatOpensTheContents() {
        UUID mentoring = world.give(barbara, Role.MENTOR, lipowa, organizer);
        world.in(
                lipowa,
                () -> world.jdbc
                        .sql("update membership set ended_at = now(), ended_by = account_id where id = :id")
                        .param("id", mentoring)
                        .update());
        refused(give(barbara, "SUPERVISOR", Map.of()), "Nie można samemu sobie");
    }

    @Test
    void theCoordinatorChangesWhomAMentorSupportsAndUntilWhen() {
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, bukowa, organizer);
        UUID second = world.person("Marta Wierzba", Role.COORDINATOR, bukowa);
        String page = rolePage(bukowa, mentor, "MENTOR");
        var none = post(barbara, page + "/persons", Map.of());
        refused(none, "Zaznacz, dla kogo");
        assertThat(post(barbara, page + "/persons", Map.of("persons", second.toString())))
                .hasRedirectedUrl(page);
        assertThat(body(get(mentor, "/"))).contains("Marta Wierzba").doesNotContain("Ewa Kalina");
        refused(post(barbara, page + "/end", Map.of("lastDay", "kiedyś")), "Nie udało się odczytać daty");
        refused(post(barbara, page + "/end", Map.of("lastDay", "2020-01-01")), "Ostatni dzień nie może być");
        assertThat(post(barbara, page + "/end", Map.of("lastDay", today))).hasRedirectedUrl(page);
        assertThat(world.told(director)).containsExactly("role_assigned", "role_limited");
        assertThat(audit()).containsExactly("membership assigned", "membership limited");
    }

    @Test
    void aSupervisorWhomTheCoordinatorEndsFindsNothingAtTheNextRequest() {
        give(supervisor, "SUPERVISOR", Map.of());
        assertThat(get(supervisor, "/centres/" + bukowa + "/implementation")).hasStatusOk();
        assertThat(post(barbara, rolePage(bukowa, supervisor, "SUPERVISOR") + "/end", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(get(supervisor, "/centres/" + bukowa + "/implementation")).hasStatus(404);
        assertThat(get(supervisor, "/centres/" + lipowa + "/implementation")).hasStatusOk();
        assertThat(world.told(director)).containsExactly("role_given", "role_ended");
    }

    @Test
    void theCoordinatorOfOneCentreSeesNothingOfAnother() {
        UUID theirs = world.person("Obcy Superwizor", Role.SUPERVISOR, obca);
        String page = rolePage(obca, theirs, "SUPERVISOR");
        assertThat(get(barbara, page)).hasStatus(404);
        assertThat(get(barbara, page.replace(obca.toString(), bukowa.toString())))
                .as("their role through our centre")
                .hasStatus(404);
        assertThat(get(barbara, "/network/support/" + obca + "/new")).hasStatus(404);
        assertThat(post(barbara, page + "/end", Map.of())).hasStatus(404);
        assertThat(post(barbara, "/network/support/" + obca, Map.of("name", "X", "role", "SUPERVISOR", "from", today)))
                .hasStatus(404);
        assertThat(body(get(barbara, "/network/support")))
                .contains("OPS Bukowa", "OPS Lipowa", "Adam Jawor")
                .doesNotContain("OPS Obca")
                .doesNotContain("Obcy Superwizor");
        String admin = rolePage(bukowa, organizer, "ORGANIZER");
        assertThat(get(barbara, admin)).as("a role that supports nobody").hasStatus(404);
        assertThat(post(barbara, admin + "/end", Map.of())).hasStatus(404);
    }

    @Test
    void theDirectorEndsAMentorAndObjectsToASupervisor() {
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, bukowa, organizer);
        UUID judge = world.person("Krystyna Lipowa", Role.SUPERVISOR, bukowa);
        String team = body(get(director, "/team"));
        assertThat(team).contains("Zgłoś sprzeciw", "/team/roles/" + membership(bukowa, judge) + "/objection");
        assertThat(post(director, "/team/roles/" + membership(bukowa, mentor) + "/end", Map.of()))
                .hasRedirectedUrl("/team");
        var refused = post(director, "/team/roles/" + membership(bukowa, judge) + "/end", Map.of());
        assertThat(refused).hasRedirectedUrl("/team");
        assertThat(body(browser.get()
                        .uri("/team")
                        .cookie(refused.getResponse().getCookies())
                        .with(World.as(director))
                        .exchange()))
                .contains("Dyrekcja nie kończy roli superwizora wdrożenia. Możesz zgłosić sprzeciw.");
        assertThat(world.column(bukowa, "select role from membership where ended_at is not null"))
                .containsExactly("MENTOR");
        assertThat(get(director, "/team/roles/" + membership(bukowa, mentor) + "/objection"))
                .as("a mentor simply ends")
                .hasStatus(404);
    }

    @Test
    void aDirectorWhoKeepsTheAccountsTooEndsNoSupervisorEither() {
        UUID judge = world.person("Krystyna Lipowa", Role.SUPERVISOR, bukowa);
        world.give(director, Role.ADMIN, bukowa);
        String role = "/roles/" + membership(bukowa, judge) + "/end";
        assertThat(post(director, "/admin/accounts/" + judge + role, Map.of())).hasStatus3xxRedirection();
        assertThat(post(director, "/admin/accounts/" + judge + "/closing", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(world.column(bukowa, "select role from membership where ended_at is not null"))
                .isEmpty();
    }

    @Test
    void anObjectionStaysUntilItIsAnsweredInWords() {
        UUID judge = world.person("Krystyna Lipowa", Role.SUPERVISOR, bukowa);
        String objection = "/team/roles/" + membership(bukowa, judge) + "/objection";
        refused(post(director, objection, Map.of("reason", "  ")), "Napisz, dlaczego");
        var longer = post(director, objection, Map.of("reason", "za długo ".repeat(300)));
        refused(longer, "Tekst jest za długi");
        assertThat(body(longer)).contains("za długo za długo");
        assertThat(post(director, objection, Map.of("reason", "Ocenia pracę, w której brała udział.")))
                .hasRedirectedUrl("/team");
        refused(post(director, objection, Map.of("reason", "Jeszcze raz")), "już czeka na odpowiedź");
        assertThat(body(get(director, "/"))).contains("Sprzeciw czeka na odpowiedź koordynatora sieci");
        assertThat(body(get(director, "/team"))).contains("sprzeciw czeka na odpowiedź");
        assertThat(world.told(barbara)).containsExactly("objection_raised");
        assertThat(body(get(barbara, "/network")))
                .contains("Sprzeciwy dyrekcji czekają na odpowiedź", "<span>OPS Bukowa</span> ·");

        String page = rolePage(bukowa, judge, "SUPERVISOR");
        assertThat(body(get(barbara, page))).contains("Ocenia pracę, w której brała udział.");
        refused(post(barbara, page + "/answer", Map.of("answer", "keep")), "dlaczego rola zostaje");
        refused(
                post(barbara, page + "/answer", Map.of("answer", "", "words", "Słowa zostają")),
                "Wybierz: rola zostaje");
        assertThat(post(
                        barbara,
                        page + "/answer",
                        Map.of("answer", "keep", "words", "Sprawdziłam, nie brała udziału.")))
                .hasRedirectedUrl(page);
        refused(post(barbara, page + "/answer", Map.of("answer", "end")), "już ktoś odpowiedział");
        assertThat(world.told(director)).containsExactly("objection_kept");
        assertThat(body(get(director, "/"))).doesNotContain("Sprzeciw czeka");
        assertThat(body(get(director, "/team")))
                .contains("Odpowiedź: rola zostaje", "Sprawdziłam, nie brała udziału.", "Barbara Sosnowa")
                .doesNotContain("sprzeciw czeka na odpowiedź");
        assertThat(body(get(world.person("Iga Bukowa", Role.COORDINATOR, bukowa), "/team")))
                .as("an objection is the director's")
                .contains("Krystyna Lipowa")
                .doesNotContain("Sprawdziłam");
        assertThat(body(get(director, objection))).contains("Sprawdziłam, nie brała udziału.", "Zgłoś sprzeciw");
        assertThat(body(get(barbara, "/network"))).doesNotContain("Sprzeciwy dyrekcji czekają");
        assertThat(audit()).containsExactly("objection raised", "objection answered");

        assertThat(post(director, objection, Map.of("reason", "A jednak."))).hasRedirectedUrl("/team");
        assertThat(post(barbara, page + "/answer", Map.of("answer", "end"))).hasRedirectedUrl(page);
        assertThat(get(judge, "/centres/" + bukowa + "/implementation")).hasStatus(404);
        assertThat(world.told(director)).containsExactly("objection_kept", "role_ended", "objection_ended");
        refused(post(director, objection, Map.of("reason", "Po wszystkim")), "Ta rola już się skończyła");
        assertThat(body(get(director, "/team"))).contains("Odpowiedź: rola zakończona", "Krystyna Lipowa");
        world.in(
                bukowa,
                () -> world.jdbc
                        .sql("update membership set ended_at = ended_at - interval '31 days' where account_id = :id")
                        .param("id", judge)
                        .update());
        assertThat(body(get(director, "/team")))
                .as("answered lately, though the role was over before")
                .contains("Odpowiedź: rola zakończona");
    }

    @Test
    void whoeverComesFromOutsideIsToldWhomToAsk() {
        for (UUID outside : List.of(barbara, supervisor)) {
            assertThat(body(get(outside, "/help")))
                    .contains("w ośrodku, którego dotyczy sprawa")
                    .doesNotContain("w swoim ośrodku");
        }
        assertThat(body(get(director, "/help"))).contains("Wanda Cicha").doesNotContain("którego dotyczy sprawa");
    }

    @Test
    void theAdministratorIsOfferedNoStandInOnThePageOfTheTeam() {
        UUID admin = world.column(bukowa, "select account_id from membership where role = 'ADMIN'").stream()
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
        assertThat(body(get(director, "/team"))).contains("/stand-ins/new");
        assertThat(get(admin, "/stand-ins/new")).hasStatus(403);
        assertThat(body(get(admin, "/team"))).contains("Zastępstwa").doesNotContain("/stand-ins/new");
    }

    @Test
    void anObjectionIsClosedWhenTheRoleEndsAnyOtherWay() {
        UUID judge = world.person("Krystyna Lipowa", Role.SUPERVISOR, bukowa);
        String objection = "/team/roles/" + membership(bukowa, judge) + "/objection";
        post(director, objection, Map.of("reason", "Powód"));
        post(barbara, rolePage(bukowa, judge, "SUPERVISOR") + "/end", Map.of());
        assertThat(body(get(director, "/"))).doesNotContain("Sprzeciw czeka");
        assertThat(body(get(director, objection))).contains("Rola skończyła się, zanim ktoś odpowiedział");
    }

    private MvcTestResult give(UUID account, String role, Map<String, String> more) {
        var typed = new HashMap<>(Map.of("account", account.toString(), "role", role, "from", today));
        typed.putAll(more);
        return post(barbara, "/network/support/" + bukowa, typed);
    }

    private static void refused(MvcTestResult answer, String why) {
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains(why);
    }

    private List<String> audit() {
        return world.column(bukowa, "select subject || ' ' || action from audit_entry order by happened_at, id");
    }

    private String rolePage(UUID centre, UUID account, String role) {
        return "/network/support/" + centre + "/roles/"
                + world.column(
                                centre,
                                "select id::text from membership where account_id = '" + account + "' and role = '"
                                        + role + "' order by given_at desc")
                        .getFirst();
    }

    private String membership(UUID centre, UUID account) {
        return world.column(centre, "select id::text from membership where account_id = '" + account + "'")
                .getFirst();
    }

    private MvcTestResult get(UUID who, String path) {
        return browser.get().uri(path).with(World.as(who)).exchange();
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> typed) {
        return browser.post()
                .uri(path)
                .params(MultiValueMap.fromSingleValue(typed))
                .with(csrf())
                .with(World.as(who))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
