package pl.osl.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

@OslTest
class LoggingAnActivityTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre dolny;

    @BeforeEach
    void aCentre() {
        dolny = new Centre(world, browser, "OPS Dolny");
    }

    @Test
    void anOrganizerNotesAMeetingAndFindsItInTheListAndOnTheCommunity() {
        var form = dolny.form("title", "Zebranie przy kapliczce");
        assertThat(dolny.post(dolny.organizer, "/activities", form)).hasRedirectedUrl("/activities/" + form.get("id"));
        assertThat(dolny.get(dolny.organizer, "/activities/" + form.get("id")))
                .hasStatusOk()
                .bodyText()
                .contains("Zebranie przy kapliczce", "10\u00a0stycznia 2026", "Spotkanie obywatelskie", "Zdolna Dolna");
        assertThat(dolny.get(dolny.organizer, "/activities")).bodyText().contains("Zebranie przy kapliczce");
        assertThat(dolny.get(dolny.organizer, "/communities/" + dolny.dolna))
                .hasStatusOk()
                .bodyText()
                .contains("Zebranie przy kapliczce");
        assertThat(dolny.get(dolny.organizer, "/communities/" + dolny.gorna))
                .bodyText()
                .doesNotContain("Zebranie przy kapliczce");
    }

    @Test
    void kindProposesRoleAndDurationAndNothingElseIsNeeded() {
        var form = dolny.form("role", "", "minutes", "", "present", "");
        assertThat(dolny.post(dolny.organizer, "/activities", form)).hasStatus3xxRedirection();
        assertThat(dolny.rows(
                        "activity where role = 'ANIMATOR' and minutes = 90 and present is null and who_led is null"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotGivenIsSaidSoAndNeverGuessed() {
        UUID id = dolny.logged(dolny.organizer, "present", "");
        assertThat(dolny.get(dolny.organizer, "/activities/" + id)).bodyText().contains("nie podano");
    }

    @Test
    void workInsideTheCentreNeedsNoCommunity() {
        dolny.logged(dolny.organizer, "concerns", "CENTRE");
        assertThat(dolny.rows("activity where concerns = 'CENTRE'")).isEqualTo(1);
        assertThat(dolny.rows("activity_community")).isZero();
        assertThat(dolny.post(dolny.organizer, "/activities", dolny.form("communities", "")))
                .hasStatus(422)
                .bodyText()
                .contains("której społeczności");
    }

    /** Many times over, because the race that once doubled an answer into an error needed two inserts in one instant. */
    @Test
    void theSameFormSentFiveTimesAtOnceIsOneEntry() throws Exception {
        try (var pool = Executors.newFixedThreadPool(5)) {
            for (int round = 1; round <= 20; round++) {
                var form = dolny.form();
                Callable<Integer> attempt = () -> dolny.post(dolny.organizer, "/activities", form)
                        .getResponse()
                        .getStatus();
                for (var answer : pool.invokeAll(Collections.nCopies(5, attempt))) {
                    assertThat(answer.get()).isEqualTo(302);
                }
                assertThat(dolny.rows("activity")).isEqualTo(round);
                assertThat(dolny.rows("audit_entry where action = 'logged'")).isEqualTo(round);
            }
        }
    }

    @Test
    void anIdThatAnotherCentreUsedIsGivenUpAndNotBetrayed() {
        var other = new Centre(world, browser, "OPS Obcy");
        UUID taken = other.logged(other.organizer, "title", "Cudze spotkanie");
        var result = dolny.post(dolny.organizer, "/activities", dolny.form("id", taken.toString()));
        assertThat(result).hasStatus(302);
        assertThat(result.getResponse().getRedirectedUrl())
                .startsWith("/activities/")
                .doesNotContain(taken.toString());
        assertThat(dolny.rows("activity")).isEqualTo(1);
        assertThat(other.rows("activity where title = 'Cudze spotkanie'")).isEqualTo(1);
    }

    @Test
    void aCommunityOfAnotherCentreCannotBeNamed() {
        var other = new Centre(world, browser, "OPS Obcy");
        assertThat(dolny.post(dolny.organizer, "/activities", dolny.form("communities", other.dolna.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("nie ma już na liście");
        assertThat(dolny.rows("activity")).isZero();
    }

    @Test
    void badInputComesBackAsTypedWithWordsAtTheField() {
        refused("heldOn", "2199-01-01", "w przyszłości");
        refused("heldOn", "1989-12-31", "1 stycznia 1990");
        refused("heldOn", "jutro", "jutro");
        refused("heldOn", "2026-02-30", "Nie rozumiem tej daty");
        refused("minutes", "0", "większy od zera");
        refused("minutes", "1441", "Doba ma 1440 minut");
        refused("minutes", "dużo", "dużo");
        refused("present", "-3", "nie może być ujemna");
        refused("present", "99999999999", "99999999999");
        refused("present", "100001", "zbyt duża");
        refused("newcomers", "15", "nie może być więcej niż wszystkich obecnych");
        refused("title", "x".repeat(201), "najwyżej 200 znaków");
        refused("note", "x".repeat(20_001), "najwyżej 20");
        refused("kind", "NONSENSE", "Wybierz rodzaj");
        refused("communities", "nie-uuid", "nie ma na liście");
        assertThat(dolny.rows("activity")).isZero();
    }

    @Test
    void whatCouldNotBeReadTakesNothingElseAway() {
        UUID school = world.partner("Szkoła na Wzgórzu", dolny.id, dolny.organizer);
        for (String[] unread : new String[][] {{"minutes", "dwie godziny"}, {"present", "sporo"}}) {
            assertThat(dolny.post(
                            dolny.organizer,
                            "/activities",
                            dolny.form(
                                    unread[0],
                                    unread[1],
                                    "parties.partners",
                                    school.toString(),
                                    "parties.newGroups",
                                    "Koło szachowe",
                                    "parties.partnerNames",
                                    "Sklep za rogiem",
                                    "parties.newEvent",
                                    "Turniej na ławkach")))
                    .hasStatus(422)
                    .bodyText()
                    .contains(unread[1], "Koło szachowe", "Sklep za rogiem", "Turniej na ławkach")
                    .containsPattern("value=\"" + school + "\"[^>]* checked");
        }
    }

    private void refused(String field, String value, String words) {
        assertThat(dolny.post(dolny.organizer, "/activities", dolny.form("title", "Zostaje " + field, field, value)))
                .as(field + "=" + value)
                .hasStatus(422)
                .bodyText()
                .contains(words)
                .contains(field.equals("title") ? value : "Zostaje " + field);
    }

    @Test
    void markupAndControlCharactersAreTextAndNothingElse() {
        UUID id = dolny.logged(
                dolny.organizer, "title", "<script>alert(1)</script>\u0000\u0007 ok", "note", "a\u0000b\r\n\r\n- c");
        assertThat(dolny.get(dolny.organizer, "/activities/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ok")
                .doesNotContain("<script>alert");
        assertThat(dolny.world.column(dolny.id, "select note from activity")).containsExactly("ab\n\n- c");
    }

    @Test
    void nineHoursAreAskedAboutOnceAndNotRefused() {
        var long_ = dolny.form("minutes", "540");
        assertThat(dolny.post(dolny.organizer, "/activities", long_))
                .hasStatus(422)
                .bodyText()
                .contains("540 minut", "name=\"sure\"");
        long_.put("sure", "true");
        assertThat(dolny.post(dolny.organizer, "/activities", long_)).hasStatus3xxRedirection();
    }

    @Test
    void theAuthorCorrectsAndTheHistoryTellsWhatChanged() {
        UUID id = dolny.logged(dolny.organizer, "present", "14");
        var correction = dolny.form("present", "15", "communities", dolny.dolna + "|" + dolny.gorna, "version", "0");
        assertThat(dolny.post(dolny.organizer, "/activities/" + id + "/edit", correction))
                .hasRedirectedUrl("/activities/" + id);
        assertThat(dolny.get(dolny.organizer, "/activities/" + id))
                .bodyText()
                .contains("poprawiony", "Poprawiono wpis", "14", "15", "Zdolna Dolna, Zdolna Górna");
        assertThat(dolny.rows("activity_community")).isEqualTo(2);
    }

    @Test
    void aStaleVersionOverwritesNothingAndOffersBoth() {
        UUID id = dolny.logged(dolny.organizer, "title", "Pierwsza wersja");
        dolny.post(dolny.organizer, "/activities/" + id + "/edit", dolny.form("title", "Z telefonu", "version", "0"));
        assertThat(dolny.post(
                        dolny.organizer,
                        "/activities/" + id + "/edit",
                        dolny.form("title", "Z biurka", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Z telefonu", "Z biurka", "Zapisz moją wersję");
        assertThat(dolny.world.column(dolny.id, "select title from activity")).containsExactly("Z telefonu");
    }

    @Test
    void aWithdrawnEntryLeavesListsKeepsItsReasonAndComesBack() {
        UUID id = dolny.logged(dolny.organizer, "title", "Podwójny wpis");
        assertThat(dolny.post(dolny.organizer, "/activities/" + id + "/withdrawal", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Napisz, dlaczego");
        assertThat(dolny.post(
                        dolny.organizer, "/activities/" + id + "/withdrawal", Map.of("reason", "Zapisany dwa razy")))
                .hasStatus3xxRedirection();
        assertThat(dolny.get(dolny.organizer, "/activities")).bodyText().doesNotContain("Podwójny wpis");
        assertThat(dolny.get(dolny.organizer, "/communities/" + dolny.dolna))
                .bodyText()
                .doesNotContain("Podwójny wpis");
        assertThat(dolny.get(dolny.organizer, "/activities?state=withdrawn"))
                .bodyText()
                .contains("Podwójny wpis");
        assertThat(dolny.get(dolny.organizer, "/activities/" + id)).bodyText().contains("Zapisany dwa razy");
        assertThat(dolny.rows("insights_activity")).isZero();
        dolny.post(dolny.organizer, "/activities/" + id + "/restoration", Map.of());
        assertThat(dolny.get(dolny.organizer, "/activities")).bodyText().contains("Podwójny wpis");
        assertThat(dolny.rows("audit_entry where action in ('withdrawn', 'broughtBack')"))
                .isEqualTo(2);
    }

    @Test
    void aWithdrawnEntryIsNotCorrected() {
        UUID id = dolny.logged(dolny.organizer);
        dolny.post(dolny.organizer, "/activities/" + id + "/withdrawal", Map.of("reason", "Pomyłka"));
        assertThat(dolny.post(dolny.organizer, "/activities/" + id + "/edit", dolny.form("version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Najpierw go przywróć");
    }

    @Test
    void colleaguesReadAndOnlyTheAuthorChanges() {
        UUID id = dolny.logged(dolny.organizer, "title", "Moje spotkanie");
        for (UUID reader : new UUID[] {dolny.colleague, dolny.coordinator, dolny.director}) {
            assertThat(dolny.get(reader, "/activities/" + id))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Moje spotkanie");
            assertThat(dolny.get(reader, "/activities/" + id + "/edit")).hasStatus(403);
            assertThat(dolny.post(reader, "/activities/" + id + "/edit", dolny.form("version", "0")))
                    .hasStatus(403);
            assertThat(dolny.post(reader, "/activities/" + id + "/withdrawal", Map.of("reason", "Nie moje")))
                    .hasStatus(403);
            assertThat(dolny.post(reader, "/activities/" + id + "/restoration", Map.of()))
                    .hasStatus(403);
        }
        assertThat(dolny.get(dolny.director, "/activities/new")).hasStatus(403);
    }

    @Test
    void aStrangerFindsNothing() {
        UUID id = dolny.logged(dolny.organizer, "title", "Sprawa Dolnej");
        var other = new Centre(world, browser, "OPS Obcy");
        assertThat(other.get(other.organizer, "/activities/" + id)).hasStatus(404);
        assertThat(other.get(other.organizer, "/activities/" + id + "/edit")).hasStatus(404);
        assertThat(other.post(other.organizer, "/activities/" + id + "/edit", other.form("version", "0")))
                .hasStatus(404);
        assertThat(other.post(other.organizer, "/activities/" + id + "/withdrawal", Map.of("reason", "x")))
                .hasStatus(404);
        assertThat(other.get(other.organizer, "/activities?community=" + dolny.dolna))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Sprawa Dolnej");
        assertThat(other.get(other.organizer, "/activities.csv"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Sprawa Dolnej");
    }

    @Test
    void aMentorReadsWhatTheAssignedPersonWroteAndNothingElse() {
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, dolny.id, dolny.organizer);
        UUID theirs = dolny.logged(dolny.organizer, "title", "Wpis Anny");
        UUID foreign = dolny.logged(dolny.colleague, "title", "Wpis Jana");
        assertThat(dolny.get(mentor, "/activities"))
                .bodyText()
                .contains("Wpis Anny")
                .doesNotContain("Wpis Jana");
        assertThat(dolny.get(mentor, "/activities.csv"))
                .bodyText()
                .contains("Wpis Anny")
                .doesNotContain("Wpis Jana");
        assertThat(dolny.get(mentor, "/activities/" + theirs)).hasStatusOk();
        assertThat(dolny.get(mentor, "/activities/" + foreign)).hasStatus(404);
        assertThat(dolny.get(mentor, "/activities/" + theirs + "/edit")).hasStatus(403);
        assertThat(dolny.get(mentor, "/communities"))
                .bodyText()
                .contains("Zdolna Dolna")
                .doesNotContain("Zdolna Górna");
        assertThat(dolny.get(mentor, "/communities/" + dolny.dolna)).hasStatusOk();
        assertThat(dolny.get(mentor, "/communities/" + dolny.gorna)).hasStatus(404);
        assertThat(dolny.get(mentor, "/activities/new")).hasStatus(403);
    }

    @Test
    void aMentorOfTwoCentresSeesAPersonOnlyWhereAssigned() {
        var other = new Centre(world, browser, "OPS Drugi");
        world.give(dolny.organizer, Role.ORGANIZER, other.id);
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, dolny.id, dolny.organizer);
        world.give(mentor, Role.MENTOR, other.id, other.organizer);
        UUID entry = Ids.next(world.clock);
        world.in(
                other.id,
                () -> world.jdbc
                        .sql("""
                        insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, created_at, version)
                        values (:id, :centre, :author, 'W drugim ośrodku', 'PLANNING', 'ANIMATOR', '2026-01-10', 60, 'CENTRE', now(), 0)
                        """)
                        .param("id", entry)
                        .param("centre", other.id)
                        .param("author", dolny.organizer)
                        .update());
        assertThat(dolny.get(mentor, "/activities")).bodyText().doesNotContain("W drugim ośrodku");
        assertThat(dolny.get(mentor, "/activities/" + entry)).hasStatus(404);
    }

    @Test
    void aDraftIsItsOwnersAloneAndComesBackAsTyped() {
        UUID id = Ids.next(world.clock);
        assertThat(dolny.post(
                        dolny.organizer,
                        "/activities/drafts/" + id,
                        Map.of("title", "Zaczęte w tramwaju", "heldOn", "wczo")))
                .hasStatusOk()
                .bodyText()
                .contains("savedAt");
        assertThat(dolny.get(dolny.organizer, "/activities/new")).bodyText().contains("Zaczęte w tramwaju");
        assertThat(dolny.get(dolny.organizer, "/activities/new?draft=" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Zaczęte w tramwaju", "wczo");
        assertThat(dolny.get(dolny.colleague, "/activities/new?draft=" + id))
                .bodyText()
                .doesNotContain("tramwaju", "wczo");
        assertThat(dolny.post(dolny.colleague, "/activities/drafts/" + id, Map.of("title", "Podmiana")))
                .hasStatus(409);
        assertThat(dolny.rows("activity_draft"))
                .as("a draft is nobody's but its owner's, for the database too")
                .isZero();
        assertThat(dolny.get(dolny.organizer, "/activities/new?draft=" + id))
                .bodyText()
                .contains("Zaczęte w tramwaju");
    }

    @Test
    void savingAnEntryEndsItsDraftAndALateAutosaveLeavesNoGhost() {
        var form = dolny.form();
        String draft = "/activities/drafts/" + form.get("id");
        dolny.post(dolny.organizer, draft, Map.of("title", "Spotkanie"));
        dolny.post(dolny.organizer, "/activities", form);
        assertThat(dolny.post(dolny.organizer, draft, Map.of("title", "Spóźniony zapis")))
                .hasStatus(409);
        assertThat(dolny.get(dolny.organizer, "/activities/new")).bodyText().doesNotContain("niedokończony szkic");
    }

    @Test
    void aRoleThatEndedIsGoneAtTheNextRequest() {
        assertThat(dolny.get(dolny.organizer, "/activities")).hasStatusOk();
        world.in(
                dolny.id,
                () -> world.jdbc
                        .sql("update membership set ended_at = now() where account_id = :account")
                        .param("account", dolny.organizer)
                        .update());
        assertThat(dolny.get(dolny.organizer, "/activities")).hasStatus(404);
    }
}
