package pl.osl.communities.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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

/** Iza looks after personal data: she reads purposes, consents and readings, and nobody's name. */
@OslTest
class OfficerTests {

    private static final String NAME = "Jadwiga Zmyślona";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID ewa;
    UUID director;
    UUID officer;

    @BeforeEach
    void aLeader() {
        centre = world.centre("OPS Dolny");
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        officer = world.person("Iza Inspektor", Role.DPO, centre);
        world.leader(NAME, world.community("Zdolna Dolna", centre, ewa), centre, ewa);
    }

    @Test
    void sheReadsConsentsByNumberAndOthersReadHowManyThereAre() {
        assertThat(read(officer, "/consents"))
                .contains("1 zgoda<", "na papierze", "Ewa Kalina", "Po co ośrodek zapisuje dane osób")
                .doesNotContain("Jadwiga");
        assertThat(read(officer, "/consents.csv"))
                .contains("Numer osoby", "Ewa Kalina")
                .doesNotContain("Jadwiga");
        assertThat(read(officer, "/consents?state=WITHDRAWN")).contains("Nic nie pasuje");
        assertThat(read(director, "/consents")).contains("Zgody obowiązujące").doesNotContain("na papierze", "Jadwiga");
        for (String page : new String[] {"/consents.csv", "/readings", "/readings.xlsx"}) {
            assertThat(get(director, page)).as(page).hasStatus(404);
        }
        var stranger = world.person("Obca Inspektor", Role.DPO, world.centre("OPS Obcy"));
        assertThat(read(stranger, "/consents")).contains("Nie zapisano jeszcze żadnej zgody");
        assertThat(get(officer, "/communities")).hasStatus(404);
    }

    @Test
    void herHomeTellsWhatIsNewUntilSheHasLooked() {
        assertThat(read(officer, "/")).contains("1 nowa zgoda");
        assertThat(send(officer, "/readings/look", Map.of())).hasStatus(302);
        assertThat(read(officer, "/")).contains("Nic nowego").doesNotContain("1 nowa zgoda");
        var another = world.person("Druga Inspektor", Role.DPO, centre);
        assertThat(read(another, "/")).as("another officer has not looked").contains("1 nowa zgoda");
        assertThat(send(director, "/readings/look", Map.of())).hasStatus(404);
    }

    @Test
    void aNewTextIsANewVersionAndTheOldOnesStay() {
        String text = "Zgadzam się na zapisanie mojego imienia przez ośrodek. ".repeat(6);
        assertThat(send(director, "/consents/texts", Map.of("body", "Zgoda.", "seen", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("za krótki");
        assertThat(send(director, "/consents/texts", Map.of("body", text, "seen", "1")))
                .hasStatus(302);
        assertThat(send(director, "/consents/texts", Map.of("body", text, "seen", "1")))
                .as("sent twice")
                .hasStatus(302);
        assertThat(send(director, "/consents/texts", Map.of("body", "Inny. " + text, "seen", "1")))
                .as("somebody was first")
                .hasStatus(422)
                .bodyText()
                .contains("Ktoś w tym czasie", "Inny.");
        assertThat(world.column(centre, "select version::text from consent_text order by version"))
                .containsExactly("1", "2");
        assertThat(read(officer, "/consents/texts"))
                .contains("Wersja 2", "Dorota Wierzba", "Wcześniejsze wersje")
                .doesNotContain("Zapisz jako nową wersję");
        assertThat(send(ewa, "/consents/texts", Map.of("body", text, "seen", "2")))
                .hasStatus(403);
    }

    @Test
    void aCentreWithoutATextHasTheProducts() {
        var other = world.person("Nowa Dyrekcja", Role.DIRECTOR, world.centre("OPS Nowy"));
        assertThat(read(other, "/consents/texts"))
                .contains("OPS Nowy", "Tekst wzorcowy", "Mogę ją wycofać w każdej chwili");
    }

    private MvcTestResult send(UUID who, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(World.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(UUID who, String address) {
        return browser.get().uri(address).with(World.as(who)).exchange();
    }

    private String read(UUID who, String address) {
        var answer = get(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
