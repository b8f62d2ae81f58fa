package pl.osl.partners.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.PersonForm;
import pl.osl.access.Place;
import pl.osl.access.Reach;
import pl.osl.access.Role;
import pl.osl.access.Theme;
import pl.osl.access.Viewer;
import pl.osl.kernel.Acting;
import pl.osl.partners.Centre;
import pl.osl.ui.RecordPart;

@OslTest
class WhoWorksWithWhomTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    List<RecordPart> parts;

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
        assertThat(ours.post(ours.anna, "/relations", "of", "partner:" + school, "kind", "REFERRAL"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz, z kim.", "Wybierz, w którą stronę.", "Podaj dzień.")
                .containsPattern("value=\"REFERRAL\" selected");
        assertThat(tie(school, school, "REFERRAL", "OUT"))
                .hasStatus(422)
                .bodyText()
                .contains("sam ze sobą");
        assertThat(ours.post(
                        ours.anna, "/relations", "of", "partner:" + school, "kind", "REFERRAL", "since", "dawno temu"))
                .hasStatus(422)
                .bodyText()
                .contains("dawno temu", "partner:" + school)
                .containsPattern("value=\"REFERRAL\" selected");
        assertThat(tie("partner:" + school, "partner:nikt", "REFERRAL", "OUT")).hasStatus(422);
        var theirs = new Centre(world, browser, "OPS Obcy");
        var foreign = theirs.partner(theirs.anna, "Obca szkoła");
        assertThat(tie(school, foreign, "REFERRAL", "OUT")).hasStatus(422);
        assertThat(ours.post(ours.ola, "/relations", "of", "partner:" + school, "kind", "REFERRAL"))
                .hasStatus(403);
        assertThat(ties()).isEmpty();
    }

    @Test
    void aTieThatEndedStaysToBeReadAndMayBeginAnew() {
        tie(school, club, "REFERRAL", "OUT");
        var id = world.column(ours.id, "select id::text from partner_relation").getFirst();
        var ending = "/relations/" + id + "/ending";
        assertThat(new Centre(world, browser, "OPS Obcy").ewa)
                .satisfies(stranger -> assertThat(ours.post(stranger, ending)).hasStatus(404));
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

    @Test
    void aGroupAnInitiativeAndTheCentreAreTiedLikePartners() {
        var dolna = world.community("Dolna", ours.id, ours.anna);
        var group = ours.group("Klub Seniora „Pogodni”", dolna);
        var initiative = ours.initiative("Ławka przy studni", dolna);
        assertThat(tie("group:" + group, "partner:" + school, "SHARED_RESOURCES", "OUT"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/groups/" + group);
        assertThat(tie("initiative:" + initiative, "group:" + group, "JOINT_ACTION", "BOTH"))
                .hasStatus(302);
        assertThat(tie("centre", "initiative:" + initiative, "INFORMATION", "OUT"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/partners/network");
        assertThat(ties()).hasSize(4);
        assertThat(ours.text(ours.ola, "/partners/" + school))
                .contains("/groups/" + group, "Klub Seniora „Pogodni”", "wspólne zasoby", "do tego partnera");
        assertThat(ours.text(ours.ola, "/partners/network"))
                .contains("Powiązania naszego ośrodka", "Ławka przy studni", "od nas");
        assertThat(lines("initiative", initiative)).containsExactly("CENTRE IN", "GROUP OUT", "GROUP IN");
        assertThat(world.column(
                        ours.id,
                        "select action from audit_entry where subject_id = '" + group + "' and subject = 'relation'"))
                .containsExactly("tied", "tied");
        assertThat(tie("group:" + group, "group:" + group, "REFERRAL", "OUT"))
                .hasStatus(422)
                .bodyText()
                .contains("sam ze sobą");
    }

    /** A supervisor may not read groups: their names stand nowhere, and the tie with the partner is left out. */
    @Test
    void whoeverMayNotReadGroupsMeetsNoNameOfOne() {
        var dolna = world.community("Dolna", ours.id, ours.anna);
        var group = ours.group("Klub Seniora „Pogodni”", dolna);
        tie("group:" + group, "partner:" + school, "SHARED_RESOURCES", "OUT");
        tie(school, club, "REFERRAL", "OUT");
        var supervisor = world.person("Jan Superwizor", Role.SUPERVISOR, ours.id);
        assertThat(ours.text(supervisor, "/partners/" + school))
                .contains("Klub Sosna")
                .doesNotContain("Pogodni", "Zakończ albo popraw");
    }

    @Test
    void whatWasMistypedIsCorrectedAndTheHistoryTellsIt() {
        tie(school, club, "REFERRAL", "OUT");
        var library = ours.partner(ours.anna, "Biblioteka Górna");
        var id = world.column(ours.id, "select id::text from partner_relation").getFirst();
        var edit = "/relations/" + id + "/edit";
        assertThat(ours.text(ours.anna, edit + "?of=partner:" + club))
                .contains("do tego partnera")
                .containsPattern("value=\"partner:" + school + "\"[^>]*selected");
        var wanted = new String[] {
            "of",
            "partner:" + school,
            "other",
            "partner:" + library,
            "kind",
            "FORMAL",
            "direction",
            "OUT",
            "strength",
            "3",
            "since",
            today.minusYears(1).toString(),
            "version",
            "0"
        };
        assertThat(ours.post(ours.anna, edit, wanted)).hasStatus(302);
        assertThat(ours.text(ours.ola, "/partners/" + school))
                .contains("Biblioteka Górna", "Poprawiono powiązanie", "<del>", "formalna umowa");
        assertThat(ours.text(ours.ola, "/partners/" + club)).contains("Poprawiono powiązanie");
        assertThat(ours.post(ours.ewa, edit, wanted))
                .hasStatus(409)
                .bodyText()
                .contains("Ktoś w tym czasie zmienił", "name=\"version\" value=\"1\"")
                .containsPattern("value=\"partner:" + library + "\"[^>]*selected");
        assertThat(ours.post(new Centre(world, browser, "OPS Obcy").ewa, edit, wanted))
                .hasStatus(404);
        assertThat(ours.post(ours.ola, edit, wanted)).hasStatus(403);
        assertThat(ties()).containsExactly("FORMAL");
    }

    private List<String> lines(String subject, UUID id) {
        return Acting.in(
                        Set.of(ours.id),
                        () -> parts.stream()
                                .filter(one -> one.subject().equals(subject))
                                .flatMap(one -> one.model(viewer(), id).stream())
                                .filter(TieLines.Shown.class::isInstance)
                                .map(TieLines.Shown.class::cast)
                                .toList())
                .getFirst()
                .lines()
                .stream()
                .map(one -> one.other().kind() + (one.outgoing() ? " OUT" : " IN"))
                .toList();
    }

    private Viewer viewer() {
        return new Viewer(
                ours.anna,
                "Anna Bukowa",
                PersonForm.FEMININE,
                Locale.forLanguageTag("pl"),
                Theme.AUTO,
                new Place(Place.Kind.CENTRE, ours.id),
                Set.of(Role.ORGANIZER),
                new Reach.Centre(ours.id),
                Set.of(ours.id),
                List.of());
    }

    private MvcTestResult tie(UUID one, UUID other, String kind, String direction) {
        return tie("partner:" + one, other.equals(ours.id) ? "centre" : "partner:" + other, kind, direction);
    }

    private MvcTestResult tie(String one, String other, String kind, String direction) {
        return ours.post(
                ours.anna,
                "/relations",
                "of",
                one,
                "other",
                other,
                "kind",
                kind,
                "direction",
                direction,
                "strength",
                "2",
                "since",
                today.minusYears(2).toString());
    }

    private List<String> ties() {
        return world.column(ours.id, "select kind from partner_relation");
    }
}
