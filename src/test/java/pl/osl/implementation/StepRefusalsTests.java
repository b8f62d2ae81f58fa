package pl.osl.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;
import pl.osl.ui.Formats;

/** What does not fit is refused with its reason, nothing is half done, and what was typed is still there. */
@OslTest
class StepRefusalsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID supervisor;
    String today;
    String audit;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Klonowy");
        director = world.person("Dorota Bukowa", Role.DIRECTOR, centre);
        supervisor = world.person("Adam Jawor", Role.SUPERVISOR, centre);
        today = LocalDate.now(world.clock).toString();
        audit = "/centres/" + centre + "/implementation/V/verdict";
    }

    @Test
    void anUnknownReasonIsRefused() {
        var unknown = Map.of(
                "seen", "0", "state", "SUSPENDED", "effectiveOn", today, "reasons", "BAD_WEATHER", "note", "Notatka");
        var answer = post(director, "/implementation/V/change", unknown);
        refused(answer, "Nie ma takiego powodu przy tym kroku.");
        assertThat(body(answer)).contains("Notatka");
        var ofAnotherStep =
                Map.of("seen", "0", "state", "SUSPENDED", "effectiveOn", today, "reasons", "INTERNAL_CONFLICT");
        refused(post(director, "/implementation/V/change", ofAnotherStep), "Nie ma takiego powodu przy tym kroku.");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aDayBeforeTheCentreJoinedIsRefusedWithThatDayAsPeopleWriteIt() {
        var joined = LocalDate.now(world.clock).minusYears(2);
        var early = Map.of(
                "seen",
                "0",
                "state",
                "IN_PROGRESS",
                "effectiveOn",
                joined.minusDays(1).toString());
        String day = new Formats(Locale.forLanguageTag("pl")).day(joined);
        refused(post(director, "/implementation/V/change", early), "Ośrodek korzysta z systemu od " + day);
        var late =
                Map.of("state.I", "DONE_DECLARED", "since.I", joined.plusDays(1).toString());
        refused(post(director, "/implementation/joining", late), "więc najpóźniej " + day);
        world.jdbc
                .sql("update account set language = 'en' where id = :id")
                .param("id", director)
                .update();
        String english = new Formats(Locale.ENGLISH).day(joined);
        refused(post(director, "/implementation/V/change", early), english);
        assertThat(changes()).isEmpty();
    }

    @Test
    void evidenceStaysOnceASupervisorHasConfirmedByIt() {
        declared();
        String evidence = "/implementation/V/evidence/" + evidence() + "/withdrawal";
        var last = post(director, evidence, Map.of("reason", "To był nie ten dokument"));
        refused(last, "To jedyny dowód zgłoszonego kroku.");
        assertThat(body(last)).contains("To był nie ten dokument");
        assertThat(post(supervisor, audit, Map.of("seen", "1", "verdict", "confirm")))
                .hasStatus3xxRedirection();
        var confirmed = post(director, evidence, Map.of("reason", "Chcę go wycofać"));
        refused(confirmed, "Superwizor potwierdził krok na tej podstawie");
        assertThat(body(confirmed)).contains("Chcę go wycofać");
        assertThat(world.column(centre, "select description from step_evidence where withdrawn_at is null"))
                .containsExactly("Zarządzenie 3/2026");
    }

    @Test
    void smallFormsKeepWhatWasTyped() {
        declared();
        var link = post(
                director, "/implementation/V/evidence", Map.of("description", "Protokół narady", "link", "ftp://x"));
        refused(link, "Link musi zaczynać się od");
        assertThat(body(link)).contains("Protokół narady", "ftp://x");
        var longer = post(director, "/implementation/V/evidence", Map.of("description", "za długo ".repeat(200)));
        refused(longer, "Wpisz najwyżej 1");
        var due = post(
                director,
                "/implementation/V/plan",
                Map.of(
                        "version",
                        "-1",
                        "action",
                        "Rozmowa z radcą",
                        "due",
                        "30 lutego",
                        "responsible",
                        director.toString()));
        refused(due, "Nie rozumiem tej daty.");
        assertThat(body(due)).contains("Rozmowa z radcą", "30 lutego", "value=\"" + director + "\" selected");
        var void_ = post(
                director,
                "/implementation/V/changes/" + changeId() + "/voiding",
                Map.of("reason", "powód ".repeat(300)));
        refused(void_, "Wpisz najwyżej 1");
        assertThat(body(void_)).contains("powód powód");
        refused(
                post(director, "/implementation/V/changes/" + changeId() + "/voiding", Map.of()),
                "Napisz krótko, dlaczego.");
        assertThat(changes()).containsExactly("DECLARED");
    }

    @Test
    void whatWasTypedStaysEvenWhenSomebodyElseHasDecidedMeanwhile() {
        UUID organizer = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        var proposed = Map.of("seen", "0", "state", "IN_PROGRESS", "effectiveOn", today);
        assertThat(post(organizer, "/implementation/V/proposal", proposed)).hasStatus3xxRedirection();
        String proposal =
                world.column(centre, "select id::text from step_proposal").getFirst();
        String path = "/implementation/V/proposals/" + proposal;
        var empty = post(director, path + "/decline", Map.of("reason", ""));
        refused(empty, "Napisz krótko, dlaczego.");
        assertThat(post(organizer, path + "/withdrawal", Map.of())).hasStatus3xxRedirection();
        var late = post(director, path + "/decline", Map.of("reason", "Dopisz numer zarządzenia"));
        refused(late, "Ktoś już rozpatrzył tę propozycję.");
        assertThat(body(late)).contains("Dopisz numer zarządzenia");
        refused(post(director, path + "/acceptance", Map.of()), "Ktoś już rozpatrzył tę propozycję.");
        assertThat(changes()).isEmpty();
    }

    /** The first has written and not committed yet; the second has seen the same and waits for the index. */
    @Test
    void ofTwoSupervisorsJudgingAtTheSameMomentTheSecondLooksAgain() throws Exception {
        declared();
        UUID second = world.person("Krystyna Lipowa", Role.SUPERVISOR, centre);
        var judging = world.in(centre, () -> {
            world.jdbc
                    .sql("""
                            insert into step_change (id, centre_id, step, number, kind, state, effective_on, recorded_at, recorded_by)
                            values (:id, :centre, 'JOB_DESCRIPTIONS', 2, 'VERIFIED', 'DONE_VERIFIED', current_date, now(), :by)
                            """)
                    .param("id", Ids.next(world.clock))
                    .param("centre", centre)
                    .param("by", supervisor)
                    .update();
            var late = CompletableFuture.supplyAsync(() -> post(
                    second, audit, Map.of("seen", "1", "verdict", "return", "comment", "Brakuje drugiego zakresu")));
            waitUntilSomebodyWaits();
            return late;
        });
        var answer = judging.get(20, TimeUnit.SECONDS);
        refused(answer, "Ktoś zmienił ten krok w tym samym czasie.");
        assertThat(body(answer)).contains("Brakuje drugiego zakresu");
        assertThat(changes()).containsExactly("DECLARED", "VERIFIED");
    }

    @Test
    void aSupervisorWhoseRoleEndedThisMinuteIsToldSoAndAStrangerFindsNothing() {
        declared();
        world.in(
                centre,
                () -> world.jdbc
                        .sql(
                                "update membership set ended_at = now(), ended_by = account_id where account_id = :account")
                        .param("account", supervisor)
                        .update());
        var verdict = Map.of("seen", "1", "verdict", "return", "comment", "Brakuje podpisów");
        UUID elsewhere = world.centre("OPS Bukowy");
        UUID stranger = world.person("Krystyna Lipowa", Role.SUPERVISOR, elsewhere);
        sentAway(post(supervisor, audit, verdict));
        world.give(supervisor, Role.SUPERVISOR, elsewhere);
        sentAway(post(supervisor, audit, verdict));
        var nothing = post(stranger, audit, verdict);
        assertThat(nothing).hasStatus(404);
        assertThat(body(nothing)).doesNotContain("rola w tym ośrodku");
        assertThat(changes()).containsExactly("DECLARED");
    }

    private static void sentAway(MvcTestResult answer) {
        assertThat(answer).hasStatus(404);
        assertThat(body(answer))
                .contains("Twoja rola w tym ośrodku już się skończyła. Nic nie zapisano.", "Brakuje podpisów");
    }

    @Test
    void aSensitiveReasonExplainsAStepToTheAlertsWithoutSayingWhich() {
        var before = Map.of("state.II", "DONE_DECLARED", "since.II", "2024-01-01");
        assertThat(post(director, "/implementation/joining", before)).hasStatus3xxRedirection();
        UUID coordinator = world.person("Marek Jawor", Role.COORDINATOR, centre);
        String alert = "brak zmian w statucie i regulaminie";
        assertThat(page(director, "/")).contains(alert);
        var kept = Map.of(
                "seen", "0", "state", "WAITING_EXTERNAL", "effectiveOn", today, "reasons", "INTERNAL_DIFFICULTIES");
        assertThat(post(director, "/implementation/III/change", kept)).hasStatus3xxRedirection();
        assertThat(page(director, "/")).doesNotContain(alert);
        assertThat(page(director, "/implementation")).doesNotContain(alert);
        for (String path : new String[] {"/dashboard", "/implementation", "/implementation/III"}) {
            assertThat(page(coordinator, path)).doesNotContain(alert).doesNotContain("trudności wewnętrzne");
        }
    }

    private void declared() {
        var done = Map.of(
                "seen",
                "0",
                "state",
                "DONE_DECLARED",
                "effectiveOn",
                today,
                "note",
                "Podpisane",
                "evidence",
                "Zarządzenie 3/2026");
        assertThat(post(director, "/implementation/V/change", done)).hasStatus3xxRedirection();
    }

    private void waitUntilSomebodyWaits() {
        for (int tries = 0; tries < 200; tries++) {
            long waiting = world.jdbc
                    .sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                    .query(Long.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("the second supervisor never waited");
    }

    private String evidence() {
        return world.column(centre, "select id::text from step_evidence").getFirst();
    }

    private String changeId() {
        return world.column(centre, "select id::text from step_change").getFirst();
    }

    private List<String> changes() {
        return world.column(centre, "select kind from step_change order by number");
    }

    private static void refused(MvcTestResult answer, String why) {
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains(why);
    }

    private String page(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
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
