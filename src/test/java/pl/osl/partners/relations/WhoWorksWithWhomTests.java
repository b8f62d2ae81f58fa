package pl.osl.partners.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.partners.Centre;

@OslTest
class WhoWorksWithWhomTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre ours;
    LocalDate today;
    UUID school;
    UUID club;

    @BeforeEach
    void aCentreWithTwoPartners() {
        ours = new Centre(world, browser, "OPS Dolny");
        today = LocalDate.now(world.clock);
        school = ours.partner(ours.anna, "Szkoła Polna");
        club = ours.partner(ours.anna, "Klub Sosna");
    }

    @Test
    void aTieStandsOnBothPagesEachFromItsSide() {
        assertThat(tie(school, club, "REFERRAL", "OUT")).hasStatus(302);
        assertThat(ours.text(ours.ola, "/partners/" + school))
                .contains("Klub Sosna", "kierowanie osób", "od tego partnera", "Dodano powiązanie", "podał ośrodek")
                .doesNotContain("Dodaj powiązanie</a>");
        assertThat(ours.text(ours.anna, "/partners/" + club))
                .contains("Szkoła Polna", "do tego partnera", "Dodano powiązanie", "Dodaj powiązanie</a>");
    }

    @Test
    void bothWaysAreTwoTiesAndTheSameAgainIsNone() {
        assertThat(tie(school, club, "JOINT_ACTION", "BOTH")).hasStatus(302);
        assertThat(ties()).hasSize(2);
        assertThat(tie(club, school, "JOINT_ACTION", "IN"))
                .hasStatus(422)
                .bodyText()
                .contains("już jest na liście");
        assertThat(tie(school, ours.id, "INFORMATION", "BOTH")).hasStatus(302);
        assertThat(tie(school, ours.id, "INFORMATION", "OUT")).hasStatus(422);
        assertThat(ties()).hasSize(4);
        assertThat(ours.text(ours.anna, "/partners/" + school)).contains("Nasz ośrodek", "wymiana informacji");
    }

    @Test
    void whatIsMissingOrWrongIsToldAndStaysTyped() {
        assertThat(ours.post(ours.anna, "/partners/" + school + "/relations", "kind", "REFERRAL"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz, z kim.", "Wybierz, w którą stronę.", "Podaj dzień.")
                .containsPattern("value=\"REFERRAL\" selected");
        assertThat(tie(school, school, "REFERRAL", "OUT"))
                .hasStatus(422)
                .bodyText()
                .contains("sam ze sobą");
        var theirs = new Centre(world, browser, "OPS Obcy");
        var foreign = theirs.partner(theirs.anna, "Obca szkoła");
        assertThat(tie(school, foreign, "REFERRAL", "OUT")).hasStatus(422);
        assertThat(theirs.post(theirs.ewa, "/partners/" + school + "/relations", "kind", "REFERRAL"))
                .hasStatus(404);
        assertThat(ours.post(ours.ola, "/partners/" + school + "/relations", "kind", "REFERRAL"))
                .hasStatus(403);
        assertThat(ties()).isEmpty();
    }

    @Test
    void aTieThatEndedStaysToBeReadAndMayBeginAnew() {
        tie(school, club, "REFERRAL", "OUT");
        var id = world.column(ours.id, "select id::text from partner_relation").getFirst();
        var ending = "/partners/" + club + "/relations/" + id + "/ending";
        ours.post(ours.anna, ending, "lastDay", today.plusDays(1).toString());
        ours.post(ours.anna, ending, "lastDay", "kiedyś");
        ours.post(ours.anna, ending, "lastDay", today.minusYears(3).toString());
        assertThat(world.column(ours.id, "select kind from partner_relation where until is null"))
                .hasSize(1);
        assertThat(ours.post(ours.anna, ending, "lastDay", "")).hasStatus(302);
        assertThat(ours.text(ours.ola, "/partners/" + school))
                .contains("Wcześniejsze powiązania", "Zakończono powiązanie");
        assertThat(tie(school, club, "REFERRAL", "OUT")).hasStatus(302);
        assertThat(ties()).hasSize(2);
    }

    @Test
    void mergingMovesTiesAndDoublesNone() {
        var twin = ours.partner(ours.anna, "SP Polna");
        var library = ours.partner(ours.anna, "Biblioteka Górna");
        tie(school, club, "REFERRAL", "OUT");
        tie(twin, club, "REFERRAL", "OUT");
        tie(twin, library, "INFORMATION", "IN");
        tie(twin, school, "JOINT_ACTION", "OUT");
        assertThat(ours.text(ours.ewa, "/partners/" + school + "/merging?with=" + twin))
                .contains("Powiązania", "przejdzie 1", "2 już są, więc zostaną");
        assertThat(ours.post(
                        ours.ewa,
                        "/partners/" + school + "/merging",
                        "with",
                        twin.toString(),
                        "version",
                        "0",
                        "withVersion",
                        "0"))
                .hasStatus(302);
        assertThat(world.column(
                        ours.id,
                        "select kind from partner_relation where from_id = '" + school + "' or to_id = '" + school
                                + "' order by kind"))
                .containsExactly("INFORMATION", "JOINT_ACTION", "REFERRAL");
        assertThat(ours.text(ours.anna, "/partners/" + school))
                .contains("Biblioteka Górna", "Klub Sosna")
                .doesNotContain("wspólne działania</span> ·");
        assertThat(ties()).hasSize(4);
    }

    private MvcTestResult tie(UUID one, UUID other, String kind, String direction) {
        return ours.post(
                ours.anna,
                "/partners/" + one + "/relations",
                "other",
                other.toString(),
                "kind",
                kind,
                "direction",
                direction,
                "strength",
                "2",
                "since",
                today.minusYears(2).toString());
    }

    private java.util.List<String> ties() {
        return world.column(ours.id, "select kind from partner_relation");
    }
}
