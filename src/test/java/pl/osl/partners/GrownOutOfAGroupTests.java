package pl.osl.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

/** Residents found an association: the group, the initiative and the partner stay one story. */
@OslTest
class GrownOutOfAGroupTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre centre;
    UUID dolna;
    UUID club;
    UUID idea;

    @BeforeEach
    void aGroup() {
        centre = new Centre(world, browser, "OPS Dolny");
        dolna = world.community("Zdolna Dolna", centre.id, centre.anna);
        club = Ids.next(world.clock);
        centre.post(
                centre.anna,
                "/groups",
                "id",
                club.toString(),
                "name",
                "Grupa z Dolnej",
                "kind",
                "CIVIC",
                "community",
                dolna.toString());
        idea = world.initiative("Światełko dla samotnych", centre.id, dolna, centre.anna);
    }

    @Test
    void aGroupBecomesAPartnerAndBothPagesTellOneHistory() {
        assertThat(centre.text(centre.anna, "/groups/" + club)).contains("Grupa stała się partnerem");
        assertThat(centre.text(centre.ola, "/groups/" + club)).doesNotContain("stała się partnerem");
        UUID partner = became("/groups/" + club, "Stowarzyszenie z Dolnej", "ASSOCIATION");
        assertThat(became("/groups/" + club, "Stowarzyszenie z Dolnej", "ASSOCIATION", partner))
                .as("sent twice")
                .isEqualTo(partner);
        assertThat(world.column(centre.id, "select sector || kind || founded_on from partner"))
                .containsExactly("NGOASSOCIATION2011-03-01");
        assertThat(centre.text(centre.ola, "/partners/" + partner))
                .contains("Wyrósł z grupy", "/groups/" + club, "1\u00a0marca 2011")
                .contains("Dodano grupę", "Zapisano, z czego wyrósł partner");
        assertThat(centre.text(centre.ola, "/groups/" + club))
                .contains(
                        "/partners/" + partner,
                        "działa od 1\u00a0marca 2011",
                        "Dodano partnera",
                        "Grupa stała się partnerem");
    }

    @Test
    void anInitiativeBecomesASocialCooperativeAndTheMoneyItRaisedIsTold() {
        UUID partner = became("/initiatives/" + idea, "Spółdzielnia Światełko", "SOCIAL_COOPERATIVE");
        assertThat(world.column(centre.id, "select sector from partner")).containsExactly("SOCIAL_ECONOMY");
        String path = "/partners/" + partner + "/money";
        assertThat(centre.post(
                        centre.anna, path, "source", "EU", "applied", "12 500,50", "got", "12500", "told", "2012"))
                .hasStatus(302);
        assertThat(centre.post(centre.ola, path, "source", "EU", "got", "1", "told", "2012"))
                .hasStatus(403);
        assertThat(centre.post(centre.anna, path, "source", "EU", "got", "x", "told", "2012"))
                .hasStatus(422)
                .bodyText()
                .contains("Wpisz kwotę");
        assertThat(centre.text(centre.ola, "/partners/" + partner))
                .contains("Wyrósł z inicjatywy", "/initiatives/" + idea)
                .contains("Wnioski razem na 12\u00a0500,50\u00a0zł.", "Otrzymano razem 12\u00a0500\u00a0zł.");
        assertThat(centre.text(centre.ola, "/initiatives/" + idea)).contains("Dopisano pieniądze partnera");
    }

    @Test
    void aPartnerOfTheListIsLinkedOnceAndTheMistakeCanBeUndone() {
        UUID known = centre.partner(centre.anna, "Fundacja Dolna");
        assertThat(centre.post(
                        centre.anna, "/groups/" + club + "/partner", "name", "fundacja dolna", "kind", "FOUNDATION"))
                .hasStatus(422)
                .bodyText()
                .contains("już jest na liście");
        assertThat(centre.post(centre.anna, "/groups/" + club + "/partner", "partner", known.toString()))
                .hasStatus(302);
        assertThat(centre.post(centre.anna, "/initiatives/" + idea + "/partner", "partner", known.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("wyrósł z czegoś innego", "Grupa z Dolnej");
        String path = "/partners/" + known + "/origin";
        assertThat(centre.post(centre.anna, path, "version", "0", "foundedOn", "2011-03-01"))
                .hasStatus(409);
        assertThat(centre.post(
                        centre.anna, path, "version", "1", "group", club.toString(), "initiative", idea.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("nie obie naraz");
        assertThat(centre.post(centre.anna, path, "version", "1", "foundedOn", "2011-03-01"))
                .hasStatus(302);
        assertThat(centre.text(centre.ola, "/partners/" + known))
                .contains("1\u00a0marca 2011")
                .doesNotContain("/groups/" + club);
        assertThat(centre.text(centre.ola, "/groups/" + club)).contains("<del>Fundacja Dolna</del>");
    }

    @Test
    void onlyWhoeverWritesTheGroupMaySayWhatItBecame() {
        UUID robert = world.person("Robert Topola", Role.ORGANIZER, centre.id);
        assertThat(centre.get(robert, "/groups/" + club + "/partner")).hasStatus(403);
        UUID known = centre.partner(robert, "Fundacja Dolna");
        assertThat(centre.post(robert, "/partners/" + known + "/origin", "version", "0", "group", club.toString()))
                .as("from the other side neither")
                .hasStatus(403);
        var mentor = world.person("Maria Mentorka", Role.MENTOR, centre.id, robert);
        centre.post(centre.anna, "/groups/" + club + "/partner", "partner", known.toString());
        assertThat(centre.text(mentor, "/partners/" + known))
                .as("the group is of nobody she supports: its name without the way to it, and nothing of its history")
                .contains("Grupa z Dolnej")
                .doesNotContain("/groups/" + club, "Dodano grupę");
    }

    @Test
    void whatAPartnerGrewOutOfMovesWhenItIsMerged() {
        UUID grown = became("/groups/" + club, "Stowarzyszenie z Dolnej", "ASSOCIATION");
        centre.post(centre.anna, "/partners/" + grown + "/money", "source", "GMINA", "got", "500", "told", "2012");
        UUID kept = centre.partner(centre.anna, "Stow. Dolna");
        String version = world.column(centre.id, "select version::text from partner where id = '" + grown + "'")
                .getFirst();
        assertThat(centre.post(
                        centre.ewa,
                        "/partners/" + kept + "/merging",
                        "with",
                        grown.toString(),
                        "version",
                        "0",
                        "withVersion",
                        version))
                .hasStatus(302);
        assertThat(centre.text(centre.ola, "/partners/" + kept))
                .contains("/groups/" + club, "1\u00a0marca 2011", "Otrzymano razem 500\u00a0zł.");
    }

    private UUID became(String path, String name, String kind) {
        return became(path, name, kind, Ids.next(world.clock));
    }

    private UUID became(String path, String name, String kind, UUID id) {
        var answer = centre.post(
                centre.anna,
                path + "/partner",
                "id",
                id.toString(),
                "name",
                name,
                "kind",
                kind,
                "foundedOn",
                "2011-03-01");
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/partners/" + id);
        return id;
    }
}
