package pl.osl.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

/** What comes back year after year: an event with its editions among the entries. */
@OslTest
class EventsTests {

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
    void anEventIsBegunCorrectedAndEndsAndTellsItsHistory() {
        UUID id = Ids.next(world.clock);
        var form = Map.of(
                "id", id.toString(),
                "name", "Majówka w Dolnej",
                "community", dolny.dolna.toString(),
                "rhythm", "co roku w maju",
                "sinceYear", "2014");
        assertThat(dolny.post(dolny.organizer, "/events", form)).hasRedirectedUrl("/events/" + id);
        assertThat(dolny.post(dolny.organizer, "/events", form))
                .as("sent twice")
                .hasRedirectedUrl("/events/" + id);
        assertThat(dolny.get(dolny.director, "/events/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Majówka w Dolnej", "co roku w maju", "2014", "Zdolna Dolna", "Nie zapisano jeszcze żadnej");
        assertThat(dolny.get(dolny.organizer, "/communities/" + dolny.dolna))
                .bodyText()
                .contains("Majówka w Dolnej");
        assertThat(dolny.post(
                        dolny.organizer,
                        "/events",
                        Map.of("name", "majówka w dolnej", "community", dolny.dolna.toString())))
                .as("a name stands once in a community")
                .hasStatus(422)
                .bodyText()
                .contains("jest tu już zapisane");
        var fair =
                Map.of("id", Ids.next(world.clock).toString(), "name", "Jarmark", "community", dolny.dolna.toString());
        assertThat(dolny.post(dolny.organizer, "/events", fair)).hasStatus3xxRedirection();
        assertThat(dolny.post(
                        dolny.organizer,
                        "/events/" + fair.get("id") + "/edit",
                        Map.of("version", "0", "name", "MAJÓWKA w Dolnej", "community", dolny.dolna.toString())))
                .as("renamed it neither")
                .hasStatus(422)
                .bodyText()
                .contains("jest tu już zapisane");
        var gorny = new Centre(world, browser, "OPS Górny");
        assertThat(dolny.post(dolny.organizer, "/events", Map.of("name", "Obce", "community", gorny.dolna.toString())))
                .as("a community of another centre")
                .hasStatus(422);
        assertThat(dolny.post(dolny.organizer, "/events", Map.of("name", "Za rok", "sinceYear", "2199")))
                .hasStatus(422);
        assertThat(dolny.post(dolny.organizer, "/events", Map.of("name", "Dożynki", "sinceYear", "dawno temu")))
                .hasStatus(422)
                .bodyText()
                .contains("Dożynki", "dawno temu");
        var ended = Map.of("version", "0", "name", "Majówka", "community", dolny.dolna.toString(), "state", "ENDED");
        assertThat(dolny.post(dolny.colleague, "/events/" + id + "/edit", ended))
                .hasStatus3xxRedirection();
        assertThat(dolny.post(dolny.organizer, "/events/" + id + "/edit", ended))
                .as("somebody was quicker")
                .hasStatus(409);
        assertThat(dolny.get(dolny.organizer, "/events/" + id))
                .bodyText()
                .contains("Już nie wraca", "Poprawiono wydarzenie");
    }

    @Test
    void anEntryIsAnEditionAndTheEventCountsWhoCame() {
        String picnic =
                world.event("Majówka", dolny.id, dolny.dolna, dolny.organizer).toString();
        dolny.logged(
                dolny.organizer, "kind", "EVENT", "heldOn", "2025-05-03", "present", "80", "parties.event", picnic);
        UUID second = dolny.logged(
                dolny.organizer, "kind", "EVENT", "heldOn", "2026-05-02", "present", "120", "parties.event", picnic);
        dolny.logged(dolny.organizer, "title", "Rozmowa", "kind", "CONVERSATION", "parties.event", picnic);
        assertThat(dolny.rows("activity_event"))
                .as("a conversation is no edition")
                .isEqualTo(2);
        assertThat(dolny.get(dolny.organizer, "/events/" + picnic))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("3.05.2025", "data-value=\"80\"", "2.05.2026", "data-value=\"120\"");
        assertThat(dolny.get(dolny.organizer, "/activities/" + second))
                .bodyText()
                .contains("/events/" + picnic);
        assertThat(dolny.get(dolny.organizer, "/activities?event=" + picnic))
                .bodyText()
                .contains("Wydarzenie: Majówka", "2.05.2026");
        assertThat(dolny.get(dolny.organizer, "/communities/" + dolny.dolna))
                .bodyText()
                .contains("2 edycje");
    }

    @Test
    void anEventOfTheWholeMunicipalityIsFoundOnTheListAndInItsFile() {
        String fair = world.event("Kiermasz świąteczny", dolny.id, null, dolny.organizer)
                .toString();
        world.event("Majówka", dolny.id, dolny.dolna, dolny.organizer);
        dolny.logged(dolny.organizer, "kind", "EVENT", "heldOn", "2025-12-06", "parties.event", fair);
        assertThat(dolny.get(dolny.organizer, "/groups")).bodyText().contains("href=\"/events\"");
        assertThat(dolny.get(dolny.organizer, "/communities/" + dolny.dolna))
                .bodyText()
                .contains("href=\"/events\"");
        assertThat(dolny.get(dolny.director, "/events"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("2 wydarzenia", "/events/" + fair, "Cała gmina", "6.12.2025", "Majówka");
        assertThat(dolny.get(dolny.director, "/events?q=swiateczny&state=RUNNING"))
                .bodyText()
                .contains("1 wydarzenie", "Kiermasz")
                .doesNotContain("Majówka");
        assertThat(dolny.get(dolny.director, "/events?community=all"))
                .bodyText()
                .contains("Kiermasz")
                .doesNotContain("Majówka");
        assertThat(dolny.get(dolny.director, "/events?community=" + dolny.dolna))
                .bodyText()
                .contains("Majówka")
                .doesNotContain("Kiermasz");
        assertThat(dolny.get(dolny.director, "/events.csv?community=all"))
                .bodyText()
                .contains("Kiermasz świąteczny", "2025")
                .doesNotContain("Majówka");
        var mentor = world.person("Maria Mentorka", Role.MENTOR, dolny.id, dolny.organizer);
        assertThat(dolny.get(mentor, "/events")).bodyText().contains("Majówka").doesNotContain("Kiermasz");
        var stranger = new Centre(world, browser, "OPS Obcy");
        assertThat(dolny.get(stranger.organizer, "/events"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Majówka");
    }

    @Test
    void anEventIsAddedByNameFromTheEntry() {
        UUID entry = dolny.logged(dolny.organizer, "kind", "CAMPAIGN_ACTION", "parties.newEvent", "Szlachetna paczka");
        assertThat(dolny.rows("event where name = 'Szlachetna paczka' and community_id = '" + dolny.dolna + "'"))
                .isEqualTo(1);
        dolny.logged(dolny.organizer, "kind", "EVENT", "title", "Znów", "parties.newEvent", "szlachetna Paczka");
        assertThat(dolny.rows("event")).as("the one that is there").isEqualTo(1);
        assertThat(dolny.get(dolny.organizer, "/activities/" + entry))
                .bodyText()
                .contains("Szlachetna paczka");
    }

    @Test
    void anInitiativeThatBecameAnEventIsOne() {
        UUID idea = world.initiative("Piknik na polanie", dolny.id, dolny.dolna, dolny.organizer);
        var told = Map.of("eventName", "Piknik", "eventRhythm", "co roku w czerwcu", "eventSince", "2019-06-01");
        assertThat(dolny.post(dolny.organizer, "/initiatives/" + idea + "/event", told))
                .hasStatus3xxRedirection();
        assertThat(dolny.rows("event where name = 'Piknik' and rhythm = 'co roku w czerwcu' and since_year = 2019"
                        + " and from_initiative_id = '" + idea + "'"))
                .isEqualTo(1);
        var again = Map.of("eventName", "Piknik sąsiedzki", "eventSince", "2019-06-01");
        assertThat(dolny.post(dolny.organizer, "/initiatives/" + idea + "/event", again))
                .hasStatus3xxRedirection();
        assertThat(dolny.rows("event where name = 'Piknik sąsiedzki'")).isEqualTo(1);
        assertThat(dolny.rows("event")).isEqualTo(1);
        String event = world.column(dolny.id, "select id::text from event").getFirst();
        assertThat(dolny.get(dolny.organizer, "/initiatives/" + idea))
                .bodyText()
                .contains("Wydarzenie z tej inicjatywy", "/events/" + event)
                .as("told already")
                .doesNotContain("/initiatives/" + idea + "/event");
        assertThat(dolny.get(dolny.organizer, "/events/" + event)).bodyText().contains("/initiatives/" + idea);
    }

    @Test
    void aStrangerFindsNoEventAndAMentorThoseOfTheirPeople() {
        UUID picnic = world.event("Majówka", dolny.id, dolny.dolna, dolny.organizer);
        UUID fair = world.event("Kiermasz", dolny.id, dolny.gorna, dolny.colleague);
        var gorny = new Centre(world, browser, "OPS Górny");
        assertThat(dolny.get(gorny.organizer, "/events/" + picnic)).hasStatus(404);
        UUID mentor = world.person("Maria Mentor", Role.MENTOR, dolny.id, dolny.organizer);
        assertThat(dolny.get(mentor, "/events/" + picnic)).hasStatusOk();
        assertThat(dolny.get(mentor, "/events/" + fair)).hasStatus(404);
        UUID foreign = world.event("Obce", gorny.id, null, gorny.organizer);
        var form = dolny.form("kind", "EVENT", "parties.event", foreign.toString());
        assertThat(dolny.post(dolny.organizer, "/activities", form)).hasStatus(422);
    }
}
