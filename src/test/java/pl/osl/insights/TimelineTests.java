package pl.osl.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

/** "Co się działo": everything that happened in a community, in one stream. */
@OslTest
class TimelineTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID anna;
    UUID jan;
    UUID dolna;
    UUID gorna;

    @BeforeEach
    void aCommunityWithAPast() {
        centre = world.centre("OPS Dolny");
        anna = world.person("Anna Bukowa", Role.ORGANIZER, centre);
        jan = world.person("Jan Akacjowy", Role.ORGANIZER, centre);
        dolna = world.community("Zdolna Dolna", centre, anna);
        gorna = world.community("Zdolna Górna", centre, jan);
        entry("Zebranie przy kapliczce", anna, "2026-02-03");
        entry("Rozmowa Jana", jan, "2026-02-04");
        insert("community_phase_move (id, centre_id, community_id, phase_from, phase_to, moved_on, reason, recorded_at,"
                + " recorded_by) values (:id, :centre, :dolna, 'RECOGNITION', 'DIAGNOSIS', '2024-03-01',"
                + " 'Znamy już ludzi', now(), :anna)");
        insert("community_population (centre_id, community_id, as_of, people, source, recorded_at)"
                + " values (:centre, :dolna, '2023-12-31', 1200, 'gmina', now())");
        insert("community_group (id, centre_id, community_id, name, name_key, plain_name, kind, state, founded_on,"
                + " founded_precision, ended_on, created_by, created_at, version) values (:id, :centre, :dolna,"
                + " 'Klub Seniora', '\\x01', 'klub seniora', 'SENIORS', 'ENDED', '2022-01-01', 'YEAR', '2025-06-30',"
                + " :anna, now(), 0)");
    }

    @Test
    void itTellsEverythingNewestFirstAndTheCommunityShowsTheLatest() {
        assertThat(get(anna, "/communities/" + dolna + "/timeline"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        ">Rozmowa Jana</a>",
                        ">Zebranie przy kapliczce</a>",
                        "Grupa zakończyła działalność: Klub Seniora",
                        "Nowa faza: Diagnoza",
                        "Znamy już ludzi",
                        "Liczba mieszkańców: 1",
                        ">2022<",
                        "Powstała grupa: Klub Seniora");
        assertThat(get(anna, "/communities/" + dolna + "/timeline?from=2024-03-01&to=2024-03-01"))
                .as("both days are of the period")
                .bodyText()
                .contains("Nowa faza: Diagnoza")
                .doesNotContain("Zebranie przy kapliczce", "Powstała grupa");
        assertThat(get(anna, "/communities/" + dolna + "/timeline?sort=happenedOn"))
                .bodyText()
                .containsSubsequence("Powstała grupa", "Nowa faza", "Rozmowa Jana");
        assertThat(get(anna, "/communities/" + dolna))
                .bodyText()
                .contains("Co się działo", "Nowa faza: Diagnoza", "/communities/" + dolna + "/timeline")
                .contains("Na tej stronie", "href=\"#timeline-title\"", "id=\"timeline-title\"")
                .contains("/activities/new?community=" + dolna)
                .doesNotContain("Ostatnie wpisy");
        assertThat(get(anna, "/communities/" + gorna + "/timeline"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Klub Seniora");
    }

    @Test
    void ticksAndDaysNarrowItAndTheFileTellsTheSame() {
        String timeline = "/communities/" + dolna + "/timeline";
        assertThat(get(anna, timeline + "?groups=true&phases=true"))
                .bodyText()
                .contains("Powstała grupa: Klub Seniora", "Nowa faza: Diagnoza", "Pokazano: Fazy")
                .doesNotContain("Zebranie przy kapliczce");
        assertThat(get(anna, timeline + "?from=2024-01-01&to=2024-12-31"))
                .bodyText()
                .contains("Nowa faza: Diagnoza")
                .doesNotContain("Zebranie przy kapliczce", "Klub Seniora");
        assertThat(get(anna, timeline + "?from=wczoraj"))
                .hasStatusOk()
                .bodyText()
                .contains("nieczytelny");
        assertThat(get(anna, timeline + ".csv?phases=true"))
                .hasStatusOk()
                .bodyText()
                .contains("Nowa faza: Diagnoza", "Znamy już ludzi")
                .doesNotContain("Klub Seniora");
    }

    @Test
    void aPhaseIsCalledAsTheCentreCallsIt() {
        insert("phase_entry (centre_id, code, pl, en, means, position, active) values (:centre, 'DIAGNOSIS',"
                + " 'Poznajemy potrzeby', 'Learning the needs', 'RUNNING', 20, true)");
        String timeline = "/communities/" + dolna + "/timeline";
        assertThat(get(anna, timeline)).bodyText().contains("Nowa faza: Poznajemy potrzeby");
        assertThat(get(anna, timeline + ".csv")).bodyText().contains("Nowa faza: Poznajemy potrzeby");
        assertThat(get(anna, "/communities/" + dolna)).bodyText().contains("Nowa faza: Poznajemy potrzeby");
    }

    @Test
    void pagesFollowEachOtherBothWays() {
        for (int day = 1; day <= 28; day++) {
            entry("Dyżur " + day, anna, "2025-10-%02d".formatted(day));
        }
        String timeline = "/communities/" + dolna + "/timeline?entries=true";
        String first = body(get(anna, timeline));
        assertThat(first).contains("Dyżur 28", "Rozmowa Jana").doesNotContain("Dyżur 4<", "Dyżur 1<");
        String second = body(get(anna, address(first, "next")));
        assertThat(second).contains("Dyżur 1<", "Dyżur 4<").doesNotContain("Dyżur 28", "Rozmowa Jana");
        assertThat(body(get(anna, address(second, "prev")))).contains("Dyżur 28", "Rozmowa Jana");
    }

    @Test
    void aMentorSeesTheEntriesOfTheirPersonAndAStrangerNothing() {
        UUID mentor = world.person("Maria Mentor", Role.MENTOR, centre, anna);
        assertThat(get(mentor, "/communities/" + dolna + "/timeline"))
                .hasStatusOk()
                .bodyText()
                .contains("Zebranie przy kapliczce", "Nowa faza: Diagnoza")
                .doesNotContain("Rozmowa Jana");
        assertThat(get(mentor, "/communities/" + gorna + "/timeline")).hasStatus(404);
        UUID stranger = world.person("Obcy", Role.ORGANIZER, world.centre("OPS Górny"));
        assertThat(get(stranger, "/communities/" + dolna + "/timeline")).hasStatus(404);
    }

    @Test
    void whatPartnersMetThereAgreedIsPartOfTheStory() {
        UUID school = world.partner("Szkoła nr 3", centre, anna);
        UUID together = world.partnership("Razem dla Dolnej", centre, anna);
        insert(
                "partnership_member (id, centre_id, partnership_id, partner_id, gives, joined_on) values (:id, :centre, '"
                        + together + "', '" + school + "', '{}', '2025-01-01')");
        insert("partnership_agreement (id, centre_id, partnership_id, kind, signed_on, valid_from, added_at)"
                + " values (:id, :centre, '" + together + "', 'LETTER', '2025-04-05', '2025-04-05', now())");
        String timeline = "/communities/" + dolna + "/timeline?partners=true";
        assertThat(get(anna, timeline)).bodyText().doesNotContain("Podpisano");
        insert("party_met (centre_id, activity_id, held_on, community_ids, with_us, partner_id)"
                + " values (:centre, :id, '2025-02-02', array[:dolna]::uuid[], true, '" + school + "')");
        assertThat(get(anna, timeline))
                .bodyText()
                .contains("Podpisano w partnerstwie „Razem dla Dolnej”: List intencyjny");
    }

    private MvcTestResult get(UUID who, String path) {
        return browser.get().uri(path).with(World.as(who)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static java.net.URI address(String page, String rel) {
        var found = java.util.regex.Pattern.compile(
                        "rel=\"" + rel + "\"[^>]*href=\"([^\"]+)\"|href=\"([^\"]+)\"[^>]*rel=\"" + rel + "\"")
                .matcher(page);
        assertThat(found.find()).as(rel).isTrue();
        String href = found.group(1) == null ? found.group(2) : found.group(1);
        return java.net.URI.create(href.replace("&amp;", "&"));
    }

    private MvcTestResult get(UUID who, java.net.URI address) {
        return browser.get().uri(address).with(World.as(who)).exchange();
    }

    private void entry(String title, UUID author, String day) {
        UUID id = Ids.next(world.clock);
        insert(
                "activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, plain, created_at, version)"
                        + " values ('" + id + "', :centre, '" + author + "', '" + title
                        + "', 'CONVERSATION', 'ANIMATOR', '" + day
                        + "', 30, 'COMMUNITY', '', now(), 0)");
        insert("activity_community (centre_id, activity_id, community_id) values (:centre, '" + id + "', :dolna)");
    }

    private void insert(String what) {
        world.in(
                centre,
                () -> world.jdbc
                        .sql("insert into " + what)
                        .param("id", Ids.next(world.clock))
                        .param("centre", centre)
                        .param("dolna", dolna)
                        .param("anna", anna)
                        .update());
    }
}
