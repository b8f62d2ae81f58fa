package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;
import pl.osl.partners.Centre;

/** Anna leads Zdolna Dolna, Robert works elsewhere in the same centre, Ewa coordinates, Ola directs. */
@OslTest
class KeepingGroupsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre centre;
    UUID robert;
    UUID dolna;

    @BeforeEach
    void aCentre() {
        centre = new Centre(world, browser, "OPS Dolny");
        robert = world.person("Robert Topola", Role.ORGANIZER, centre.id);
        dolna = world.community("Zdolna Dolna", centre.id, centre.anna);
    }

    @Test
    void aGroupBeginsWithItsNameAndKindAndItsPageSaysWhatWaits() {
        UUID club = group(centre.anna, "Klub Wolontariatu", "VOLUNTEERS", dolna);
        assertThat(centre.text(centre.anna, "/groups/" + club))
                .contains("Klub Wolontariatu", "Do uzupełnienia", "widać, ile grup mieszkańcy prowadzą sami");
        assertThat(centre.text(centre.ola, "/groups/" + club)).doesNotContain("Do uzupełnienia", "/edit");
        assertThat(edit(
                        centre.anna,
                        club,
                        "0",
                        "forWhom",
                        "dla młodzieży z osiedla",
                        "founded",
                        "wrzesień 2008",
                        "rhythm",
                        "w środy",
                        "ledBy",
                        "RESIDENTS",
                        "sizeBand",
                        "UP_TO_20"))
                .isEqualTo(302);
        assertThat(centre.text(centre.ola, "/groups/" + club))
                .contains("dla młodzieży z osiedla", "wrzesień 2008", "w środy", "11–20 osób", "Poprawiono opis grupy")
                .doesNotContain("Do uzupełnienia");
        assertThat(centre.text(centre.anna, "/groups/" + club + "/edit")).contains("Nie wpisuj nazwisk");
    }

    @Test
    void theSameFormSentTwiceIsOneGroupAndANameStandsOnceInACommunity() {
        UUID id = Ids.next(world.clock);
        for (int times = 0; times < 2; times++) {
            assertThat(centre.post(
                            centre.anna,
                            "/groups",
                            "id",
                            id.toString(),
                            "name",
                            "Klub Seniora",
                            "kind",
                            "SENIORS",
                            "community",
                            dolna.toString()))
                    .hasStatus(302)
                    .hasRedirectedUrl("/groups/" + id);
        }
        assertThat(centre.post(
                        centre.anna,
                        "/groups",
                        "name",
                        "klub SENIORA",
                        "kind",
                        "SENIORS",
                        "community",
                        dolna.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("już tu jest na liście");
        UUID own = group(centre.anna, "Klub Seniora", "SENIORS", null);
        assertThat(world.column(centre.id, "select name from community_group")).hasSize(2);
        UUID chess = group(centre.anna, "Klub szachowy", "CIVIC", dolna);
        assertThat(refused(chess, "name", "Klub seniora")).contains("już tu jest na liście");
        assertThat(refused(own, "community", dolna.toString()))
                .as("moved to where one of its name is")
                .contains("już tu jest na liście");
    }

    @Test
    void nothingBeginsInACommunityThatIsOffTheLists() {
        assertThat(centre.post(centre.ewa, "/communities/" + dolna + "/withdrawal", "reason", "Pomyłka"))
                .hasStatus(302);
        assertThat(centre.post(
                        centre.anna, "/groups", "name", "Klub", "kind", "SENIORS", "community", dolna.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Ta społeczność jest wycofana");
    }

    @Test
    void aGroupHasBegunAndItsEndComesAfterItsBeginning() {
        UUID club = group(centre.anna, "Klub Seniora", "SENIORS", dolna);
        var today = java.time.LocalDate.now(world.clock);
        assertThat(refused(club, "founded", String.valueOf(today.getYear() + 1)))
                .contains("między 1900 rokiem a dniem dzisiejszym");
        assertThat(refused(club, "founded", "1899")).contains("między 1900 rokiem");
        assertThat(refused(club, "endedOn", today.toString(), "state", "ACTIVE"))
                .contains("tylko wtedy, gdy stan grupy");
        assertThat(refused(club, "endedOn", today.plusDays(1).toString(), "state", "ENDED"))
                .contains("nie może być w przyszłości");
        assertThat(refused(club, "founded", "2020", "endedOn", "2019-12-31", "state", "ENDED"))
                .contains("zanim powstała");
        assertThat(edit(centre.anna, club, "0", "founded", "2020", "endedOn", "2020-01-01", "state", "ENDED"))
                .isEqualTo(302);
    }

    @Test
    void onlyTheTeamAndTheCoordinatorWriteAndTheCentresOwnGroupsAreOfEveryOrganizer() {
        UUID ours = group(centre.anna, "Klub Seniora", "SENIORS", dolna);
        assertThat(edit(robert, ours, "0")).isEqualTo(403);
        assertThat(edit(centre.ola, ours, "0")).isEqualTo(403);
        assertThat(edit(centre.ewa, ours, "0", "rhythm", "w piątki")).isEqualTo(302);
        assertThat(centre.post(robert, "/groups", "name", "Obca", "kind", "CIVIC", "community", dolna.toString()))
                .hasStatus(403);
        UUID own = group(robert, "Klub Integracji Społecznej", "KIS", null);
        assertThat(edit(centre.anna, own, "0", "rhythm", "codziennie", "community", ""))
                .isEqualTo(302);
        assertThat(edit(robert, own, "1", "community", dolna.toString()))
                .as("into a community that is not theirs")
                .isEqualTo(403);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(edit(stranger, ours, "1")).isEqualTo(404);
        var mentor = world.person("Maria Mentorka", Role.MENTOR, centre.id, centre.anna);
        assertThat(centre.get(mentor, "/groups/" + ours)).hasStatusOk();
        assertThat(centre.get(mentor, "/groups/" + own)).hasStatus(404);
        assertThat(centre.text(mentor, "/groups")).contains("Klub Seniora").doesNotContain("Klub Integracji");
        var supervisor = world.person("Jan Superwizor", Role.SUPERVISOR, centre.id);
        assertThat(centre.get(supervisor, "/groups/" + ours)).hasStatus(404);
        assertThat(centre.text(centre.ola, "/centre")).contains("Klub Integracji Społecznej");
        assertThat(centre.text(supervisor, "/communities")).doesNotContain("Klub");
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondSeesWhatWasSavedAndLosesNothing() {
        UUID club = group(centre.anna, "Klub Seniora", "SENIORS", dolna);
        assertThat(edit(centre.ewa, club, "0", "rhythm", "w piątki")).isEqualTo(302);
        var second = centre.post(
                centre.anna,
                "/groups/" + club + "/edit",
                "version",
                "0",
                "name",
                "Klub Seniora",
                "kind",
                "SENIORS",
                "community",
                dolna.toString(),
                "rhythm",
                "w środy po południu");
        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("Co zapisano w tym czasie", "w piątki", "w środy po południu", "value=\"1\"");
        assertThat(centre.text(centre.anna, "/groups/" + club))
                .contains("w piątki")
                .doesNotContain("po południu");
    }

    @Test
    void groupsStandUnderOneAnotherWithoutCircles() {
        UUID kis = group(centre.anna, "Klub Integracji Społecznej", "KIS", null);
        UUID club = group(centre.anna, "Klub Wolontariatu", "VOLUNTEERS", dolna);
        UUID dayRoom = group(centre.anna, "Świetlica", "DAY_ROOM", dolna);
        assertThat(edit(centre.anna, club, "0", "parent", kis.toString())).isEqualTo(302);
        assertThat(edit(centre.anna, dayRoom, "0", "parent", club.toString())).isEqualTo(302);
        assertThat(centre.text(centre.ola, "/groups/" + dayRoom))
                .contains("Co działa w ramach czego", "/groups/" + kis, "/groups/" + club)
                .containsOnlyOnce("Klub Integracji Społecznej");
        assertThat(centre.text(centre.ola, "/groups/" + dayRoom))
                .as("the menu shows where one is")
                .contains("href=\"/communities\" aria-current=\"page\"");
        var circle = centre.post(
                centre.anna,
                "/groups/" + kis + "/edit",
                "version",
                "0",
                "name",
                "Klub Integracji Społecznej",
                "kind",
                "KIS",
                "parent",
                dayRoom.toString());
        assertThat(circle).hasStatus(422).bodyText().contains("nie może działać w ramach samej siebie");
        assertThat(edit(centre.anna, kis, "0", "parent", kis.toString())).isEqualTo(422);
        UUID foreign = world.group("Obca", world.centre("OPS Obcy"), null, centre.anna);
        assertThat(edit(centre.anna, club, "1", "parent", foreign.toString())).isEqualTo(422);
    }

    @Test
    void programmesRunFromAndToAsFarAsPeopleRemember() {
        UUID club = group(centre.anna, "Klub Wolontariatu", "VOLUNTEERS", dolna);
        String path = "/groups/" + club + "/programmes";
        assertThat(centre.post(
                        centre.anna, path, "programmeName", "Starszy brat", "begun", "maj 2010", "ended", "2010"))
                .hasStatus(302);
        for (int times = 0; times < 2; times++) {
            assertThat(centre.post(centre.anna, path, "programmeName", "Pogotowie szkolne", "begun", "2011"))
                    .hasStatus(302);
        }
        assertThat(world.column(centre.id, "select name from group_programme"))
                .as("sent twice it is one")
                .hasSize(2);
        assertThat(centre.post(centre.anna, path, "programmeName", "Po lekcjach", "begun", "2012", "ended", "2011"))
                .hasStatus(422)
                .bodyText()
                .contains("nie może skończyć się", "Po lekcjach");
        assertThat(centre.post(centre.anna, path, "programmeName", "Po lekcjach", "begun", "dawno"))
                .hasStatus(422)
                .bodyText()
                .contains("Nie rozumiem tej daty", "dawno");
        assertThat(centre.text(centre.ola, "/groups/" + club)).contains("od: maj 2010, do: 2010", "od: 2011");
        String one = world.column(centre.id, "select id::text from group_programme where name like 'Pog%'")
                .getFirst();
        String[] corrected = {"version", "0", "programmeName", "Pogotowie", "begun", "2011", "ended", "2013"};
        assertThat(centre.post(centre.anna, path + "/" + one, corrected)).hasStatus(302);
        assertThat(centre.post(centre.anna, path + "/" + one, corrected)).hasStatus(409);
        assertThat(centre.post(robert, path + "/" + one + "/removal")).hasStatus(403);
        assertThat(centre.post(centre.anna, path + "/" + one + "/removal")).hasStatus(302);
        assertThat(centre.text(centre.ola, "/groups/" + club)).contains("Usunięto program", "<del>Pogotowie</del>");
    }

    @Test
    void aWithdrawnGroupLeavesTheListsAndComesBack() {
        UUID club = group(centre.anna, "Klub Seniora", "SENIORS", dolna);
        assertThat(centre.post(robert, "/groups/" + club + "/withdrawal", "reason", "bo tak"))
                .hasStatus(403);
        assertThat(centre.post(centre.anna, "/groups/" + club + "/withdrawal", "reason", " "))
                .hasStatus(422);
        assertThat(centre.post(centre.anna, "/groups/" + club + "/withdrawal", "reason", "Wpisana dwa razy"))
                .hasStatus(302);
        assertThat(centre.text(centre.ola, "/groups")).doesNotContain("Klub Seniora");
        assertThat(centre.text(centre.ola, "/groups?show=withdrawn")).contains("Klub Seniora");
        assertThat(centre.text(centre.ola, "/communities/" + dolna)).doesNotContain("Klub Seniora");
        assertThat(edit(centre.anna, club, "1")).isEqualTo(422);
        UUID other = group(centre.anna, "Klub Seniora", "SENIORS", dolna);
        assertThat(centre.post(centre.anna, "/groups/" + club + "/restoration"))
                .hasStatus(302)
                .flash()
                .containsEntry("problem", "groups.refusal.knownMeanwhile");
        assertThat(centre.text(centre.anna, "/groups/" + club))
                .as("the name is taken")
                .contains("Wpisana dwa razy");
        assertThat(edit(centre.anna, other, "0", "name", "Klub Seniora Bis")).isEqualTo(302);
        assertThat(centre.post(centre.anna, "/groups/" + club + "/restoration")).hasStatus(302);
        assertThat(centre.text(centre.ola, "/groups")).contains("Klub Seniora");
    }

    @Test
    void listsNarrowAndExportAndTheCommunityTellsItsGroupsOnItsPapersToo() {
        group(centre.anna, "Klub Seniora", "SENIORS", dolna);
        group(centre.anna, "=Świetlica", "DAY_ROOM", dolna);
        group(centre.anna, "KIS", "KIS", null);
        assertThat(centre.text(centre.ola, "/groups?kind=SENIORS"))
                .contains("Klub Seniora")
                .doesNotContain("Świetlica");
        assertThat(centre.text(centre.ola, "/groups?community=own"))
                .contains("/groups/")
                .doesNotContain("Klub Seniora");
        assertThat(centre.text(centre.ola, "/groups?community=" + dolna + "&q=swietl"))
                .contains("Świetlica")
                .doesNotContain("Klub Seniora");
        assertThat(centre.text(centre.ola, "/groups?community=nonsense")).contains("Nic nie pasuje");
        assertThat(centre.text(centre.ola, "/groups.csv")).contains("Klub Seniora", "'=Świetlica");
        for (String page : new String[] {"", "/profile", "/handover"}) {
            assertThat(centre.text(centre.anna, "/communities/" + dolna + page)).contains("Klub Seniora", "Świetlica");
        }
    }

    private UUID group(UUID who, String name, String kind, @org.jspecify.annotations.Nullable UUID community) {
        UUID id = Ids.next(world.clock);
        assertThat(centre.post(
                        who,
                        "/groups",
                        "id",
                        id.toString(),
                        "name",
                        name,
                        "kind",
                        kind,
                        "community",
                        community == null ? "" : community.toString()))
                .hasStatus(302);
        return id;
    }

    private String refused(UUID group, String... changed) {
        var answer = centre.post(centre.anna, "/groups/" + group + "/edit", told(group, "0", changed));
        assertThat(answer).hasStatus(422);
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int edit(UUID who, UUID group, String version, String... changed) {
        return centre.post(who, "/groups/" + group + "/edit", told(group, version, changed))
                .getResponse()
                .getStatus();
    }

    /** What is not told stays as the group has it. */
    private String[] told(UUID group, String version, String... changed) {
        var told = new java.util.LinkedHashMap<String, String>();
        told.put("version", version);
        world.in(
                        centre.id,
                        () -> world.jdbc
                                .sql(
                                        "select name, kind, community_id::text as community from community_group where id = :id")
                                .param("id", group)
                                .query()
                                .singleRow())
                .forEach((field, value) -> told.put(field, value == null ? "" : value.toString()));
        for (int at = 0; at < changed.length; at += 2) {
            told.put(changed[at], changed[at + 1]);
        }
        return told.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }
}
