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
class CheckingTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    private String checks(String what) {
        return String.join(",", here.column("select " + what + " from asset_check order by recorded_at, id"));
    }

    @Test
    void oneTapChecksAndCanBeTakenBack() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL", "kind", "PLACE");
        assertThat(here.post(here.anna, "/assets/" + id + "/checks", "outcome", "STILL_THERE"))
                .hasStatus(302);
        assertThat(here.text(here.anna, "/assets/" + id)).contains("Sprawdzony", "Anna Bukowa");
        var check = here.column("select id::text from asset_check").getFirst();
        assertThat(here.post(here.anna, "/assets/" + id + "/checks/" + check + "/undoing"))
                .hasStatus(302);
        assertThat(here.column("select coalesce(outcome, 'none') from asset")).containsExactly("none");
        assertThat(here.text(here.anna, "/assets/" + id)).contains("Zgłoszony", "cofnięte", "Cofnięto sprawdzenie");
    }

    @Test
    void theSameTapTwiceIsOneCheck() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL");
        var tap = pl.osl.kernel.Ids.next(world.clock).toString();
        here.post(here.anna, "/assets/" + id + "/checks", "outcome", "STILL_THERE", "sent", tap);
        here.post(here.anna, "/assets/" + id + "/checks", "outcome", "STILL_THERE", "sent", tap);
        assertThat(checks("outcome")).isEqualTo("STILL_THERE");
    }

    @Test
    void everybodyInTheFieldMayCheckAndNobodyElse() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL");
        assertThat(here.post(here.jan, "/assets/" + id + "/checks", "outcome", "CHANGED"))
                .hasStatus(302);
        assertThat(here.post(here.ewa, "/assets/" + id + "/checks", "outcome", "STILL_THERE"))
                .hasStatus(302);
        assertThat(here.post(here.ola, "/assets/" + id + "/checks", "outcome", "GONE"))
                .hasStatus(403);
        assertThat(here.post(here.mentor, "/assets/" + id + "/checks", "outcome", "GONE"))
                .hasStatus(403);
        assertThat(checks("outcome")).isEqualTo("CHANGED,STILL_THERE");
    }

    @Test
    void aCheckIsCorrectedByAnotherThatSaysInsteadOfWhich() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL");
        here.post(here.anna, "/assets/" + id + "/checks", "outcome", "GONE");
        assertThat(here.text(here.anna, here.path("/map"))).doesNotContain(">Boisko<");
        var check = here.column("select id::text from asset_check").getFirst();
        assertThat(here.post(
                        here.anna,
                        "/assets/" + id + "/checks/" + check,
                        "outcome",
                        "STILL_THERE",
                        "method",
                        "PHONE",
                        "checkedOn",
                        "2026-03-01"))
                .hasStatus(302);
        assertThat(here.column("select outcome || ' ' || check_method || ' ' || checked_on from asset"))
                .containsExactly("STILL_THERE PHONE 2026-03-01");
        assertThat(here.column("select count(*)::text from asset_check where instead_of = '" + check + "'"))
                .containsExactly("1");
        assertThat(here.post(
                        here.anna, "/assets/" + id + "/checks", "outcome", "STILL_THERE", "checkedOn", "2999-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj dzień, który już był.");
    }

    @Test
    void peopleAreDueAfterHalfAYearInstitutionsAfterOnePlacesAfterTwo() {
        old("Klub sąsiedzki", "HUMAN", "GROUP", 7);
        old("Dom kultury", "PUBLIC_BODY", "INSTITUTION", 7);
        old("Hala", "PUBLIC_BODY", "INSTITUTION", 13);
        old("Boisko", "MATERIAL", "PLACE", 13);
        var stale = here.text(here.anna, here.path("/map?show=STALE"));
        assertThat(stale).contains("Klub sąsiedzki", "Hala").doesNotContain("Dom kultury", "Boisko");
        assertThat(here.text(here.anna, here.path("/map"))).contains("na czas sprawdzono 2 z 4 zasobów");
        assertThat(here.post(here.jan, "/map/pace", "people", "12", "institutions", "12", "places", "12"))
                .hasStatus(403);
        assertThat(here.post(here.ola, "/map/pace", "people", "0", "institutions", "x", "places", "12"))
                .hasStatus(422);
        assertThat(here.post(here.ola, "/map/pace", "people", "12", "institutions", "24", "places", "12"))
                .hasStatus(302);
        assertThat(here.text(here.anna, here.path("/map?show=STALE")))
                .contains("Boisko")
                .doesNotContain("Klub sąsiedzki", "Hala");
    }

    @Test
    void theFreshnessOfMonthsGoneByFollowsFromTheChecks() {
        var id = old("Klub sąsiedzki", "HUMAN", "GROUP", 9);
        here.post(here.anna, "/assets/" + id + "/checks", "outcome", "STILL_THERE");
        var page = here.text(here.anna, here.path("/map"));
        assertThat(page)
                .contains("100\u00a0%: na czas sprawdzono 1 z 1 zasobu.", "data-value=\"0\"", "data-value=\"100\"");
        assertThat(here.text(here.ola, here.path(""))).contains("mapa sprawdzona na czas w 100\u00a0%");
        assertThat(here.text(here.ola, "/dashboard")).contains("Świeżość mapy", "100\u00a0% z 1 zasobu");
    }

    @Test
    void theHomeShowsWhatIsDueInTheCommunitiesOneWorksInAndTapsLeadBackThere() {
        var id = here.asset(here.anna, "Boisko", "MATERIAL");
        old("Klub sąsiedzki", "HUMAN", "GROUP", 8);
        old("Dom kultury", "PUBLIC_BODY", "INSTITUTION", 1);
        var home = here.text(here.anna, "/today").split("Sprawdzone dzisiaj")[0];
        assertThat(home)
                .contains("Do sprawdzenia w terenie", "Boisko", "Klub sąsiedzki")
                .doesNotContain("Dom kultury");
        assertThat(here.text(here.jan, "/today")).doesNotContain("Do sprawdzenia w terenie");
        assertThat(here.post(here.anna, "/assets/" + id + "/checks", "outcome", "STILL_THERE", "home", "yes"))
                .hasRedirectedUrl("/today");
        assertThat(here.text(here.anna, "/today")).contains("Sprawdzone dzisiaj", "Cofnij");
    }

    private UUID old(String name, String category, String kind, int months) {
        var id = here.asset(here.anna, name, category, "kind", kind);
        world.in(
                here.centre.id,
                () -> world.jdbc
                        .sql("update asset set created_at = now() - interval '2 years' where id = :id")
                        .param("id", id)
                        .update());
        var day = java.time.LocalDate.now(world.clock).minusMonths(months).toString();
        here.post(here.anna, "/assets/" + id + "/checks", "outcome", "STILL_THERE", "checkedOn", day);
        return id;
    }
}
