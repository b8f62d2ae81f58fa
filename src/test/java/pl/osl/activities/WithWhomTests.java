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

/** An entry tells with whom it was: partners, groups, initiatives, found or added without leaving the form. */
@OslTest
class WithWhomTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre dolny;
    UUID school;
    UUID seniors;
    UUID pitch;

    @BeforeEach
    void aCentre() {
        dolny = new Centre(world, browser, "OPS Dolny");
        school = world.partner("Szkoła Podstawowa nr 3", dolny.id, dolny.organizer);
        seniors = world.group("Klub Seniora", dolny.id, dolny.dolna, dolny.organizer);
        pitch = world.initiative("Boisko za szkołą", dolny.id, dolny.dolna, dolny.organizer);
    }

    @Test
    void anEntryNamesAPartnerAGroupAndAnInitiativeAndTheirPagesTellIt() {
        UUID entry = dolny.logged(
                dolny.organizer,
                "parties.partners",
                school.toString(),
                "parties.groups",
                seniors.toString(),
                "parties.initiatives",
                pitch.toString());
        assertThat(dolny.get(dolny.organizer, "/activities/" + entry))
                .hasStatusOk()
                .bodyText()
                .contains("Szkoła Podstawowa nr 3", "Klub Seniora", "Boisko za szkołą", "/partners/" + school);
        assertThat(dolny.get(dolny.organizer, "/partners/" + school))
                .bodyText()
                .contains("Spotkanie o boisku", "10\u00a0stycznia 2026", "/activities?partner=" + school);
        assertThat(dolny.get(dolny.organizer, "/activities?partner=" + school))
                .bodyText()
                .contains("Spotkanie o boisku", "Partner: Szkoła Podstawowa nr 3");
        UUID other = world.partner("Parafia św. Anny", dolny.id, dolny.organizer);
        assertThat(dolny.get(dolny.organizer, "/activities?partner=" + other))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Spotkanie o boisku");
        assertThat(dolny.get(dolny.organizer, "/activities?group=" + seniors))
                .bodyText()
                .contains("Spotkanie o boisku");
        assertThat(dolny.get(dolny.organizer, "/activities?initiative=" + pitch))
                .bodyText()
                .contains("Spotkanie o boisku");
        assertThat(dolny.get(dolny.organizer, "/activities.csv"))
                .bodyText()
                .contains("Grupy i kluby", "Szkoła Podstawowa nr 3", "Klub Seniora", "Boisko za szkołą");
    }

    @Test
    void whatIsNotOnTheListsIsAddedWithTheEntryAndNotBefore() {
        var form = dolny.form(
                "title",
                "",
                "parties.newPartners",
                "NGO:Koło Gospodyń Wiejskich",
                "parties.groupNames",
                "Chór z Dolnej; Kręgle",
                "parties.initiativeNames",
                "Ławki przy stawie");
        assertThat(dolny.post(dolny.organizer, "/activities", form))
                .hasStatus(422)
                .bodyText()
                .contains("Koło Gospodyń Wiejskich – doda się z wpisem", "Chór z Dolnej; Kręgle", "Ławki przy stawie");
        assertThat(dolny.rows("partner where name like 'Koło%'")).isZero();
        assertThat(dolny.rows("community_group where name in ('Chór z Dolnej', 'Kręgle')"))
                .isZero();

        form.put("title", "Jubileusz");
        assertThat(dolny.post(dolny.organizer, "/activities", form)).hasStatus3xxRedirection();
        assertThat(dolny.post(dolny.organizer, "/activities", form))
                .as("the same form once more")
                .hasRedirectedUrl("/activities/" + form.get("id"));
        assertThat(dolny.rows("partner where name = 'Koło Gospodyń Wiejskich' and sector = 'NGO'"))
                .isEqualTo(1);
        assertThat(dolny.rows("community_group where name in ('Chór z Dolnej', 'Kręgle') and community_id = '"
                        + dolny.dolna + "'"))
                .isEqualTo(2);
        assertThat(dolny.rows("initiative where title = 'Ławki przy stawie'")).isEqualTo(1);
        assertThat(dolny.rows("party_met")).isEqualTo(4);
    }

    @Test
    void aTypedNameThatIsOnTheListIsTheOneOnTheList() {
        dolny.logged(
                dolny.organizer,
                "parties.partnerNames",
                "szkola podstawowa nr 3",
                "parties.groupNames",
                "klub seniora");
        assertThat(dolny.rows("partner")).isEqualTo(1);
        assertThat(dolny.rows("community_group")).isEqualTo(1);
        assertThat(dolny.rows("activity_partner where partner_id = '" + school + "'"))
                .isEqualTo(1);
    }

    @Test
    void aPartnerTypedWithoutSayingWhoItIsIsAskedAbout() {
        var form = dolny.form("parties.partnerNames", "Rada Sołecka");
        assertThat(dolny.post(dolny.organizer, "/activities", form))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz, kim jest nowy partner „Rada Sołecka”.");
        form.put("parties.sector", "PUBLIC");
        assertThat(dolny.post(dolny.organizer, "/activities", form)).hasStatus3xxRedirection();
        assertThat(dolny.rows("partner where name = 'Rada Sołecka' and sector = 'PUBLIC'"))
                .isEqualTo(1);
    }

    @Test
    void aPartnerOfNearlyTheSameNameIsNeverDoubledInSilence() {
        var form = dolny.form("parties.newPartners", "PUBLIC:Szkoła Podstawowa nr 3 w Dolnej");
        assertThat(dolny.post(dolny.organizer, "/activities", form))
                .hasStatus(422)
                .bodyText()
                .contains("„Szkoła Podstawowa nr 3 w Dolnej” – czy to ktoś z listy?", "To Szkoła Podstawowa nr 3");
        assertThat(dolny.rows("partner")).isEqualTo(1);

        var same = dolny.form(
                "parties.newPartners",
                "PUBLIC:Szkoła Podstawowa nr 3 w Dolnej",
                "parties.answers",
                school + ":Szkoła Podstawowa nr 3 w Dolnej");
        assertThat(dolny.post(dolny.organizer, "/activities", same)).hasStatus3xxRedirection();
        assertThat(dolny.rows("partner")).isEqualTo(1);
        assertThat(dolny.rows("activity_partner where partner_id = '" + school + "'"))
                .isEqualTo(1);

        form.put("parties.answers", ":Szkoła Podstawowa nr 3 w Dolnej");
        assertThat(dolny.post(dolny.organizer, "/activities", form)).hasStatus3xxRedirection();
        assertThat(dolny.rows("partner")).isEqualTo(2);
        assertThat(dolny.rows("partner_distinct")).as("is not asked again").isEqualTo(1);
    }

    @Test
    void anInitiativeNeedsACommunityAndNamesHaveTheirLength() {
        assertThat(dolny.post(
                        dolny.organizer,
                        "/activities",
                        dolny.form("concerns", "CENTRE", "communities", "", "parties.initiativeNames", "Nowe ławki")))
                .hasStatus(422)
                .bodyText()
                .contains("Zaznacz, w której powstaje „Nowe ławki”");
        assertThat(dolny.post(
                        dolny.organizer, "/activities", dolny.form("parties.groupNames", "Klub " + "a".repeat(200))))
                .hasStatus(422)
                .bodyText()
                .contains("najwyżej 200 znaków");
        assertThat(dolny.rows("initiative where title = 'Nowe ławki'")).isZero();
    }

    @Test
    void aStrangersIdIsRefusedAndSoIsAWithdrawnOne() {
        var gorny = new Centre(world, browser, "OPS Górny");
        UUID foreign = world.partner("Obca szkoła", gorny.id, gorny.organizer);
        UUID foreignGroup = world.group("Obcy klub", gorny.id, null, gorny.organizer);
        UUID foreignInitiative = world.initiative("Obca ławka", gorny.id, gorny.dolna, gorny.organizer);
        for (var field : Map.of(
                        "parties.partners", foreign,
                        "parties.groups", foreignGroup,
                        "parties.initiatives", foreignInitiative)
                .entrySet()) {
            assertThat(dolny.post(
                            dolny.organizer,
                            "/activities",
                            dolny.form(field.getKey(), field.getValue().toString())))
                    .as(field.getKey())
                    .hasStatus(422)
                    .bodyText()
                    .contains("nie ma już na liście")
                    .doesNotContain("Obca szkoła", "Obcy klub", "Obca ławka");
        }
        UUID gone = world.partner("Dawny partner", dolny.id, dolny.organizer);
        UUID before = dolny.logged(
                dolny.organizer,
                "heldOn",
                java.time.LocalDate.now(world.clock).toString(),
                "parties.partners",
                gone.toString());
        world.in(
                dolny.id,
                () -> world.jdbc
                        .sql("update partner set withdrawn_at = now(), withdrawn_by = :by where id = :id")
                        .param("by", dolny.organizer)
                        .param("id", gone)
                        .update());
        assertThat(dolny.post(dolny.organizer, "/activities", dolny.form("parties.partners", gone.toString())))
                .hasStatus(422);
        assertThat(dolny.get(dolny.organizer, "/activities/new"))
                .as("met lately, but off the list")
                .bodyText()
                .doesNotContain("Dawny partner");
        assertThat(dolny.post(
                        dolny.organizer,
                        "/activities/" + before + "/edit",
                        dolny.form("version", "0", "title", "Inny tytuł", "parties.partners", gone.toString())))
                .as("what an entry names already it may go on naming")
                .hasStatus3xxRedirection();
    }

    @Test
    void correctingChangesWhomItNamesAndTheHistoryTellsTheNames() {
        UUID entry = dolny.logged(dolny.organizer, "parties.partners", school.toString());
        assertThat(dolny.get(dolny.organizer, "/activities/" + entry + "/edit"))
                .bodyText()
                .containsPattern("(checked[^>]*value=\"" + school + "\"|value=\"" + school + "\"[^>]*checked)");
        var form = dolny.form("version", "0", "parties.groups", seniors.toString());
        assertThat(dolny.post(dolny.organizer, "/activities/" + entry + "/edit", form))
                .hasStatus3xxRedirection();
        assertThat(dolny.get(dolny.organizer, "/activities/" + entry))
                .bodyText()
                .contains("<del>Szkoła Podstawowa nr 3</del>", "<ins>Klub Seniora</ins>")
                .doesNotContain("/partners/" + school);
        assertThat(dolny.rows("party_met where partner_id is not null")).isZero();
        assertThat(dolny.rows("party_met where group_id = '" + seniors + "'")).isEqualTo(1);

        var late = dolny.form(
                "version", "0", "parties.initiatives", pitch.toString(), "parties.newPartners", "NGO:Lutnia");
        assertThat(dolny.post(dolny.organizer, "/activities/" + entry + "/edit", late))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Klub Seniora",
                        "Boisko za szkołą",
                        "Lutnia",
                        "name=\"parties.newPartners\" value=\"NGO:Lutnia\"");
        assertThat(dolny.rows("partner where name = 'Lutnia'")).isZero();
    }

    @Test
    void aWithdrawnEntryMetNobodyUntilItIsBroughtBack() {
        UUID entry = dolny.logged(
                dolny.organizer, "parties.partners", school.toString(), "heldOn", "2026-02-03", "whoLed", "RESIDENTS");
        assertThat(dolny.rows("party_met where partner_id = '" + school
                        + "' and held_on = '2026-02-03' and not with_us and community_ids = array['" + dolny.dolna
                        + "'::uuid]"))
                .isEqualTo(1);
        dolny.post(dolny.organizer, "/activities/" + entry + "/withdrawal", Map.of("reason", "Podwójnie"));
        assertThat(dolny.rows("party_met")).isZero();
        assertThat(dolny.get(dolny.organizer, "/partners/" + school)).bodyText().doesNotContain("3\u00a0lutego 2026");
        dolny.post(dolny.organizer, "/activities/" + entry + "/restoration", Map.of());
        assertThat(dolny.get(dolny.organizer, "/partners/" + school)).bodyText().contains("3\u00a0lutego 2026");
    }

    @Test
    void theListOfPartnersTellsWhoWasNotMetForLong() {
        UUID silent = world.partner("Dawno niewidziany", dolny.id, dolny.organizer);
        world.partner("Nigdy niewidziany", dolny.id, dolny.organizer);
        dolny.logged(dolny.organizer, "parties.partners", silent.toString(), "heldOn", "2020-05-04");
        dolny.logged(
                dolny.organizer,
                "parties.partners",
                school.toString(),
                "heldOn",
                java.time.LocalDate.now(world.clock).minusMonths(8).toString());
        assertThat(dolny.get(dolny.director, "/partners?sort=-lastContact"))
                .hasStatusOk()
                .bodyText()
                .contains("4.05.2020")
                .containsSubsequence("Szkoła Podstawowa nr 3", "Dawno niewidziany", "Nigdy niewidziany");
        assertThat(dolny.get(dolny.director, "/partners?contact=YEAR"))
                .bodyText()
                .contains("bez kontaktu od roku", "Dawno niewidziany", "Nigdy niewidziany")
                .doesNotContain("Szkoła Podstawowa nr 3");
        assertThat(dolny.get(dolny.director, "/partners?contact=HALF_YEAR"))
                .bodyText()
                .contains("Szkoła Podstawowa nr 3");
    }

    @Test
    void twoPartnersThatAreOneWereMetByOne() {
        UUID twin = world.partner("Szkoła nr 3", dolny.id, dolny.organizer);
        UUID both = dolny.logged(dolny.organizer, "parties.partners", school + "|" + twin);
        UUID one = dolny.logged(dolny.organizer, "title", "Drugie", "parties.partners", twin.toString());
        assertThat(dolny.get(dolny.coordinator, "/partners/" + school + "/merging?with=" + twin))
                .bodyText()
                .contains("Wpisy");
        assertThat(dolny.post(
                        dolny.coordinator,
                        "/partners/" + school + "/merging",
                        Map.of("with", twin.toString(), "version", "0", "withVersion", "0")))
                .hasStatus3xxRedirection();
        assertThat(dolny.rows("activity_partner where partner_id = '" + school + "'"))
                .isEqualTo(2);
        assertThat(dolny.rows("activity_partner where partner_id = '" + twin + "'"))
                .isZero();
        assertThat(dolny.rows("party_met where partner_id = '" + school + "'")).isEqualTo(2);
        assertThat(dolny.get(dolny.organizer, "/activities/" + both)).hasStatusOk();
        assertThat(dolny.get(dolny.organizer, "/activities/" + one)).bodyText().contains("Szkoła Podstawowa nr 3");
    }

    @Test
    void twoLettersFindAndAnUnknownNameCanBeAdded() {
        assertThat(dolny.get(dolny.organizer, "/activities/parties?kind=partner&q=podst"))
                .hasStatusOk()
                .bodyText()
                .contains("data-pick=\"" + school + "\"", "Dodaj „podst” jako partnera", "data-new=\"NGO:podst\"");
        assertThat(dolny.get(dolny.organizer, "/activities/parties?kind=group&q=KL"))
                .bodyText()
                .contains("Klub Seniora", "Dodaj „KL” jako grupę");
        assertThat(dolny.get(dolny.organizer, "/activities/parties?kind=initiative&q=boisko za szkołą"))
                .bodyText()
                .contains("Boisko za szkołą")
                .doesNotContain("Dodaj „");
        assertThat(dolny.get(dolny.organizer, "/activities/parties?kind=partner&q=p"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("button");
        assertThat(dolny.get(dolny.organizer, "/activities/parties?kind=partner&q=Szkoła podstawowa nr 3 Dolna"))
                .bodyText()
                .contains("Podobne nazwy są już na liście", "data-answer=\":Szkoła podstawowa nr 3 Dolna\"");
    }

    @Test
    void aDraftKeepsThemAndTheFormOffersThoseMetLately() {
        dolny.logged(
                dolny.organizer,
                "heldOn",
                java.time.LocalDate.now(world.clock).toString(),
                "parties.groups",
                seniors.toString());
        assertThat(dolny.get(dolny.organizer, "/activities/new")).bodyText().contains("value=\"" + seniors + "\"");
        assertThat(dolny.get(dolny.colleague, "/activities/new"))
                .bodyText()
                .doesNotContain("value=\"" + seniors + "\"");

        var draft = dolny.form("parties.partners", school.toString(), "parties.newGroups", "Szachy");
        assertThat(dolny.post(dolny.organizer, "/activities/drafts/" + draft.get("id"), draft))
                .hasStatusOk();
        assertThat(dolny.get(dolny.organizer, "/activities/new?draft=" + draft.get("id")))
                .bodyText()
                .containsPattern("(checked[^>]*value=\"" + school + "\"|value=\"" + school + "\"[^>]*checked)")
                .contains("Szachy – doda się z wpisem");
        assertThat(dolny.rows("community_group where name = 'Szachy'")).isZero();
    }

    @Test
    void aMentorReadsTheNamesAndFindsNoLinks() {
        UUID entry = dolny.logged(dolny.organizer, "parties.partners", school.toString());
        UUID mentor = world.person("Maria Mentor", Role.MENTOR, dolny.id, dolny.organizer);
        assertThat(dolny.get(mentor, "/activities/" + entry))
                .bodyText()
                .contains("Szkoła Podstawowa nr 3")
                .doesNotContain("/partners/" + school);
        assertThat(dolny.get(mentor, "/activities?partner=" + school))
                .bodyText()
                .contains("Partner: ?");
    }
}
