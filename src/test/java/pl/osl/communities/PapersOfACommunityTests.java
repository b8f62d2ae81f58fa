package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

@OslTest
class PapersOfACommunityTests {

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
    void thePackForASuccessorHoldsWhatTheyNeedAndTheProfileStaysShort() {
        world.picture(dolna, centre, ewa);
        note("Sprzątanie stawu", today.minusDays(45));
        assertThat(read(director, "/communities/" + dolna + "/handover"))
                .contains("Lista do odhaczenia", "Ewa Kalina", "prowadzi", "Rozpoznanie", "Sprzątanie stawu")
                .contains("Co jest otwarte", "Granice własnymi słowami", "Jak było, jak jest")
                .doesNotContain("Zmień fazę", "Nowy wpis</span>", "Oceń ponownie");
        assertThat(read(director, "/communities/" + dolna + "/profile"))
                .contains("Zdolna Dolna", "Ewa Kalina", "Jak było, jak jest")
                .doesNotContain("Sprzątanie stawu", "Lista do odhaczenia", "Dopisz liczbę");
    }

    @Test
    void theHeadOfThePageTellsSilence() {
        assertThat(read(director, "/communities/" + dolna))
                .contains("jeszcze bez wpisów")
                .doesNotContain("cisza od");
        note("Sprzątanie stawu", today.minusDays(30));
        assertThat(read(director, "/communities/" + dolna)).contains("cisza od 30 dni", "ostatni wpis:");
        note("Festyn", today.minusDays(29));
        assertThat(read(director, "/communities/" + dolna))
                .contains("ostatni wpis:")
                .doesNotContain("cisza od");
    }

    @Test
    void aMentorReadsThePapersOfThoseTheySupportAndOfNobodyElse() {
        UUID mentor = world.person("Zofia Spoza", Role.MENTOR, centre, ewa);
        UUID roberts = world.community("Górna", centre, robert);
        assertThat(read(mentor, "/communities/" + dolna + "/handover")).contains("Zdolna Dolna");
        assertThat(read(mentor, "/communities")).doesNotContain("Dzielnice, osiedla");
        for (String paper : new String[] {"/profile", "/handover", ""}) {
            assertThat(browser.get().uri("/communities/" + roberts + paper).with(World.as(mentor)))
                    .hasStatus(404);
        }
        assertThat(browser.get().uri("/communities/districts").with(World.as(mentor)))
                .hasStatus(404);
    }

    private void note(String title, LocalDate day) {
        UUID entry = Ids.next(world.clock);
        world.in(
                centre,
                () -> world.jdbc
                        .sql("""
                        with entry as (
                            insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns,
                                                  created_at, version)
                            values (:id, :centre, :author, :title, 'EVENT', 'ANIMATOR', :day, 60, 'COMMUNITY', now(), 0)
                            returning id, centre_id)
                        insert into activity_community (centre_id, activity_id, community_id)
                        select centre_id, id, :community from entry
                        """)
                        .param("id", entry)
                        .param("centre", centre)
                        .param("author", ewa)
                        .param("title", title)
                        .param("day", day)
                        .param("community", dolna)
                        .update());
    }

    private String read(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
