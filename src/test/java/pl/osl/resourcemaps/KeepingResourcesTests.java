package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;

@OslTest
class KeepingResourcesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    @Test
    void aNameAndACategoryAreEnoughAndTheRestWaits() {
        var id = here.asset(here.anna, "Boisko przy szkole", "MATERIAL");
        assertThat(here.text(here.anna, "/assets/" + id))
                .contains(
                        "Boisko przy szkole",
                        "Zgłoszony",
                        "Do uzupełnienia",
                        "Dodano zasób",
                        "nikt",
                        "Nikt tego jeszcze");
        assertThat(here.text(here.ola, "/assets/" + id)).doesNotContain("Do uzupełnienia", "/edit");
        assertThat(here.text(here.ola, here.path("/map"))).contains("Boisko przy szkole", "1 zasób");
    }

    @Test
    void theSameFormSentTwiceIsOneResource() {
        var id = UUID.fromString(
                "0198c0de-0000-7000-8000-" + String.format("%012d", System.nanoTime() % 1_000_000_000L));
        for (int i = 0; i < 2; i++) {
            assertThat(here.post(
                            here.anna, here.path("/assets"), "sent", id.toString(), "name", "Klub", "category", "NGO"))
                    .hasRedirectedUrl("/assets/" + id);
        }
        assertThat(here.column("select name from asset")).containsExactly("Klub");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
        assertThat(here.post(here.anna, here.path("/assets"), "name", " ", "category", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj nazwę.", "Wybierz kategorię.");
        assertThat(here.post(
                        here.anna,
                        here.path("/assets"),
                        "name",
                        "Boisko",
                        "category",
                        "MATERIAL",
                        "lat",
                        "18,5",
                        "lon",
                        "50,1"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Szerokość i długość geograficzna są zamienione miejscami",
                        "value=\"Boisko\"",
                        "value=\"18,5\"");
        assertThat(here.column("select name from asset")).isEmpty();
    }

    @Test
    void howItIsKnownMakesItCheckedAtOnce() {
        var id = here.asset(here.anna, "Świetlica", "PUBLIC_BODY", "kind", "INSTITUTION", "method", "VISIT");
        assertThat(here.text(here.anna, "/assets/" + id))
                .contains("Sprawdzony", "na miejscu", "Następny raz najpóźniej");
        assertThat(here.column("select outcome || ' ' || checked_on from asset"))
                .containsExactly("STILL_THERE " + LocalDate.now(here.world.clock));
    }

    @Test
    void onlyTheTeamAndTheCoordinatorChangeTheMapOfACommunity() {
        assertThat(here.post(here.jan, here.path("/assets"), "name", "Boisko", "category", "MATERIAL"))
                .hasStatus(403);
        var id = here.asset(here.ewa, "Boisko", "MATERIAL");
        assertThat(here.post(here.jan, "/assets/" + id + "/edit", "version", "0", "name", "X", "category", "NGO"))
                .hasStatus(403);
        assertThat(here.post(here.jan, "/assets/" + id + "/withdrawal", "reason", "bo tak"))
                .hasStatus(403);
        assertThat(here.post(here.ola, here.path("/assets"), "name", "Boisko", "category", "MATERIAL"))
                .hasStatus(403);
        assertThat(here.text(here.jan, here.path("/map"))).contains("Boisko").doesNotContain("Nowy zasób");
    }

    @Test
    void whoeverSavesSecondKeepsTheirTextAndIsTold() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL");
        var path = "/assets/" + id + "/edit";
        assertThat(here.post(here.anna, path, "version", "0", "name", "Boisko A", "category", "MATERIAL"))
                .hasStatus(302);
        assertThat(here.post(here.ewa, path, "version", "0", "name", "Boisko B", "category", "MATERIAL"))
                .hasStatus(409)
                .bodyText()
                .contains("Ktoś zapisał zmiany", "value=\"Boisko B\"", "name=\"version\" value=\"1\"");
        assertThat(here.column("select name from asset")).containsExactly("Boisko A");
        assertThat(here.text(here.anna, "/assets/" + id)).containsPattern("<del>Boisko</del>.*<ins>Boisko A</ins>");
    }

    @Test
    void aWithdrawnResourceLeavesTheListAndComesBack() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL");
        assertThat(here.post(here.anna, "/assets/" + id + "/withdrawal", "reason", ""))
                .hasStatus(422);
        assertThat(here.post(here.anna, "/assets/" + id + "/withdrawal", "reason", "wpisane dwa razy"))
                .hasStatus(302);
        assertThat(here.text(here.anna, here.path("/map"))).doesNotContain(">Boisko<");
        assertThat(here.text(here.anna, here.path("/map?show=WITHDRAWN"))).contains(">Boisko<");
        assertThat(here.text(here.anna, "/assets/" + id)).contains("wpisane dwa razy", "Przywróć");
        here.post(here.anna, "/assets/" + id + "/restoration");
        assertThat(here.text(here.anna, here.path("/map"))).contains(">Boisko<");
    }

    @Test
    void theListAndItsExportsFollowTheSameFilters() {
        here.asset(here.anna, "Boisko Żwirowe", "MATERIAL", "useLevel", "UNUSED", "willingness", "MAY_BE_USED");
        here.asset(here.anna, "=Klub", "NGO", "useLevel", "USED");
        assertThat(here.text(here.anna, here.path("/map?show=TREASURE")))
                .contains("Boisko Żwirowe")
                .doesNotContain("=Klub");
        assertThat(here.text(here.anna, here.path("/map?q=zwir")))
                .contains("Boisko Żwirowe")
                .doesNotContain("=Klub");
        assertThat(here.text(here.anna, here.path("/map.csv?category=NGO")))
                .contains("'=Klub")
                .doesNotContain("Boisko Żwirowe");
    }
}
