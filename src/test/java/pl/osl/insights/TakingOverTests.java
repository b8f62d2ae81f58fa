package pl.osl.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

@OslTest
class TakingOverTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID admin;
    UUID dorota;
    UUID tomasz;
    UUID ewa;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        admin = world.person("Michał Klonowy", Role.ADMIN, centre);
        dorota = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        tomasz = world.person("Tomasz Olcha", Role.DPO, centre);
        today = LocalDate.now(world.clock);
    }

    @Test
    void whatWaitedForTheDirectorWaitsForTheActingOne() {
        propose("V");
        assertThat(world.told(dorota)).containsExactly("step_proposed");
        assertThat(give(tomasz, today.plusDays(20))).hasStatus(302);
        assertThat(endRoleOf(dorota)).hasStatus(302);

        assertThat(get(dorota, "/implementation/V"))
                .as("gone at the next click")
                .hasStatus(404);
        assertThat(get(dorota, "/dashboard")).hasStatus(404);
        assertThat(page(tomasz, "/"))
                .contains("Przejmuję ośrodek", "Pełnisz obowiązki dyrekcji", "Krok V: proponowany stan");
        assertThat(page(tomasz, "/takeover"))
                .contains("Krok V: proponowany stan", "Ewa Kalina", "Dorota Wierzba", "Michał Klonowy", "p.o.");
        var proposal =
                world.column(centre, "select id::text from step_proposal").getFirst();
        assertThat(post(tomasz, "/implementation/V/proposals/" + proposal + "/acceptance", Map.of()))
                .hasStatus(302);
        assertThat(page(tomasz, "/takeover")).contains("Nic nie czeka na Twoją decyzję");

        limit(tomasz, today.minusDays(1));
        assertThat(get(tomasz, "/takeover")).as("after the last day").hasStatus(404);
        assertThat(get(tomasz, "/implementation/V")).hasStatus(404);
    }

    @Test
    void theReminderStaysUntilItIsReadAndThePageStaysAfterwards() {
        give(tomasz, null);
        assertThat(page(tomasz, "/")).contains("Zobacz, co przejmujesz", "Kierujesz ośrodkiem od");
        assertThat(post(tomasz, "/takeover/reading", Map.of())).hasStatus(302);
        assertThat(post(tomasz, "/takeover/reading", Map.of())).as("twice").hasStatus(302);
        assertThat(world.column(centre, "select account_id::text from takeover_reading"))
                .containsExactly(tomasz.toString());
        assertThat(world.column(centre, "select action from audit_entry where subject = 'takeover'"))
                .containsExactly("read");
        assertThat(page(tomasz, "/")).doesNotContain("Zobacz, co przejmujesz");
        assertThat(page(tomasz, "/team")).contains("/takeover");
        assertThat(page(tomasz, "/takeover")).contains("Przejrzane.");
    }

    @Test
    void theFirstDirectorOfACentreTakesNothingOver() {
        var nowa = world.centre("OPS Nowy");
        var pierwsza = world.person("Paulina Pierwsza", Role.DIRECTOR, nowa);
        world.in(
                nowa,
                () -> world.jdbc
                        .sql("update membership set valid_from = :today where account_id = :id")
                        .param("today", today)
                        .param("id", pierwsza)
                        .update());
        assertThat(page(pierwsza, "/"))
                .contains("Ośrodek nie pracuje teraz z żadną społecznością.")
                .doesNotContain("Zobacz, co przejmujesz", "poprzednika")
                .doesNotContain("zanotowano coś o każdej", "Podano przy każdym wpisie", "Nie liczymy tu pracy");
        assertThat(get(pierwsza, "/takeover")).hasStatus(200);
    }

    @Test
    void whoeverDirectsForLongIsNotReminded() {
        assertThat(page(dorota, "/")).doesNotContain("Zobacz, co przejmujesz");
        assertThat(page(dorota, "/takeover")).contains("Przejmuję ośrodek");
    }

    @Test
    void overdueActionsAndRolesThatEndSoonAreNamed() {
        world.in(
                centre,
                () -> world.jdbc
                        .sql("""
                        insert into centre_step (id, centre_id, step, responsible_id, next_action, next_action_due, version)
                        values (:id, :centre, 'JOB_DESCRIPTIONS', :ewa, 'Uzgodnić zakres czynności', :due, 0)
                        """)
                        .param("id", Ids.next(world.clock))
                        .param("centre", centre)
                        .param("ewa", ewa)
                        .param("due", today.minusDays(2))
                        .update());
        limit(ewa, today.plusDays(40));
        assertThat(page(dorota, "/takeover"))
                .contains(
                        "Krok V: Uzgodnić zakres czynności",
                        "Kroki: co jest po terminie (1)",
                        "Role, które kończą się do");
        assertThat(page(ewa, "/")).contains("Krok V: Uzgodnić zakres czynności", "po terminie");
        var robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        assertThat(page(robert, "/")).doesNotContain("Uzgodnić zakres");
        post(
                ewa,
                "/stand-ins",
                Map.of(
                        "absent", "FIELD:" + centre + ":" + ewa,
                        "substitute", robert.toString(),
                        "from", today.toString(),
                        "to", today.plusDays(5).toString()));
        assertThat(page(robert, "/")).contains("Uzgodnić zakres", "w zastępstwie: Ewa Kalina");
    }

    @Test
    void betweenTwoDirectorsTheAdministratorAndTheCoordinatorAreTold() {
        var marek = world.person("Marek Jawor", Role.COORDINATOR, centre);
        assertThat(page(admin, "/admin/accounts")).doesNotContain("Nikt nie ma dziś roli dyrekcji");
        assertThat(page(marek, "/")).doesNotContain("Nikt nie ma dziś roli dyrekcji");
        limit(dorota, today.minusDays(1));
        assertThat(page(admin, "/admin/accounts")).contains("Nikt nie ma dziś roli dyrekcji");
        assertThat(page(marek, "/")).contains("Nikt nie ma dziś roli dyrekcji");
        assertThat(page(marek, "/team")).contains("Nikt nie ma dziś roli dyrekcji");
        propose("V");
        assertThat(give(tomasz, null)).hasStatus(302);
        assertThat(page(tomasz, "/")).contains("Krok V: proponowany stan");
    }

    private void propose(String step) {
        assertThat(post(
                        ewa,
                        "/implementation/" + step + "/proposal",
                        Map.of(
                                "id",
                                Ids.next(world.clock).toString(),
                                "seen",
                                "0",
                                "state",
                                "IN_PROGRESS",
                                "effectiveOn",
                                today.toString())))
                .hasStatus(302);
    }

    private MvcTestResult give(UUID account, @Nullable LocalDate to) {
        return post(
                admin,
                "/admin/accounts/" + account + "/roles",
                Map.of("role", "DIRECTOR", "from", today.toString(), "to", to == null ? "" : to.toString()));
    }

    private MvcTestResult endRoleOf(UUID account) {
        String membership = world.column(centre, "select id::text from membership where account_id = '" + account + "'")
                .getFirst();
        return post(admin, "/admin/accounts/" + account + "/roles/" + membership + "/end", Map.of());
    }

    private void limit(UUID account, LocalDate last) {
        world.in(
                centre,
                () -> world.jdbc
                        .sql("update membership set valid_from = least(valid_from, :last), valid_to = :last"
                                + " where account_id = :account and role <> 'DPO'")
                        .param("account", account)
                        .param("last", last)
                        .update());
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(World.as(who)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(UUID who, String path) {
        return browser.get().uri(path).with(World.as(who)).exchange();
    }

    private String page(UUID who, String address) {
        var result = get(who, address);
        assertThat(result).as(address).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
