package pl.osl.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

/** Those who were there are named on one entry; each has their own time and nobody else's. */
@OslTest
class ColleaguesTests {

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
    void whoeverIsNamedFindsTheEntryAmongTheirsAndIsToldOnce() {
        UUID id = named(dolny.colleague);
        assertThat(dolny.get(dolny.colleague, "/activities?person=" + dolny.colleague))
                .bodyText()
                .contains("Zebranie o boisku", "Anna Bukowa", "Jan Akacjowy");
        assertThat(dolny.get(dolny.organizer, "/activities?person=" + dolny.organizer))
                .bodyText()
                .contains("Zebranie o boisku");
        assertThat(dolny.get(dolny.organizer, "/activities?person=" + dolny.coordinator))
                .bodyText()
                .doesNotContain("Zebranie o boisku");
        assertThat(world.told(dolny.colleague)).containsExactly("entry_named");
        dolny.post(dolny.organizer, "/activities", form("id", id.toString(), "colleagues", dolny.colleague.toString()));
        assertThat(world.told(dolny.colleague)).containsExactly("entry_named");
        assertThat(dolny.get(dolny.colleague, "/notifications"))
                .bodyText()
                .contains("Jesteś we wpisie „Zebranie o boisku”. Kto Cię wymienił: Anna Bukowa.");
        assertThat(world.told(dolny.organizer)).isEmpty();
    }

    @Test
    void theTimeOfEachIsTheAuthorsUntilTheySayTheirOwn() {
        UUID id = named(dolny.colleague, dolny.coordinator);
        assertThat(times(id)).containsExactly("Anna Bukowa 90", "Ewa Wiązowa 90", "Jan Akacjowy 90");
        assertThat(dolny.post(dolny.colleague, "/activities/" + id + "/time", Map.of("minutes", "40")))
                .hasRedirectedUrl("/activities/" + id);
        dolny.post(
                dolny.organizer,
                "/activities/" + id + "/edit",
                form(
                        "minutes",
                        "120",
                        "version",
                        "0",
                        "colleagues",
                        dolny.colleague + "|" + dolny.coordinator,
                        "seenColleagues",
                        dolny.colleague + "|" + dolny.coordinator));
        assertThat(times(id)).containsExactly("Anna Bukowa 120", "Ewa Wiązowa 120", "Jan Akacjowy 40");
        assertThat(dolny.get(dolny.organizer, "/activities/" + id))
                .bodyText()
                .contains(
                        "Kto był z ośrodka",
                        "razem 4\u00a0godz.\u00a040\u00a0min",
                        "Zmieniono własny czas",
                        "Czas tej osoby");
        dolny.post(dolny.colleague, "/activities/" + id + "/time", Map.of());
        assertThat(times(id)).contains("Jan Akacjowy 120");
    }

    @Test
    void onesOwnTimeMakesNobodysCorrectionStale() {
        UUID id = named(dolny.colleague);
        dolny.post(dolny.colleague, "/activities/" + id + "/time", Map.of("minutes", "15"));
        dolny.post(dolny.coordinator, "/activities/" + id + "/time", Map.of("minutes", "30"));
        assertThat(dolny.post(
                        dolny.organizer,
                        "/activities/" + id + "/edit",
                        form(
                                "title",
                                "Poprawione",
                                "version",
                                "0",
                                "colleagues",
                                "" + dolny.colleague,
                                "seenColleagues",
                                "" + dolny.colleague)))
                .hasRedirectedUrl("/activities/" + id);
        assertThat(times(id))
                .as("whoever joined while the form was open stays")
                .containsExactly("Anna Bukowa 90", "Ewa Wiązowa 30", "Jan Akacjowy 15");
    }

    @Test
    void theAuthorTakesSomebodyOffAndTheHistoryTellsIt() {
        UUID id = named(dolny.colleague);
        dolny.post(
                dolny.organizer,
                "/activities/" + id + "/edit",
                form("version", "0", "colleagues", "" + dolny.coordinator, "seenColleagues", "" + dolny.colleague));
        assertThat(times(id)).containsExactly("Anna Bukowa 90", "Ewa Wiązowa 90");
        assertThat(world.told(dolny.colleague)).containsExactly("entry_named", "entry_unnamed");
        assertThat(world.told(dolny.coordinator)).containsExactly("entry_named");
        assertThat(dolny.get(dolny.colleague, "/activities?person=" + dolny.colleague))
                .bodyText()
                .doesNotContain("Zebranie o boisku");
        assertThat(dolny.get(dolny.organizer, "/activities/" + id))
                .bodyText()
                .contains("Kto jeszcze był", "<del>Jan Akacjowy</del>", "<ins>Ewa Wiązowa</ins>");
    }

