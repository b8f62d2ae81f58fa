package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

@OslTest
class DescribingACommunityTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID ewa;
    UUID robert;
    UUID marek;
    UUID dolna;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        marek = world.person("Marek Jawor", Role.COORDINATOR, centre);
        dolna = world.community("Zdolna Dolna", centre, ewa);
        today = LocalDate.now(world.clock);
    }

    @Test
    void aCommunityStartsWithANameAndItsPageSaysWhatWaitsAndWhatFor() {
        assertThat(page(ewa, ""))
                .contains("Do uzupełnienia", "Dlaczego ta społeczność", "od tego zaczyna się mapa", "#boundary")
                .contains("/edit");
        assertThat(page(robert, "")).as("not of the team").doesNotContain("Do uzupełnienia", "Popraw opis");
        assertThat(page(director, "")).doesNotContain("Do uzupełnienia", "Popraw opis");

        assertThat(edit(ewa, 0, Map.of("whyChosen", "Prosili o to mieszkańcy.", "boundary", "Od torów do lasu.")))
                .hasStatus(302);
        assertThat(page(ewa, ""))
                .contains("Prosili o to mieszkańcy.", "Od torów do lasu.", "Poprawiono opis")
                .contains("<span>Granice własnymi słowami</span>: ")
                .doesNotContain("od tego zaczyna się mapa", "#boundary");
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondSeesBothVersionsAndLosesNothing() {
        assertThat(edit(ewa, 0, Map.of("economy", "Turystyka."))).hasStatus(302);
        var second = edit(marek, 0, Map.of("economy", "Pensjonaty i szlak.", "nature", "Las i potok."));
        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("Ktoś zapisał zmiany w tym samym czasie", "Turystyka.", "Pensjonaty i szlak.", "Las i potok.")
                .contains("name=\"version\" value=\"1\"");
        assertThat(page(marek, "")).contains("Turystyka.").doesNotContain("Pensjonaty");
        assertThat(edit(marek, 1, Map.of("economy", "Pensjonaty i szlak."))).hasStatus(302);
        assertThat(page(marek, "")).contains("<del>Turystyka.</del>", "Pensjonaty i szlak.");
    }

    @Test
    void onlyTheTeamItsStandInsAndTheCoordinatorDescribeIt() {
        assertThat(edit(robert, 0, Map.of())).hasStatus(403);
        assertThat(edit(director, 0, Map.of())).hasStatus(403);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(edit(stranger, 0, Map.of())).hasStatus(404);
        assertThat(edit(marek, 0, Map.of("boundary", "Do rzeki."))).hasStatus(302);
        world.in(
                centre,
                () -> world.jdbc
                        .sql("""
                        insert into stand_in (id, centre_id, absent_id, substitute_id, work, valid_from, valid_to, made_by, made_at)
                        values (uuidv7(), :centre, :ewa, :robert, 'FIELD', :today, :today, :ewa, now())
                        """)
                        .param("centre", centre)
                        .param("ewa", ewa)
                        .param("robert", robert)
                        .param("today", today)
                        .update());
        assertThat(edit(robert, 1, Map.of("boundary", "Do mostu."))).hasStatus(302);
        assertThat(page(ewa, "")).contains("Robert Topola");
    }

    @Test
    void badInputKeepsWhatWasTyped() {
        assertThat(edit(ewa, 0, Map.of("name", " ", "features", "Festyn nad stawem")))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj nazwę", "Festyn nad stawem");
        assertThat(edit(ewa, 0, Map.of("startedOn", "latem 2009")))
                .hasStatus(422)
                .bodyText()
                .contains("type=\"text\"", "latem 2009");
        assertThat(edit(ewa, 0, Map.of("startedOn", today.plusDays(1).toString())))
                .hasStatus(422);
        assertThat(edit(ewa, 0, Map.of("type", "LUNAR")))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz rodzaj");
        assertThat(edit(ewa, 0, Map.of("economy", "a".repeat(5001)))).hasStatus(422);
        assertThat(edit(ewa, 0, Map.of("version", "first"))).hasStatus(409);
        world.community("Górna", centre, ewa);
        assertThat(edit(ewa, 0, Map.of("name", "GÓRNA")))
                .hasStatus(422)
                .bodyText()
                .contains("już jest na liście");
        assertThat(world.column(centre, "select version::text from community where name = 'Zdolna Dolna'"))
                .containsExactly("0");
    }

    @Test
    void numbersOfPeopleStayWithTheirDayAndSource() {
        assertThat(count(ewa, "1 200", "2024-12-31", "Rada osiedla")).hasStatus(302);
        assertThat(count(ewa, "1.250", "2025-12-31", null)).hasStatus(302);
        assertThat(count(ewa, "1251", "2025-12-31", "Ewidencja")).as("corrects").hasStatus(302);
        assertThat(page(director, ""))
                .contains(
                        "1\u00a0251 osób",
                        "stan na 31\u00a0grudnia 2025",
                        "Ewidencja",
                        "1\u00a0200 osób",
                        "Rada osiedla")
                .contains("<del>1250</del>");
        assertThat(count(ewa, "dużo", "2025-12-31", "Ewidencja"))
                .hasStatus(422)
                .bodyText()
                .contains("dużo", "Podaj liczbę");
        assertThat(count(ewa, "0", "2025-12-31", null)).hasStatus(422);
        assertThat(count(ewa, "12", today.plusDays(1).toString(), null)).hasStatus(422);
        assertThat(world.column(centre, "select people::text from community_population order by as_of"))
                .containsExactly("1200", "1251");
    }

    @Test
    void aWithdrawnCommunityLeavesListsAndCountsAndComesBackWithEverything() {
        world.community("Górna", centre, robert);
        assertThat(page(director, "")).contains("Wycofaj społeczność");
        assertThat(post(ewa, "/withdrawal", Map.of("reason", "pomyłka"))).hasStatus(403);
        assertThat(post(director, "/withdrawal", Map.of("reason", " "))).hasStatus(422);
        assertThat(post(director, "/withdrawal", Map.of("reason", "Założona dwa razy")))
                .hasStatus(302);

        assertThat(read(director, "/communities")).contains("Górna").doesNotContain("Zdolna Dolna");
        assertThat(read(director, "/communities.csv")).doesNotContain("Zdolna Dolna");
        assertThat(read(director, "/communities?state=withdrawn")).contains("Zdolna Dolna");
        assertThat(read(ewa, "/activities/new")).contains("Górna").doesNotContain("Zdolna Dolna");
        assertThat(read(director, "/dashboard")).doesNotContain("Zdolna Dolna");
        assertThat(page(ewa, "")).contains("jest wycofana", "Założona dwa razy").doesNotContain("Popraw opis");
        assertThat(edit(ewa, 1, Map.of())).hasStatus(422).bodyText().contains("jest wycofana");
        assertThat(post(director, "/withdrawal", Map.of("reason", "znowu"))).hasStatus(422);

        assertThat(post(marek, "/restoration", Map.of())).hasStatus(302);
        assertThat(read(director, "/communities")).contains("Zdolna Dolna");
        assertThat(page(ewa, "")).contains("Przywrócono społeczność", "Popraw opis");
    }

    private MvcTestResult edit(UUID who, int version, Map<String, String> typed) {
        var form = new HashMap<String, String>();
        form.put("name", "Zdolna Dolna");
        form.put("type", "TERRITORIAL");
        form.put("version", String.valueOf(version));
        form.putAll(typed);
        return post(who, "/edit", form);
    }

    private MvcTestResult count(UUID who, String people, String day, @org.jspecify.annotations.Nullable String source) {
        return post(who, "/population", Map.of("people", people, "asOf", day, "source", source == null ? "" : source));
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> form) {
        var request = browser.post()
                .uri("/communities/" + dolna + path)
                .with(World.as(who))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String page(UUID who, String path) {
        return read(who, "/communities/" + dolna + path);
    }

    private String read(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
