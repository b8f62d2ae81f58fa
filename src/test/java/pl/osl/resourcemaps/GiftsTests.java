package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;

@OslTest
class GiftsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    private UUID gift() {
        return here.asset(
                here.anna,
                "Uczy szydełkowania",
                "HUMAN",
                "kind",
                "GIFT",
                "offer",
                "Nauczy każdego",
                "personName",
                "Zofia Lipowa",
                "personContact",
                "przez Annę",
                "consentOn",
                "2026-01-10",
                "consentHow",
                "WRITTEN");
    }

    @Test
    void whatAPersonCanDoIsSeenByTheTeamAloneAndByNobodyByName() {
        var id = gift();
        assertThat(here.text(here.anna, "/assets/" + id)).contains("Zofia Lipowa", "na piśmie");
        for (UUID other : new UUID[] {here.ola, here.jan, here.ewa, here.mentor}) {
            assertThat(here.centre.get(other, "/assets/" + id)).hasStatus(404);
            assertThat(here.text(other, here.path("/map"))).doesNotContain("szydełkowania", "Zofia");
            assertThat(here.text(other, here.path("/map.csv"))).doesNotContain("szydełkowania", "Zofia");
            assertThat(here.text(other, here.path("/matching"))).doesNotContain("szydełkowania", "Zofia");
        }
        assertThat(here.text(here.ola, here.path("/map"))).contains("1 umiejętność osoby, którą zna tylko zespół");
        assertThat(here.text(here.anna, here.path("/map.csv")))
                .contains("Uczy szydełkowania")
                .doesNotContain("Zofia");
    }

    @Test
    void peopleWhoseKindNobodyToldAreTakenForAGift() {
        var id = here.asset(here.anna, "Pani, która zna wszystkich", "HUMAN", "visibility", "EVERYBODY");
        assertThat(here.centre.get(here.ola, "/assets/" + id)).hasStatus(404);
        assertThat(here.column("select visibility from asset")).containsExactly("TEAM");
    }

    @Test
    void theNameOfAPersonNeedsTheirConsentAndAGift() {
        assertThat(here.post(
                        here.anna,
                        here.path("/assets"),
                        "name",
                        "Gra na akordeonie",
                        "category",
                        "HUMAN",
                        "kind",
                        "GIFT",
                        "personName",
                        "Jan Lipowy"))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj dzień, w którym osoba się zgodziła.", "value=\"Jan Lipowy\"");
        assertThat(here.post(
                        here.anna,
                        here.path("/assets"),
                        "name",
                        "Boisko",
                        "category",
                        "MATERIAL",
                        "personName",
                        "Jan Lipowy"))
                .hasStatus(422)
                .bodyText()
                .contains("Dane osoby można zapisać tylko przy umiejętności");
    }

    @Test
    void readingWhoseGiftItIsLeavesATrace() {
        var id = gift();
        var kasia = world.person("Kasia Klonowa", pl.osl.access.Role.ORGANIZER, here.centre.id);
        world.in(
                here.centre.id,
                () -> world.jdbc
                        .sql("insert into community_member (id, centre_id, community_id, account_id, lead, valid_from)"
                                + " values (uuidv7(), :centre, :community, :who, false, current_date)")
                        .param("centre", here.centre.id)
                        .param("community", here.community)
                        .param("who", kasia)
                        .update());
        here.text(here.anna, "/assets/" + id);
        assertThat(here.column("select action from audit_entry where subject = 'asset' and action = 'read'"))
                .isEmpty();
        assertThat(here.text(kasia, "/assets/" + id)).contains("Zofia Lipowa");
        assertThat(here.column("select action from audit_entry where subject = 'asset' and action = 'read'"))
                .containsExactly("read");
    }

    @Test
    void aConsentTakenBackDeletesTheNameForGoodAndNoHistoryKeepsIt() {
        var id = gift();
        assertThat(here.post(here.ewa, "/assets/" + id + "/consent-withdrawal")).hasStatus(404);
        here.post(
                here.anna,
                "/assets/" + id + "/edit",
                "version",
                "0",
                "name",
                "Uczy szydełkowania z Zofią Lipową",
                "category",
                "HUMAN",
                "kind",
                "GIFT",
                "personName",
                "Zofia Lipowa",
                "consentOn",
                "2026-01-10",
                "consentHow",
                "WRITTEN");
        assertThat(here.post(here.anna, "/assets/" + id + "/consent-withdrawal"))
                .hasStatus(302);
        assertThat(here.column("select name from asset_person")).isEmpty();
        assertThat(here.column("select changes::text from audit_entry where subject = 'asset'")
                        .toString())
                .doesNotContain("Zofi", "Lipow");
        assertThat(here.text(here.anna, here.path("/map"))).doesNotContain("szydełkowania");
    }

    @Test
    void theHistoryOfANeedDoesNotTellWhichGiftAnswersIt() {
        var gift = gift();
        var need = here.need(here.anna, "Nie mamy co robić wieczorami", "BONDS");
        assertThat(here.post(
                        here.anna,
                        here.path("/matching"),
                        "asset",
                        gift.toString(),
                        "need",
                        need.toString(),
                        "strength",
                        "2"))
                .hasStatus(302);
        assertThat(here.text(here.anna, "/needs/" + need)).contains("Uczy szydełkowania");
        assertThat(here.text(here.ola, "/needs/" + need)).doesNotContain("szydełkowania");
    }
}
