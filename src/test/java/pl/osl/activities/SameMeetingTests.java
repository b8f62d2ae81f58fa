package pl.osl.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** "Czy to to samo spotkanie?": asked while typing and, without scripts, once when saving. */
@OslTest
class SameMeetingTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre dolny;
    UUID annas;

    @BeforeEach
    void aMeetingThatAnnaNoted() {
        dolny = new Centre(world, browser, "OPS Dolny");
        annas = dolny.logged(dolny.organizer, "title", "Zebranie Anny");
    }

    @Test
    void whileTypingTheEntryOfTheSameDayAndCommunityIsShown() {
        assertThat(text(asked(dolny.colleague, "")))
                .contains(
                        "Czy to to samo spotkanie?",
                        "Zebranie Anny",
                        "Anna Bukowa",
                        "14 osób obecnych",
                        "To co innego");
        for (String nothing : new String[] {"&heldOn=2026-01-11", "&other=" + annas, "&heldOn=jutro"}) {
            assertThat(text(asked(dolny.colleague, nothing))).as(nothing).doesNotContain("Zebranie Anny");
        }
        assertThat(text(dolny.get(dolny.colleague, "/activities/same?heldOn=2026-01-10&communities=" + dolny.gorna)))
                .isBlank();
        assertThat(text(dolny.get(dolny.colleague, "/activities/same"))).isBlank();
        assertThat(text(asked(dolny.organizer, ""))).as("her own").isBlank();
        dolny.post(dolny.organizer, "/activities/" + annas + "/withdrawal", Map.of("reason", "Pomyłka"));
        assertThat(text(asked(dolny.colleague, ""))).as("withdrawn").isBlank();
    }

    @Test
    void nobodyIsAskedAboutAnotherCentresMeeting() {
        var other = new Centre(world, browser, "OPS Obcy");
        assertThat(text(asked(other.colleague, ""))).isBlank();
        assertThat(asked(dolny.director, "")).hasStatus(403);
        assertThat(asked(world.person("Zofia", Role.MENTOR, dolny.id, dolny.organizer), ""))
                .hasStatus(403);
        assertThat(asked(world.person("Stefan", Role.SUPERVISOR, dolny.id), "")).hasStatus(404);
    }

    @Test
    void withoutScriptsSavingAsksOnceAndKeepsEverythingTyped() {
        var typed = dolny.form(
                "title",
                "Zebranie Jana",
                "note",
                "Ważne ustalenia Jana",
                "present",
                "12",
                "colleagues",
                "" + dolny.coordinator);
        var question = dolny.post(dolny.colleague, "/activities", typed);
        assertThat(question)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Czy to to samo spotkanie?",
                        "Zebranie Anny",
                        "Zebranie Jana",
                        "Ważne ustalenia Jana",
                        "value=\"12\"")
                .contains("name=\"other\" value=\"" + annas + "\"")
                .doesNotContain("Popraw zaznaczone pola");
        assertThat(dolny.rows("activity")).isEqualTo(1);
        typed.put("other", annas.toString());
        assertThat(dolny.post(dolny.colleague, "/activities", typed))
                .hasRedirectedUrl("/activities/" + typed.get("id"));
        assertThat(dolny.post(dolny.colleague, "/activities", typed))
                .hasRedirectedUrl("/activities/" + typed.get("id"));
        assertThat(dolny.rows("activity")).isEqualTo(2);
        assertThat(dolny.rows("activity_person where activity_id = '" + annas + "'"))
                .isEqualTo(1);
    }

    @Test
    void errorsComeBeforeTheQuestionAndWorkAboutNoCommunityIsNotAskedAbout() {
        assertThat(dolny.post(dolny.colleague, "/activities", dolny.form("minutes", "0")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("Czy to to samo");
        assertThat(dolny.post(dolny.colleague, "/activities", dolny.form("concerns", "MUNICIPALITY")))
                .hasStatus(302);
    }

    @Test
    void joiningMakesNoSecondEntryAndLosesNothingTyped() {
        var typed = dolny.form("title", "Zebranie Jana", "note", "Ważne ustalenia Jana", "minutes", "45");
        assertThat(join(dolny.colleague, typed)).hasRedirectedUrl("/activities/" + annas);
        assertThat(dolny.rows("activity")).isEqualTo(1);
        assertThat(world.column(dolny.id, "select how || minutes from activity_person where how <> 'WROTE'"))
                .containsExactly("JOINED45");
        assertThat(text(dolny.get(dolny.colleague, "/activities/" + annas)))
                .contains("Odłożony szkic", "Zebranie Jana", "Ważne ustalenia Jana", "Cofnij", "45\u00a0min");
        assertThat(text(dolny.get(dolny.organizer, "/activities/" + annas)))
                .as("a draft is its owner's")
                .contains("Jan Akacjowy", "Dołączono do wpisu")
                .doesNotContain("Ważne ustalenia", "Odłożony szkic");
        assertThat(text(dolny.get(dolny.colleague, "/"))).doesNotContain("Niedokończone");
        assertThat(text(dolny.get(dolny.colleague, "/activities/new"))).doesNotContain("Zebranie Jana");
    }

    @Test
    void undoingGivesTheDraftBackAndTakesTheTimeOff() {
        var typed = dolny.form("title", "Zebranie Jana", "note", "Ważne ustalenia Jana", "minutes", "45");
        join(dolny.colleague, typed);
        assertThat(dolny.post(dolny.colleague, "/activities/drafts/" + typed.get("id") + "/return", Map.of()))
                .hasRedirectedUrl("/activities/new?draft=" + typed.get("id"));
        assertThat(text(dolny.get(dolny.colleague, "/activities/new?draft=" + typed.get("id"))))
                .contains("Zebranie Jana", "Ważne ustalenia Jana", "value=\"45\"");
        assertThat(dolny.rows("activity_person where how <> 'WROTE' and left_at is null"))
                .isZero();
        typed.put("other", annas.toString());
        assertThat(dolny.post(dolny.colleague, "/activities", typed)).hasStatus(302);
        assertThat(dolny.rows("activity")).isEqualTo(2);
    }

    @Test
    void whoeverTheAuthorNamedStaysNamedWhenTheyUndo() {
        UUID named = dolny.logged(
                dolny.organizer, "title", "Z Janem", "heldOn", "2026-01-09", "colleagues", "" + dolny.colleague);
        assertThat(text(dolny.get(dolny.colleague, "/activities/same?heldOn=2026-01-09&communities=" + dolny.dolna)))
                .contains("Z Janem", "zapisz mój czas");
        var typed = dolny.form("title", "Moje", "minutes", "45");
        dolny.post(dolny.colleague, "/activities/" + named + "/time?draft=" + typed.get("id"), typed);
        dolny.post(dolny.colleague, "/activities/drafts/" + typed.get("id") + "/return", Map.of());
        assertThat(dolny.rows("activity_person where how = 'NAMED' and left_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aDraftPutAwayWaitsAgainWhenTheEntryIsWithdrawn() {
        join(dolny.colleague, dolny.form("title", "Zebranie Jana"));
        assertThat(text(dolny.get(dolny.colleague, "/"))).doesNotContain("Zebranie Jana");
        dolny.post(dolny.organizer, "/activities/" + annas + "/withdrawal", Map.of("reason", "Pomyłka"));
        assertThat(text(dolny.get(dolny.colleague, "/"))).contains("Zebranie Jana");
    }

    @Test
    void joiningWhatWasWithdrawnMeanwhileRefusesAndKeepsTheDraftAmongTheUnfinished() {
        dolny.post(dolny.organizer, "/activities/" + annas + "/withdrawal", Map.of("reason", "Pomyłka"));
        var typed = dolny.form("title", "Zebranie Jana", "note", "Ważne ustalenia Jana");
        assertThat(join(dolny.colleague, typed)).hasStatus(422).bodyText().contains("został wycofany");
        assertThat(text(dolny.get(dolny.colleague, "/"))).contains("Zebranie Jana");
        assertThat(text(dolny.get(dolny.colleague, "/activities/new?draft=" + typed.get("id"))))
                .contains("Ważne ustalenia Jana");
    }

    @Test
    void minutesThatCannotBeReadAreAskedForAgainWithTheDraftInHand() {
        var typed = dolny.form("title", "Zebranie Jana", "minutes", "dużo");
        assertThat(join(dolny.colleague, typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Mój czas",
                        "Podaj liczbę minut",
                        "value=\"dużo\"",
                        "name=\"draft\" value=\"" + typed.get("id") + "\"");
        assertThat(dolny.post(
                        dolny.colleague,
                        "/activities/" + annas + "/time",
                        Map.of("minutes", "50", "draft", Objects.requireNonNull(typed.get("id")))))
                .hasStatus(302);
        assertThat(text(dolny.get(dolny.colleague, "/activities/" + annas))).contains("Odłożony szkic", "50\u00a0min");
    }

    @Test
    void aDraftOfSomebodyElseIsNeitherPutAwayNorTakenBack() {
        var typed = dolny.form("title", "Zebranie Jana");
        join(dolny.colleague, typed);
        assertThat(dolny.post(dolny.coordinator, "/activities/drafts/" + typed.get("id") + "/return", Map.of()))
                .hasRedirectedUrl("/");
        var others = dolny.form("title", "Zebranie Ewy", "id", Objects.requireNonNull(typed.get("id")));
        assertThat(join(dolny.coordinator, others)).hasStatus(302);
        assertThat(text(dolny.get(dolny.coordinator, "/activities/" + annas)))
                .contains("Zebranie Ewy")
                .doesNotContain("Zebranie Jana");
        assertThat(text(dolny.get(dolny.colleague, "/activities/" + annas))).contains("Zebranie Jana");
    }

    private MvcTestResult join(UUID who, Map<String, String> typed) {
        return dolny.post(who, "/activities/" + annas + "/time?draft=" + typed.get("id"), typed);
    }

    private MvcTestResult asked(UUID who, String more) {
        return dolny.get(
                who,
                "/activities/same?communities=" + dolny.dolna + (more.contains("heldOn") ? "" : "&heldOn=2026-01-10")
                        + more);
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
