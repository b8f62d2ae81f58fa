package pl.osl.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.kernel.Ids;

@OslTest
class OnePartnerOfTwoTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre ours;

    @BeforeEach
    void aCentre() {
        ours = new Centre(world, browser, "OPS Dolny");
    }

    @Test
    void aSimilarNameIsAskedAboutOnceAndTheAnswerIsRememberedForThePair() {
        var first = ours.partner(ours.anna, "Stowarzyszenie Dolna Razem");
        var id = Ids.next(world.clock).toString();
        assertThat(ours.text(ours.anna, "/partners/alike?name=dolna razem&id=" + id))
                .contains("Czy to ten sam partner?", "Stowarzyszenie Dolna Razem", "podobna nazwa");
        assertThat(ours.post(ours.anna, "/partners", "id", id, "name", "Dolna razem", "sector", "NGO"))
                .hasStatus(422)
                .bodyText()
                .contains("Czy to ten sam partner?", "name=\"other\" value=\"" + first + "\"");
        assertThat(ours.post(
                        ours.anna,
                        "/partners",
                        "id",
                        id,
                        "name",
                        "Dolna razem",
                        "sector",
                        "NGO",
                        "other",
                        first.toString()))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/partners/" + id)).doesNotContain("Czy to ten sam partner?");
        assertThat(ours.text(ours.anna, "/partners/" + first))
                .doesNotContain("Czy to ten sam partner?")
                .contains("Zapisano, że to dwaj różni partnerzy");
    }

    @Test
    void theSameNumberIsAskedAboutWhateverTheName() {
        ours.partner(ours.anna, "Biblioteka", "nip", "1234563218");
        assertThat(ours.post(
                        ours.anna, "/partners", "name", "Wypożyczalnia", "sector", "PUBLIC", "nip", "123 456 32 18"))
                .hasStatus(422)
                .bodyText()
                .contains("ten sam numer");
        assertThat(ours.post(ours.anna, "/partners", "name", "Wypożyczalnia", "sector", "PUBLIC"))
                .hasStatus(302);
    }

    @Test
    void nobodyIsAskedAboutPartnersOfAnotherCentre() {
        ours.partner(ours.anna, "Stowarzyszenie Dolna Razem");
        var theirs = new Centre(world, browser, "OPS Obcy");
        assertThat(theirs.text(theirs.anna, "/partners/alike?name=Dolna Razem")).doesNotContain("Dolna Razem");
        assertThat(theirs.post(theirs.anna, "/partners", "name", "Dolna Razem", "sector", "NGO"))
                .hasStatus(302);
    }

    @Test
    void onThePageOneSaysThatTheyDiffer() {
        var one = ours.partner(ours.anna, "Dom Kultury");
        var other = unanswered("dom kultury");
        assertThat(ours.text(ours.anna, "/partners/" + one)).contains("Czy to ten sam partner?", "ta sama nazwa");
        assertThat(ours.post(ours.anna, "/partners/" + one + "/distinction", "other", other.toString()))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/partners/" + other)).doesNotContain("Czy to ten sam partner?");
        var theirs = new Centre(world, browser, "OPS Obcy");
        var foreign = theirs.partner(theirs.anna, "Obcy");
        assertThat(ours.post(ours.anna, "/partners/" + one + "/distinction", "other", foreign.toString()))
                .hasStatus(404);
    }

    @Test
    void mergingFillsWhatWasEmptyMovesWhatHangsOnItAndKeepsBothHistories() {
        var kept = ours.partner(ours.anna, "Dom Kultury", "address", "ul. Polna 1");
        var merged = ours.partner(
                ours.anna, "DK Dolny", "address", "ul. Leśna 2", "nip", "1234563218", "areas", "warsztaty");
        contact(kept, "Iga Sosnowa", "dyrektorka");
        contact(merged, "iga sosnowa", "Dyrektorka");
        contact(merged, "Jan Modrzewiowy", "instruktor");
        var path = "/partners/" + kept + "/merging";
        assertThat(ours.get(ours.anna, path)).hasStatus(403);
        assertThat(ours.text(ours.ewa, path + "?with=" + merged))
                .contains("DK Dolny", "1234563218", "przejdzie", "zostanie na stronie partnera łączonego")
                .contains("przejdzie 1", "1 już jest, więc zostanie");
        assertThat(ours.post(ours.ewa, path, "with", merged.toString(), "version", "0", "withVersion", "0"))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/partners/" + kept))
                .contains("ul. Polna 1", "1234563218", "warsztaty", "Jan Modrzewiowy", "Iga Sosnowa")
                .contains("Połączono z innym partnerem", "DK Dolny")
                .doesNotContain("ul. Leśna 2");
        assertThat(ours.text(ours.anna, "/partners/" + merged))
                .contains("/partners/" + kept, "ul. Leśna 2", "iga sosnowa", "Dodano partnera")
                .contains("partner stał się częścią innego")
                .doesNotContain("Jan Modrzewiowy");
        assertThat(world.column(ours.id, "select name from partner where withdrawn_at is null"))
                .containsExactly("Dom Kultury");
        assertThat(world.column(ours.id, "select name from partner_contact")).hasSize(3);
        assertThat(ours.post(ours.ewa, "/partners/" + merged + "/restoration")).hasStatus(302);
        assertThat(world.column(ours.id, "select name from partner where withdrawn_at is null"))
                .containsExactly("Dom Kultury");
        assertThat(ours.post(ours.ewa, path, "with", merged.toString(), "version", "1", "withVersion", "1"))
                .hasStatus(302);
        assertThat(world.column(ours.id, "select action from audit_entry where action = 'absorbed'"))
                .hasSize(1);
    }

    @Test
    void whatWasChangedAfterThePreviewIsLookedAtAgain() {
        var kept = ours.partner(ours.anna, "Dom Kultury");
        var merged = ours.partner(ours.anna, "DK Dolny");
        assertThat(ours.post(
                        ours.anna,
                        "/partners/" + merged + "/edit",
                        "version",
                        "0",
                        "name",
                        "DK Górny",
                        "sector",
                        "NGO"))
                .hasStatus(302);
        var path = "/partners/" + kept + "/merging";
        assertThat(ours.post(ours.ewa, path, "with", merged.toString(), "version", "0", "withVersion", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Sprawdź jeszcze raz", "DK Górny");
        assertThat(ours.post(ours.ewa, path, "with", kept.toString(), "version", "0", "withVersion", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("nie można połączyć z nim samym");
        assertThat(ours.get(ours.ewa, path + "?with=" + kept))
                .hasStatus(422)
                .bodyText()
                .contains("nie można połączyć z nim samym");
        assertThat(ours.post(ours.ewa, path)).hasStatus(422).bodyText().contains("Wybierz partnera");
        assertThat(world.column(ours.id, "select name from partner where withdrawn_at is null"))
                .hasSize(2);
    }

    @Test
    void whoeverWasMergedBeforeLeadsToTheOneThatIsLeft() {
        var one = ours.partner(ours.anna, "Jeden");
        var two = ours.partner(ours.anna, "Dwa");
        var three = ours.partner(ours.anna, "Trzy");
        ours.post(
                ours.ewa, "/partners/" + two + "/merging", "with", one.toString(), "version", "0", "withVersion", "0");
        ours.post(
                ours.ewa,
                "/partners/" + three + "/merging",
                "with",
                two.toString(),
                "version",
                "0",
                "withVersion",
                "0");
        assertThat(world.column(ours.id, "select merged_into_id::text from partner where id = '" + one + "'"))
                .containsExactly(three.toString());
    }

    @Test
    void theOneThatWentOffersNothingAndLeadsToTheOneThatIsKept() {
        var kept = ours.partner(ours.anna, "Dom Kultury");
        var merged = ours.partner(ours.anna, "DK Dolny");
        for (var partner : new UUID[] {kept, merged}) {
            assertThat(ours.post(
                            ours.anna,
                            "/relations",
                            "of",
                            "partner:" + partner,
                            "other",
                            "centre",
                            "kind",
                            "INFORMATION",
                            "direction",
                            "OUT",
                            "strength",
                            "2",
                            "since",
                            "2025-01-01"))
                    .hasStatus(302);
        }
        assertThat(ours.text(ours.anna, "/partners/" + merged)).contains("/relations/new?of=", "Popraw pomyłkę");
        ours.post(
                ours.ewa,
                "/partners/" + kept + "/merging",
                "with",
                merged.toString(),
                "version",
                "0",
                "withVersion",
                "0");

        assertThat(ours.text(ours.ewa, "/partners/" + merged))
                .as("the tie that the kept one had already stays here, to be read")
                .contains("Połączono", "Nasz ośrodek")
                .doesNotContain("/relations/", "Popraw pomyłkę", "/edit\"", "/merging");
        String tie = world.column(
                        ours.id, "select id::text from partner_relation where '" + merged + "' in (from_id, to_id)")
                .getFirst();
        assertThat(ours.get(ours.anna, "/partners/" + merged + "/edit")).hasRedirectedUrl("/partners/" + kept);
        assertThat(ours.get(ours.ewa, "/partners/" + merged + "/merging")).hasRedirectedUrl("/partners/" + kept);
        assertThat(ours.get(ours.anna, "/relations/" + tie + "/edit?of=partner:" + merged))
                .hasRedirectedUrl("/partners/" + merged);
        assertThat(ours.get(ours.anna, "/relations/new?of=partner:" + merged)).hasRedirectedUrl("/partners/" + merged);
    }

    private void contact(UUID partner, String name, String function) {
        assertThat(ours.post(
                        ours.anna, "/partners/" + partner + "/contacts", "contactName", name, "function", function))
                .hasStatus(302);
    }

    /** On the list without the question, as an import would put it there. */
    private UUID unanswered(String name) {
        return world.partner(name, ours.id, ours.anna);
    }
}
