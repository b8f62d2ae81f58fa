package pl.osl.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class ListingActivitiesTests {

    private static final Pattern ENTRY = Pattern.compile("<a href=\"/activities/([0-9a-f-]{36})\"");

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
    void pagesGoOnAndBackWithoutSkippingOrRepeatingAnything() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            all.add(dolny.logged(dolny.organizer, "heldOn", "2026-01-" + String.format("%02d", 1 + i / 7))
                    .toString());
        }
        var seen = new ArrayList<String>();
        String page = "/activities";
        String last = page;
        while (page != null) {
            String html = html(page);
            seen.addAll(entries(html));
            last = page;
            page = link(html, "next");
        }
        assertThat(seen).hasSize(60).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        String back = Objects.requireNonNull(link(html(last), "prev"));
        assertThat(entries(html(back))).isEqualTo(seen.subList(25, 50));
    }

    @Test
    void everyOrderIsTheOppositeOfItsOpposite() {
        for (int i = 0; i < 30; i++) {
            dolny.logged(dolny.organizer, "present", i % 4 == 0 ? "" : "" + i % 5, "minutes", "" + (15 + i % 7));
        }
        for (String sort : List.of("heldOn", "present", "minutes")) {
            var up = whole("/activities?sort=" + sort);
            assertThat(up).hasSize(30).doesNotHaveDuplicates();
            assertThat(whole("/activities?sort=-" + sort)).isEqualTo(up.reversed());
        }
    }

    @Test
    void filtersNarrowTogetherAndStandInTheAddress() {
        dolny.logged(dolny.organizer, "title", "Źródlana, boisko", "whoLed", "RESIDENTS");
        dolny.logged(dolny.organizer, "title", "Świetlica", "kind", "PLANNING", "role", "POLICY_MAKER", "present", "");
        dolny.logged(dolny.colleague, "title", "Górna", "communities", dolny.gorna.toString(), "heldOn", "2025-12-31");
        only("Źródlana, boisko", "q=zrodlana", "whoLed=RESIDENTS", "community=" + dolny.dolna + "&kind=CIVIC_MEETING");
        only("Świetlica", "kind=PLANNING", "role=POLICY_MAKER", "present=NONE", "q=świetlica");
        only("Górna", "person=" + dolny.colleague, "to=2025-12-31", "to=31.12.2025", "community=" + dolny.gorna);
        assertThat(html("/activities?role=ANIMATOR&from=2026-01-01"))
                .contains(
                        "Usuń filtr: Rola",
                        "/activities?from=2026-01-01",
                        "/activities.csv?role=ANIMATOR&amp;from=2026-01-01");
    }

    private void only(String title, String... queries) {
        for (String query : queries) {
            assertThat(entries(html("/activities?" + query))).as(query).hasSize(1);
            assertThat(html("/activities?" + query)).as(query).contains(HtmlUtils.htmlEscape(title, "UTF-8"));
        }
    }

    @Test
    void nonsenseInTheAddressIsLeftOutAndNeverAnError() {
        dolny.logged(dolny.organizer);
        for (String query : List.of(
                "from=jutro",
                "kind=NONSENSE",
                "community=x",
                "after=x",
                "after=MDE5",
                "before=%00",
                "sort=password_hash",
                "sort=-",
                "page=-1",
                "q=%00",
                "q=%27%3B--",
                "person=" + UUID.randomUUID(),
                "state=x",
                "present=5",
                "after=" + cursor("2026-99-99"),
                "after=" + cursor("'; drop"),
                "sort=present&after=" + cursor("2026-01-01"))) {
            assertThat(dolny.get(dolny.organizer, "/activities?" + query.replace("%00", "\u0000")))
                    .as(query)
                    .hasStatusOk();
        }
    }

    private static String cursor(String key) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((UUID.nameUUIDFromBytes(new byte[1]) + key).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theExportsAreExactlyWhatIsShown() throws Exception {
        for (int i = 0; i < 28; i++) {
            dolny.logged(dolny.organizer, "title", "Spotkanie " + i, "present", i % 2 == 0 ? "" + i : "");
        }
        dolny.logged(dolny.organizer, "title", "Inne", "kind", "PLANNING");
        var titles = new ArrayList<String>();
        for (String id : whole("/activities?kind=CIVIC_MEETING")) {
            titles.add(dolny.world
                    .column(dolny.id, "select title from activity where id = '" + id + "'")
                    .getFirst());
        }
        var csv =
                dolny.get(dolny.organizer, "/activities.csv?kind=CIVIC_MEETING").getResponse();
        String text = csv.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffData;Co się wydarzyło;Rodzaj");
        assertThat(text.lines().skip(1).map(line -> line.split(";")[1])).containsExactlyElementsOf(titles);
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment", "wpisy-");
        var xlsx = dolny.get(dolny.organizer, "/activities.xlsx?kind=CIVIC_MEETING")
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).map(row -> row.getCellText(1))).containsExactlyElementsOf(titles);
        }
    }

    @Test
    void aCellThatASpreadsheetWouldCalculateStaysText() throws Exception {
        dolny.logged(dolny.organizer, "title", "=HYPERLINK(\"http://x\")");
        assertThat(dolny.get(dolny.organizer, "/activities.csv")
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("'=HYPERLINK");
    }

    @Test
    void emptyStatesTellWhatToDo() {
        assertThat(html("/activities")).contains("Zanotuj pierwszy", "/activities/new");
        assertThat(dolny.get(dolny.director, "/activities")).bodyText().contains("Nie ma jeszcze żadnych wpisów");
        assertThat(html("/activities?kind=EVENT")).contains("Nic nie pasuje do filtrów", "Wyczyść filtry");
    }

    @Test
    void theListReadsInEnglishToo() {
        world.jdbc
                .sql("update account set language = 'en' where id = :id")
                .param("id", dolny.organizer)
                .update();
        dolny.logged(dolny.organizer);
        assertThat(html("/activities")).contains("1 entry", "Civic meeting", "10\u00a0Jan\u00a02026", "lang=\"en\"");
    }

    @Test
    void aMentorOfSeveralCentresReadsOneOrderedList() {
        var other = new Centre(world, browser, "OPS Drugi");
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, dolny.id, dolny.organizer);
        world.give(mentor, Role.MENTOR, other.id, other.organizer);
        var expected = new ArrayList<String>();
        for (int day = 1; day <= 28; day++) {
            var centre = day % 2 == 0 ? dolny : other;
            expected.addFirst(centre.logged(centre.organizer, "heldOn", "2026-01-" + String.format("%02d", day))
                    .toString());
        }
        var seen = new ArrayList<String>();
        for (String page = "/activities"; page != null; ) {
            String html = text(mentor, page);
            seen.addAll(entries(html));
            page = link(html, "next");
        }
        assertThat(seen).isEqualTo(expected);
    }

    private List<String> whole(String page) {
        var seen = new ArrayList<String>();
        for (String next = page; next != null; ) {
            String html = html(next);
            seen.addAll(entries(html));
            next = link(html, "next");
        }
        return seen;
    }

    private String html(String page) {
        return text(dolny.organizer, page);
    }

    private String text(UUID who, String page) {
        var result = dolny.get(who, page);
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> entries(String html) {
        return ENTRY.matcher(html).results().map(match -> match.group(1)).toList();
    }

    private static @org.jspecify.annotations.Nullable String link(String html, String rel) {
        var matcher = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(html);
        return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : null;
    }
}