    @Test
    void whoeverWasNotThereSaysSoAndTheAuthorIsToldOnce() {
        UUID id = named(dolny.colleague);
        assertThat(dolny.post(dolny.colleague, "/activities/" + id + "/absence", Map.of()))
                .hasRedirectedUrl("/activities/" + id);
        dolny.post(dolny.colleague, "/activities/" + id + "/absence", Map.of());
        assertThat(times(id)).containsExactly("Anna Bukowa 90");
        assertThat(world.told(dolny.organizer)).containsExactly("entry_left");
        assertThat(dolny.rows("audit_entry where action = 'left'")).isEqualTo(1);
        assertThat(dolny.get(dolny.organizer, "/activities/" + id)).bodyText().contains("Nie było mnie");
        dolny.post(
                dolny.organizer,
                "/activities/" + id + "/edit",
                form("version", "0", "colleagues", "" + dolny.colleague, "seenColleagues", "" + dolny.colleague));
        assertThat(times(id)).as("a form opened before does not put them back").containsExactly("Anna Bukowa 90");
    }

    @Test
    void joiningTwiceAndAtOnceIsOnePerson() throws Exception {
        UUID id = dolny.logged(dolny.organizer, "title", "Zebranie o boisku");
        try (var pool = Executors.newFixedThreadPool(6)) {
            var clicks = new ArrayList<Callable<Integer>>();
            for (UUID who :
                    List.of(dolny.colleague, dolny.coordinator, dolny.colleague, dolny.coordinator, dolny.colleague)) {
                clicks.add(() -> dolny.post(who, "/activities/" + id + "/time", Map.of("minutes", "30"))
                        .getResponse()
                        .getStatus());
            }
            for (var answer : pool.invokeAll(clicks)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(times(id)).containsExactly("Anna Bukowa 90", "Ewa Wiązowa 30", "Jan Akacjowy 30");
        assertThat(dolny.rows("audit_entry where action = 'joined'")).isEqualTo(2);
        assertThat(world.told(dolny.organizer)).containsExactly("entry_joined", "entry_joined");
    }

    /** Each waits for the other only once: without the order of the locks this ends in a deadlock within a few rounds. */
    @Test
    void namedByTheAuthorAndJoiningAtTheSameMomentIsOnePersonAndNobodyFails() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                UUID id = dolny.logged(dolny.organizer, "title", "Zebranie o boisku", "heldOn", "2025-12-01");
                List<Callable<Integer>> both = List.of(
                        () -> dolny.post(dolny.colleague, "/activities/" + id + "/time", Map.of("minutes", "30"))
                                .getResponse()
                                .getStatus(),
                        () -> dolny.post(
                                        dolny.organizer,
                                        "/activities/" + id + "/edit",
                                        form(
                                                "version",
                                                "0",
                                                "heldOn",
                                                "2025-12-02",
                                                "colleagues",
                                                "" + dolny.colleague))
                                .getResponse()
                                .getStatus());
                for (var answer : pool.invokeAll(both)) {
                    assertThat(answer.get()).isEqualTo(302);
                }
                assertThat(times(id)).containsExactly("Anna Bukowa 90", "Jan Akacjowy 30");
            }
        }
        assertThat(world.column(dolny.id, "select distinct held_on::text from activity_person"))
                .containsExactly("2025-12-02");
    }

    @Test
    void clearRefusalsAndNothingDoubled() {
        var other = new Centre(world, browser, "OPS Obcy");
        UUID gone = world.person("Iza Dawna", Role.ORGANIZER, dolny.id);
        world.in(
                dolny.id,
                () -> world.jdbc
                        .sql("update membership set valid_to = current_date - 1 where account_id = :gone")
                        .param("gone", gone)
                        .update());
        for (UUID unknown : new UUID[] {other.colleague, gone, dolny.director, UUID.randomUUID()}) {
            assertThat(dolny.post(dolny.organizer, "/activities", form("title", "Zostaje", "colleagues", "" + unknown)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("nie prowadzi teraz wpisów", "Zostaje");
        }
        assertThat(dolny.post(dolny.organizer, "/activities", form("colleagues", "" + dolny.organizer)))
                .hasStatus(422)
                .bodyText()
                .contains("Twój czas jest we wpisie od początku");
        assertThat(dolny.post(dolny.organizer, "/activities", form("colleagues", "Jan")))
                .hasStatus(422)
                .bodyText()
                .contains("Tej osoby nie ma na liście");
        assertThat(dolny.rows("activity")).isZero();

        UUID id = named(dolny.colleague);
        assertThat(dolny.post(dolny.organizer, "/activities/" + id + "/time", Map.of("minutes", "5")))
                .hasStatus(422)
                .bodyText()
                .contains("To Twój wpis");
        assertThat(dolny.post(dolny.organizer, "/activities/" + id + "/absence", Map.of()))
                .hasStatus(422);
        for (String wrong : new String[] {"0", "1441", "dużo"}) {
            assertThat(dolny.post(dolny.colleague, "/activities/" + id + "/time", Map.of("minutes", wrong)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"" + wrong + "\"");
        }
        for (var request : List.of("/time", "/absence")) {
            assertThat(dolny.post(other.organizer, "/activities/" + id + request, Map.of()))
                    .hasStatus(404);
        }
        dolny.post(dolny.organizer, "/activities/" + id + "/withdrawal", Map.of("reason", "Pomyłka"));
        assertThat(dolny.post(dolny.coordinator, "/activities/" + id + "/time", Map.of("minutes", "30")))
                .hasStatus(422)
                .bodyText()
                .contains("został wycofany");
        assertThat(times(id)).containsExactly("Anna Bukowa 90", "Jan Akacjowy 90");
    }

    @Test
    void whoeverIsOnAnEntryChangesTheirTimeAndNothingElse() {
        UUID id = named(dolny.colleague, dolny.coordinator);
        for (UUID who : new UUID[] {dolny.colleague, dolny.coordinator}) {
            assertThat(dolny.get(who, "/activities/" + id))
                    .bodyText()
                    .contains("/activities/" + id + "/time")
                    .doesNotContain("/activities/" + id + "/edit");
            assertThat(dolny.get(who, "/activities/" + id + "/time"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Nie było mnie");
            assertThat(dolny.get(who, "/activities/" + id + "/edit")).hasStatus(403);
            assertThat(dolny.post(who, "/activities/" + id + "/edit", form("version", "0")))
                    .hasStatus(403);
            assertThat(dolny.post(who, "/activities/" + id + "/withdrawal", Map.of("reason", "Nie")))
                    .hasStatus(403);
        }
        for (var request : List.of("/time", "/absence")) {
            assertThat(dolny.post(dolny.director, "/activities/" + id + request, Map.of("minutes", "30")))
                    .hasStatus(403);
        }
        assertThat(dolny.get(dolny.director, "/activities/" + id))
                .bodyText()
                .contains("Jan Akacjowy")
                .doesNotContain("/activities/" + id + "/time");
    }

    @Test
    void aRoleThatEndedLeavesTheNameAndTheTimeOnTheEntry() {
        UUID id = named(dolny.colleague);
        world.in(
                dolny.id,
                () -> world.jdbc
                        .sql("update membership set ended_at = now(), ended_by = :by where account_id = :gone")
                        .param("gone", dolny.colleague)
                        .param("by", dolny.director)
                        .update());
        assertThat(dolny.get(dolny.organizer, "/activities/" + id + "/edit"))
                .bodyText()
                .contains("Jan Akacjowy");
        assertThat(dolny.post(
                        dolny.organizer,
                        "/activities/" + id + "/edit",
                        form(
                                "title",
                                "Po zmianie",
                                "version",
                                "0",
                                "colleagues",
                                "" + dolny.colleague,
                                "seenColleagues",
                                "" + dolny.colleague)))
                .hasStatus(302);
        assertThat(times(id)).containsExactly("Anna Bukowa 90", "Jan Akacjowy 90");
        assertThat(dolny.get(dolny.colleague, "/activities/" + id + "/time")).hasStatus(404);
    }

    /** The matrix, to the letter: what the assigned person wrote, and nothing that somebody else wrote. */
    @Test
    void aMentorReadsWhatTheirPersonWroteAndNotWhereTheyWereNamed() {
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, dolny.id, dolny.colleague);
        UUID byAnother = named(dolny.colleague);
        UUID own = dolny.logged(
                dolny.colleague,
                "title",
                "Własny wpis Jana",
                "communities",
                "" + dolny.gorna,
                "colleagues",
                "" + dolny.organizer);
        assertThat(dolny.get(mentor, "/activities/" + own))
                .hasStatusOk()
                .bodyText()
                .contains("Anna Bukowa");
        assertThat(dolny.get(mentor, "/activities/" + byAnother)).hasStatus(404);
        for (String list : List.of("/activities", "/activities?person=" + dolny.colleague)) {
            assertThat(dolny.get(mentor, list))
                    .bodyText()
                    .contains("Własny wpis Jana")
                    .doesNotContain("Zebranie o boisku");
        }
        assertThat(dolny.post(mentor, "/activities/" + own + "/time", Map.of())).hasStatus(403);
    }

    @Test
    void theExportNamesWhoWasThereAndSumsTheirTime() throws Exception {
        UUID id = named(dolny.colleague);
        dolny.post(dolny.colleague, "/activities/" + id + "/time", Map.of("minutes", "40"));
        assertThat(csv("/activities.csv"))
                .contains(";Kto jeszcze był;", ";Czas wszystkich osób", ";90;Anna Bukowa;Jan Akacjowy;;;;;130");
        assertThat(csv("/activities.csv?person=" + dolny.colleague)).contains(";40;Anna Bukowa;Jan Akacjowy;;;;;130");
    }

    @Test
    void aWithdrawnEntryTakesTheTimeOfAllWithItAndBringsItBack() {
        UUID id = named(dolny.colleague);
        assertThat(dolny.rows("insights_activity_time")).isEqualTo(2);
        dolny.post(dolny.organizer, "/activities/" + id + "/withdrawal", Map.of("reason", "Pomyłka"));
        assertThat(dolny.rows("insights_activity_time")).isZero();
        assertThat(dolny.rows("insights_activity_of_person")).isZero();
        assertThat(dolny.get(dolny.colleague, "/activities?state=withdrawn&person=" + dolny.colleague))
                .bodyText()
                .contains("Zebranie o boisku");
        dolny.post(dolny.organizer, "/activities/" + id + "/restoration", Map.of());
        assertThat(dolny.rows("insights_activity_time")).isEqualTo(2);
        assertThat(world.told(dolny.colleague)).containsExactly("entry_named", "entry_withdrawn", "entry_brought_back");
    }

    @Test
    void theDayOfAnEntryMovesForEverybody() {
        UUID id = named(dolny.colleague);
        dolny.post(
                dolny.organizer,
                "/activities/" + id + "/edit",
                form(
                        "heldOn",
                        "2025-12-30",
                        "version",
                        "0",
                        "colleagues",
                        "" + dolny.colleague,
                        "seenColleagues",
                        "" + dolny.colleague));
        assertThat(world.column(dolny.id, "select distinct held_on::text from activity_person"))
                .containsExactly("2025-12-30");
    }

    @Test
    void aListOfOnesEntriesTurnsItsPagesOverBothKinds() {
        for (int day = 1; day <= 28; day++) {
            boolean own = day % 3 == 0;
            dolny.logged(
                    own ? dolny.colleague : dolny.organizer,
                    "title",
                    "Dzień " + day,
                    "communities",
                    "" + dolny.gorna,
                    "heldOn",
                    "2026-01-" + "%02d".formatted(day > 20 ? day - 20 : day),
                    "other",
                    "",
                    "concerns",
                    "MUNICIPALITY",
                    "colleagues",
                    own ? "" : dolny.colleague.toString());
        }
        String mine = "/activities?person=" + dolny.colleague;
        var first = text(mine);
        assertThat(first).contains("28 wpisów");
        var next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        var rest = text(org.springframework.web.util.HtmlUtils.htmlUnescape(next.group(1)));
        assertThat((first + rest).split(">Dzień ", -1)).hasSize(29);
    }

    /** What a person typed as a title is no key of a message, even if it looks like one. */
    @Test
    void aTitleThatLooksLikeAKeyIsReadAsTyped() {
        dolny.logged(dolny.organizer, "title", "#RazemDlaDolnej", "colleagues", "" + dolny.colleague);
        assertThat(dolny.get(dolny.colleague, "/notifications"))
                .hasStatusOk()
                .bodyText()
                .contains("„#RazemDlaDolnej”");
    }

    private UUID named(UUID... colleagues) {
        return dolny.logged(
                dolny.organizer,
                "title",
                "Zebranie o boisku",
                "colleagues",
                String.join(
                        "|", List.of(colleagues).stream().map(UUID::toString).toList()));
    }

    private Map<String, String> form(String... changes) {
        var form = dolny.form("title", "Zebranie o boisku");
        form.putAll(dolny.form(changes));
        if (!List.of(changes).contains("title")) {
            form.put("title", "Zebranie o boisku");
        }
        return form;
    }

    private List<String> times(UUID id) {
        return world.column(
                dolny.id,
                "select p.name || ' ' || coalesce(t.minutes, a.minutes) from activity_person t"
                        + " join activity a on a.id = t.activity_id join account p on p.id = t.account_id"
                        + " where t.left_at is null and a.id = '" + id + "' order by p.name");
    }

    private String csv(String path) throws Exception {
        return dolny.get(dolny.organizer, path)
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String text(String path) {
        try {
            return dolny.get(dolny.colleague, path)
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
