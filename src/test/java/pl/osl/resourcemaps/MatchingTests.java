package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;

@OslTest
class MatchingTests {

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
    void anIdleResourceMeetsTheNeedItCouldAnswerAndTheReasonIsTold() {
        here.asset(
                here.anna,
                "Boisko przy szkole",
                "MATERIAL",
                "kind",
                "PLACE",
                "useLevel",
                "UNUSED",
                "willingness",
                "MAY_BE_USED",
                "lat",
                "50,0600",
                "lon",
                "18,5700");
        here.asset(here.anna, "Sala prób", "MATERIAL", "kind", "PLACE", "useLevel", "UNUSED", "willingness", "NOT_NOW");
        here.asset(here.anna, "Przychodnia", "PUBLIC_BODY", "kind", "INSTITUTION", "useLevel", "OVERUSED");
        var need = here.need(here.anna, "Dzieci nie mają boiska", "CHILDREN", "lat", "50,0610", "lon", "18,5700");
        var page = here.text(here.ola, here.path("/matching"));
        assertThat(page)
                .contains(
                        "Potrzeby bez odpowiedzi",
                        "Boisko przy szkole",
                        "pasuje do tematu",
                        "wspólne słowa: boisko",
                        "110 m")
                .doesNotContain("Sala prób", "Przychodnia", "matching/new");
        assertThat(here.text(here.anna, "/needs/" + need)).contains("Boisko przy szkole", "matching/new");
    }

    @Test
    void whatWasTriedAndWhatCameOfItIsKept() {
        var asset = here.asset(here.anna, "Boisko", "MATERIAL", "kind", "PLACE", "useLevel", "UNUSED");
        var need = here.need(here.anna, "Nuda po szkole", "LEISURE");
        assertThat(here.post(
                        here.anna,
                        here.path("/matching"),
                        "asset",
                        asset.toString(),
                        "need",
                        need.toString(),
                        "strength",
                        "3",
                        "hypothesis",
                        "turniej w sobotę"))
                .hasStatus(302);
        assertThat(here.post(
                        here.anna,
                        here.path("/matching"),
                        "asset",
                        asset.toString(),
                        "need",
                        need.toString(),
                        "strength",
                        "3"))
                .hasStatus(422)
                .bodyText()
                .contains("już połączony");
        assertThat(here.text(here.ola, here.path("/needs?show=GAP"))).doesNotContain("Nuda po szkole");
        var link = here.column("select id::text from asset_need_link").getFirst();
        var fields = new String[] {
            "asset",
            asset.toString(),
            "need",
            need.toString(),
            "strength",
            "3",
            "version",
            "0",
            "result",
            "przyszło 20 osób"
        };
        assertThat(here.post(here.anna, here.path("/matching/" + link), fields))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj, kiedy spróbowano", ">przyszło 20 os&oacute;b</textarea>");
        assertThat(here.post(
                        here.anna,
                        here.path("/matching/" + link),
                        "asset",
                        asset.toString(),
                        "need",
                        need.toString(),
                        "strength",
                        "3",
                        "version",
                        "0",
                        "triedOn",
                        "2026-05-10",
                        "verdict",
                        "WORKED",
                        "result",
                        "przyszło 20 osób"))
                .hasStatus(302);
        assertThat(here.text(here.ola, "/assets/" + asset)).contains("Nuda po szkole", "udało się", "przyszło 20 osób");
        assertThat(here.post(here.jan, here.path("/matching/" + link + "/removal")))
                .hasStatus(403);
        assertThat(here.post(here.anna, here.path("/matching/" + link + "/removal")))
                .hasStatus(302);
        assertThat(here.text(here.ola, here.path("/needs?show=GAP"))).contains("Nuda po szkole");
    }

    @Test
    void aResourceOfAnotherCommunityIsNotJoined() {
        var other = world.community("Chwałowice", here.centre.id, here.anna);
        var asset = world.asset("Hala", other, here.centre.id, here.anna);
        var need = here.need(here.anna, "Nuda po szkole", "LEISURE");
        assertThat(here.post(
                        here.anna,
                        here.path("/matching"),
                        "asset",
                        asset.toString(),
                        "need",
                        need.toString(),
                        "strength",
                        "2"))
                .hasStatus(404);
    }
}
