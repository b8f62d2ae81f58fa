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
class DistrictsTests {

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
    void aPastedListIsReadDuplicatesAreToldAndTwiceItAddsNothing() {
        var lines = "Boguszowice; 7 500; 31.12.2024\nNowiny\t18000\t2024-12-31\n\nPopielów\nnowiny";
        assertThat(add(ewa, lines)).hasStatus(302);
        assertThat(world.column(centre, """
                        select d.name || ' ' || coalesce(i.inhabitants || ' ' || i.as_of, '-')
                          from district d left join district_inhabitants i on i.district_id = d.id order by d.name
                        """))
                .containsExactly("Boguszowice 7500 2024-12-31", "Nowiny 18000 2024-12-31", "Popielów -");
        var again = add(ewa, "NOWINY; 18100; 2025-12-31\nZamysłów\nzamysłów");
        assertThat(again).hasStatus(302);
        assertThat(Map.<String, Object>copyOf(again.getMvcResult().getFlashMap()))
                .containsEntry("added", 1)
                .containsEntry("known", "Nowiny")
                .containsEntry("repeated", "zamysłów");
        assertThat(world.column(
                        centre, "select inhabitants::text from district_inhabitants order by as_of, inhabitants"))
                .containsExactly("18000", "7500", "18100");
        add(ewa, lines);
        add(ewa, lines);
        assertThat(world.column(centre, "select name from district")).hasSize(4);
    }

    @Test
    void aLineThatCannotBeReadIsNamedNothingIsAddedAndEverythingStaysTyped() {
        assertThat(add(ewa, "Popiel\nNowiny; wielu; 31.12.2024\nMeksyk; 1200\nGotart; 12; 31.02.2024"))
                .hasStatus(422)
                .bodyText()
                .contains("Wiersz 2: „wielu” nie jest liczbą", "Wiersz 3: podaj dzień", "Wiersz 4", "Meksyk; 1200");
        assertThat(add(ewa, " ")).hasStatus(422).bodyText().contains("co najmniej jedną nazwę");
        assertThat(add(ewa, "a\n".repeat(1) + "x".repeat(121))).hasStatus(422);
        assertThat(world.column(centre, "select name from district")).isEmpty();
    }

    @Test
    void thePageShowsWhichPlacesHaveACommunityAndWhichHaveNone() {
        assertThat(read(director, "/communities/districts"))
                .contains("Nie ma jeszcze listy")
                .doesNotContain("Dopisz");
        add(ewa, "Nowiny; 18000; 2024-12-31\nPopiel\nMeksyk");
        assertThat(read(director, "/communities/districts")).contains("Społeczność jest w 0 z 3 miejsc");
        var nowiny = id("Nowiny");
        var popiel = id("Popiel");
        assertThat(place(ewa, 0, Map.of("places", "WHOLE:" + nowiny))).hasStatus(302);
        assertThat(place(ewa, 1, Map.of("places", "PART:" + popiel, "beyond", "true")))
                .hasStatus(302);
        assertThat(read(director, "/communities/" + dolna))
                .contains("Popiel", "w części", "Wykracza poza gminę", "Zaznaczono, gdzie leży")
                .contains("<ins>(Popiel)</ins>");
        assertThat(read(director, "/communities/districts")).contains("Społeczność jest w 1 z 3", "Zdolna Dolna");
        assertThat(read(director, "/communities/districts?without=true"))
                .contains("Nowiny", "Meksyk")
                .doesNotContain("Popiel");
        assertThat(place(ewa, 1, Map.of("places", "PART:" + nowiny)))
                .as("seen before the last change")
                .hasStatus(422)
                .bodyText()
                .contains("w tym samym czasie");
        assertThat(place(ewa, 2, Map.of("places", "PART:" + UUID.randomUUID()))).hasStatus(422);
        assertThat(place(ewa, 2, Map.of("places", "PART:nigdzie"))).hasStatus(422);
        assertThat(place(robert, 2, Map.of())).hasStatus(403);
        assertThat(place(director, 2, Map.of())).hasStatus(403);
    }

    @Test
    void anotherCentresPlacesAreNotOurs() {
        UUID other = world.centre("OPS Obcy");
        UUID stranger = world.person("Obca", Role.COORDINATOR, other);
        UUID theirs = world.district("Nowiny", other);
        UUID ours = world.district("Nowiny", centre);
        assertThat(place(ewa, 0, Map.of("places", "WHOLE:" + theirs))).hasStatus(422);
        assertThat(post(stranger, "/communities/districts/" + ours, named("Moje", 0)))
                .hasStatus(404);
        assertThat(read(stranger, "/communities/districts"))
                .contains(theirs.toString())
                .doesNotContain(ours.toString());
    }

    @Test
    void aPlaceIsCorrectedCountedAndRemoved() {
        UUID nowiny = world.district("Nowiny", centre);
        world.district("Popiel", centre);
        var form = new HashMap<>(named("Nowiny Wschód", 0));
        form.put("inhabitants", "18 000");
        form.put("asOf", "2024-12-31");
        assertThat(post(ewa, "/communities/districts/" + nowiny, form)).hasStatus(302);
        assertThat(post(marek, "/communities/districts/" + nowiny, named("Nowiny Zachód", 0)))
                .as("saved meanwhile")
                .hasStatus(409);
        assertThat(post(marek, "/communities/districts/" + nowiny, named("POPIEL", 1)))
                .hasStatus(422)
                .bodyText()
                .contains("już jest na liście");
        assertThat(read(marek, "/communities/districts/" + nowiny))
                .contains("Nowiny Wschód", "stan na 31\u00a0grudnia 2024");
        assertThat(post(ewa, "/communities/districts/" + nowiny + "/removal", Map.of()))
                .hasStatus(403);
        assertThat(post(marek, "/communities/districts/" + nowiny + "/removal", Map.of()))
                .hasStatus(302);
        assertThat(read(marek, "/communities/districts")).doesNotContain("Nowiny Wschód");
    }

    private MvcTestResult add(UUID who, String lines) {
        return post(who, "/communities/districts", Map.of("kind", "DISTRICT", "lines", lines));
    }

    private MvcTestResult place(UUID who, int version, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("version", String.valueOf(version));
        return post(who, "/communities/" + dolna + "/location", form);
    }

    private static Map<String, String> named(String name, int version) {
        return Map.of("name", name, "kind", "ESTATE", "version", String.valueOf(version));
    }

    private String id(String name) {
        return world.column(centre, "select id::text from district where name = '" + name + "'")
                .getFirst();
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> form) {
        var request = browser.post().uri(path).with(World.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String read(UUID who, String path) {
        var answer = browser.get().uri(path).with(World.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
