package pl.osl.partners.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;
import pl.osl.partners.Centre;

@OslTest
class WorkingTogetherTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre ours;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        ours = new Centre(world, browser, "OPS Dolny");
        today = LocalDate.now(world.clock);
    }

    @Test
    void aNameIsEnoughAndTheCentreBelongsFromTheStart() {
        var id = begun("Razem dla Dolnej");
        assertThat(ours.text(ours.ola, "/partnerships/" + id))
                .contains("Razem dla Dolnej", "Pomysł", "Nasz ośrodek", "Założono partnerstwo")
                .doesNotContain("/edit");
        assertThat(ours.text(ours.ola, "/partnerships")).contains("Razem dla Dolnej", "Partnerstwo");
        assertThat(ours.get(ours.ola, "/partnerships.csv")).hasStatusOk();
        assertThat(ours.post(ours.anna, "/partnerships", "name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj nazwę.", "Wybierz rodzaj.");
    }

    @Test
    void theSameFormSentTwiceIsOnePartnership() {
        var id = Ids.next(world.clock).toString();
        for (int i = 0; i < 2; i++) {
            assertThat(ours.post(ours.anna, "/partnerships", "id", id, "name", "Razem", "kind", "COALITION"))
                    .hasRedirectedUrl("/partnerships/" + id);
        }
        assertThat(world.column(ours.id, "select joined_on::text from partnership_member"))
                .hasSize(1);
    }

    @Test
    void itMovesWithADayAndSaysWhyItStops() {
        var path = "/partnerships/" + begun("Razem");
        assertThat(move(path, "TALKS", today.minusYears(1), "")).hasStatus(302);
        assertThat(move(path, "ACTIVE", today.minusYears(2), ""))
                .hasStatus(422)
                .bodyText()
                .contains("wcześniejszy niż poprzednia zmiana");
        assertThat(move(path, "FORMALISED", today, ""))
                .hasStatus(422)
                .bodyText()
                .contains("nie da się przejść");
        assertThat(move(path, "ACTIVE", today.plusDays(1), ""))
                .hasStatus(422)
                .bodyText()
                .contains("z przyszłości");
        assertThat(move(path, "ACTIVE", today.minusMonths(3), "")).hasStatus(302);
        assertThat(move(path, "DORMANT", today, " ")).hasStatus(422).bodyText().contains("Napisz, dlaczego");
        assertThat(move(path, "DORMANT", today, "Szkoła w remoncie")).hasStatus(302);
        assertThat(ours.text(ours.anna, path)).contains("Bez aktywności", "Szkoła w remoncie", "Zmieniono stan");
        assertThat(world.column(ours.id, "select state from partnership_move order by moved_at, id"))
                .containsExactly("IDEA", "TALKS", "ACTIVE", "DORMANT");
        assertThat(ours.post(ours.anna, path + "/moves", "state", "ACTIVE", "since", "kiedyś"))
                .hasStatus(422)
                .bodyText()
                .contains("Nie udało się odczytać daty", "value=\"kiedyś\"");
    }

    @Test
    void membersJoinBringSomethingAndLeave() {
        var path = "/partnerships/" + begun("Razem");
        var school = ours.partner(ours.anna, "Szkoła Polna");
        assertThat(ours.post(ours.anna, path + "/members", "joinedOn", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz, kto należy.");
        for (String role : new String[] {"gość", "gospodarz spotkań"}) {
            assertThat(ours.post(
                            ours.anna,
                            path + "/members",
                            "partner",
                            school.toString(),
                            "role",
                            role,
                            "gives",
                            "PLACE",
                            "gives",
                            "PEOPLE",
                            "joinedOn",
                            today.minusDays(10).toString()))
                    .hasStatus(302);
        }
        assertThat(ours.text(ours.ola, path)).contains("Szkoła Polna", "gospodarz spotkań", "miejsce", "ludzi");
        assertThat(ours.text(ours.ola, "/partners/" + school)).contains("Partnerstwa", "gospodarz spotkań");
        var member = world.column(ours.id, "select id::text from partnership_member where partner_id is not null");
        assertThat(member).hasSize(1);
        var ending = path + "/members/" + member.getFirst() + "/ending";
        ours.post(ours.anna, ending, "lastDay", today.minusDays(20).toString());
        assertThat(world.column(ours.id, "select id::text from partnership_member where left_on is null"))
                .hasSize(2);
        ours.post(ours.anna, ending, "lastDay", "");
        assertThat(ours.text(ours.anna, path)).contains("Kto należał wcześniej", "Ktoś odszedł z partnerstwa");
        var theirs = new Centre(world, browser, "OPS Obcy");
        var foreign = theirs.partner(theirs.anna, "Obca szkoła");
        assertThat(ours.post(ours.anna, path + "/members", "partner", foreign.toString(), "joinedOn", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Tego partnera nie ma na liście");
    }

    @Test
    void anAgreementThatEndsSoonStandsOnTheHomesUntilTheNextOneIsSigned() {
        var path = "/partnerships/" + begun("Razem dla Dolnej");
        assertThat(agreement(path, today.minusYears(1), today.plusDays(61))).hasStatus(302);
        assertThat(ours.text(ours.anna, "/")).doesNotContain("Kończą się porozumienia");
        assertThat(agreement(path, today.minusYears(1).plusDays(1), today.plusDays(60)))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/")).doesNotContain("Kończą się porozumienia");
        var other = "/partnerships/" + begun("Koalicja boiska");
        assertThat(agreement(other, today.minusYears(1), today.plusDays(60))).hasStatus(302);
        assertThat(agreement(other, today.minusYears(1), today.plusDays(60))).hasStatus(302);
        assertThat(world.column(ours.id, "select kind from partnership_agreement"))
                .hasSize(3);
        for (UUID who : new UUID[] {ours.anna, ours.ewa}) {
            assertThat(ours.text(who, "/")).contains("Kończą się porozumienia", "Koalicja boiska");
        }
        assertThat(ours.text(ours.ola, "/dashboard")).contains("Kończą się porozumienia", "Koalicja boiska");
        assertThat(agreement(other, today, today.minusDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains("Koniec nie może być wcześniejszy");
        assertThat(agreement(other, today, null)).hasStatus(302);
        assertThat(ours.text(ours.anna, "/")).doesNotContain("Kończą się porozumienia");
        assertThat(ours.text(ours.ola, other)).contains("bezterminowo");
    }

    @Test
    void aMistypedAgreementIsCorrectedAndTheHistoryKeepsBothVersions() {
        var partnership = "/partnerships/" + begun("Razem dla Dolnej");
        assertThat(agreement(partnership, today.minusYears(1), today.plusDays(30)))
                .hasStatus(302);
        assertThat(agreement(partnership, today.minusYears(2), null)).hasStatus(302);
        var path = partnership + "/agreements/"
                + world.column(ours.id, "select id::text from partnership_agreement where valid_to is not null")
                        .getFirst();
        assertThat(ours.text(ours.anna, partnership)).contains("href=\"" + path + "\"");
        assertThat(ours.text(ours.anna, path)).contains("value=\"" + today.plusDays(30) + "\"");
        assertThat(corrected(ours.anna, path, "0", "12/2025", today.minusYears(1), today.minusYears(3)))
                .hasStatus(422)
                .bodyText()
                .contains("Koniec nie może być wcześniejszy", "value=\"12/2025\"");
        assertThat(corrected(ours.anna, path, "0", "", today.minusYears(2), null))
                .hasStatus(422)
                .bodyText()
                .contains("Taki dokument z tego dnia jest już zapisany.");
        assertThat(corrected(ours.anna, path, "0", "12/2025", today.minusYears(1), today.plusYears(1)))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/")).doesNotContain("Kończą się porozumienia");
        assertThat(corrected(ours.ewa, path, "0", "13/2025", today.minusYears(1), null))
                .hasStatus(409)
                .bodyText()
                .contains("Ktoś w tym czasie poprawił ten dokument", "nr 12/2025", "value=\"13/2025\"");
        assertThat(corrected(ours.ewa, path, "1", "13/2025", today.minusYears(1), null))
                .hasStatus(302);
        assertThat(ours.text(ours.ola, partnership)).contains("13/2025", "12/2025", "Poprawiono dokument");
        assertThat(world.column(ours.id, "select id::text from partnership_agreement"))
                .hasSize(2);
        assertThat(corrected(ours.ola, path, "2", "14", today, null)).hasStatus(403);
        var other = new Centre(world, browser, "OPS Obcy");
        assertThat(corrected(other.anna, path, "2", "14", today, null)).hasStatus(404);
    }

    private MvcTestResult corrected(
            UUID who, String path, String version, String number, LocalDate signed, @Nullable LocalDate to) {
        return ours.post(
                who,
                path,
                "version",
                version,
                "agreed",
                "CONTRACT",
                "number",
                number,
                "signedOn",
                signed.toString(),
                "validFrom",
                signed.toString(),
                "validTo",
                to == null ? "" : to.toString());
    }

    @Test
    void aYearIsLookedBackAtOnceAndTheHistoryKeepsWhatStoodThere() {
        var path = "/partnerships/" + begun("Razem");
        var year = String.valueOf(today.getYear());
        assertThat(ours.post(ours.anna, path + "/reviews", "year", year))
                .hasStatus(422)
                .bodyText()
                .contains("Napisz, co się udało albo co dalej.");
        assertThat(ours.post(ours.anna, path + "/reviews", "year", "2999", "worked", "x"))
                .hasStatus(422);
        assertThat(ours.post(ours.anna, path + "/reviews", "year", year, "worked", "Festyn"))
                .hasStatus(302);
        assertThat(ours.post(ours.ewa, path + "/reviews", "year", year, "worked", "Festyn i boisko", "next", "Ogród"))
                .hasStatus(302);
        assertThat(world.column(ours.id, "select worked from partnership_review"))
                .containsExactly("Festyn i boisko");
        assertThat(ours.text(ours.ola, path)).contains("Festyn i boisko", "Ogród", "<ins>Festyn</ins>");
    }

    @Test
    void whoeverSavesSecondSeesBothVersions() {
        var path = "/partnerships/" + begun("Razem") + "/edit";
        assertThat(ours.post(
                        ours.anna,
                        path,
                        "version",
                        "0",
                        "name",
                        "Razem A",
                        "kind",
                        "PARTNERSHIP",
                        "principles",
                        "EQUALITY"))
                .hasStatus(302);
        assertThat(ours.post(
                        ours.ewa,
                        path,
                        "version",
                        "0",
                        "name",
                        "Razem B",
                        "kind",
                        "COALITION",
                        "principles",
                        "RESIDENTS"))
                .hasStatus(409)
                .bodyText()
                .contains("Są dwie wersje", "Razem A", "Razem B", "Równość", "Włączanie mieszkańców");
    }

    @Test
    void mergingPartnersMakesTheirTwoMembershipsOne() {
        var path = "/partnerships/" + begun("Razem");
        var kept = ours.partner(ours.anna, "Szkoła Polna");
        var merged = ours.partner(ours.anna, "SP Polna");
        for (UUID who : new UUID[] {kept, merged}) {
            ours.post(
                    ours.anna,
                    path + "/members",
                    "partner",
                    who.toString(),
                    "role",
                    who.equals(kept) ? "gospodarz" : "skarbnik",
                    "gives",
                    who.equals(kept) ? "PLACE" : "MONEY",
                    "joinedOn",
                    today.minusDays(who.equals(kept) ? 5 : 50).toString());
        }
        var other = "/partnerships/" + begun("Druga");
        ours.post(ours.anna, other + "/members", "partner", merged.toString(), "joinedOn", today.toString());
        assertThat(ours.text(ours.ewa, "/partners/" + kept + "/merging?with=" + merged))
                .contains("Udział w partnerstwach", "przejdą 2");
        assertThat(ours.post(
                        ours.ewa,
                        "/partners/" + kept + "/merging",
                        "with",
                        merged.toString(),
                        "version",
                        "0",
                        "withVersion",
                        "0"))
                .hasStatus(302);
        assertThat(world.column(
                        ours.id,
                        "select role || ' ' || array_to_string(gives, '+') || ' ' || (date '" + today
                                + "' - joined_on) from partnership_member" + " where partner_id = '" + kept
                                + "' and role is not null"))
                .containsExactly("gospodarz; skarbnik MONEY+PLACE 50");
        assertThat(world.column(ours.id, "select id::text from partnership_member where partner_id = '" + kept + "'"))
                .hasSize(2);
        assertThat(world.column(ours.id, "select id::text from partnership_member where partner_id = '" + merged + "'"))
                .isEmpty();
    }

    @Test
    void onlyTheCoordinatorWithdrawsAndAStrangerFindsNothing() {
        var id = begun("Razem");
        var path = "/partnerships/" + id;
        var theirs = new Centre(world, browser, "OPS Obcy");
        assertThat(theirs.get(theirs.ewa, path)).hasStatus(404);
        assertThat(theirs.post(theirs.ewa, path + "/moves", "state", "TALKS", "since", today.toString()))
                .hasStatus(404);
        assertThat(ours.post(ours.ola, path + "/moves", "state", "TALKS", "since", today.toString()))
                .hasStatus(403);
        assertThat(ours.post(ours.anna, path + "/withdrawal", "reason", "x")).hasStatus(403);
        assertThat(ours.post(ours.ewa, path + "/withdrawal", "reason", "Dwa razy to samo"))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/partnerships")).doesNotContain(">Razem<");
        assertThat(move(path, "TALKS", today, "")).hasStatus(422).bodyText().contains("jest wycofane");
        assertThat(ours.post(ours.ewa, path + "/restoration")).hasStatus(302);
        assertThat(ours.text(ours.anna, "/partnerships")).contains(">Razem<");
        var mentor = world.person("Maria Lipowa", Role.MENTOR, ours.id, ours.ewa);
        assertThat(ours.get(mentor, path)).hasStatus(404);
    }

    @Test
    void aPartnershipStandsOnThePageOfTheCommunityItIsAboutWithItsMembers() {
        var dolna = world.community("Dolna", ours.id, ours.anna);
        var gorna = world.community("Górna", ours.id, ours.anna);
        var foreign = world.community("Cudza", world.centre("OPS Obcy"));
        var id = begun("Razem");
        var path = "/partnerships/" + id;
        var school = ours.partner(ours.anna, "Szkoła przy Młynie");
        assertThat(ours.post(
                        ours.anna,
                        path + "/members",
                        "partner",
                        school.toString(),
                        "joinedOn",
                        today.minusDays(9).toString()))
                .hasStatus(302);
        assertThat(agreement(path, today.minusDays(3), null)).hasStatus(302);
        assertThat(ours.text(ours.anna, path)).contains("cała gmina");

        assertThat(corrected(path, 0, foreign)).hasStatus(422).bodyText().contains("Wybierz społeczność z listy.");
        assertThat(corrected(path, 0, dolna)).hasStatus(302);
        assertThat(ours.text(ours.ola, path)).contains("Dolna").doesNotContain("cała gmina");
        assertThat(corrected(path, 0, gorna)).hasStatus(409).bodyText().contains("Dolna", "Górna");
        assertThat(ours.text(ours.anna, "/communities/" + dolna))
                .contains("Razem", "Szkoła przy Młynie", "data podpisania", "jeszcze niewymieniony");
        assertThat(ours.text(ours.anna, "/communities/" + gorna))
                .contains("nie wymienia jeszcze partnera")
                .doesNotContain("Razem", "Szkoła przy Młynie");
        assertThat(ours.text(ours.ola, "/communities/" + dolna + "/profile")).contains("Szkoła przy Młynie");
        var supervisor = world.person("Zofia Cisowa", Role.SUPERVISOR, ours.id);
        assertThat(ours.text(supervisor, path)).contains("Dolna").doesNotContain("/communities/" + dolna);
    }

    @Test
    void aSuccessorIsToldWhomToAskForAndWhenThePartnerWasMetLast() {
        var dolna = world.community("Dolna", ours.id, ours.anna);
        var library = ours.partner(ours.anna, "Biblioteka na Rogu", "owner", ours.anna.toString());
        var aside = ours.partner(ours.anna, "Klub na Uboczu");
        met(library, today.minusDays(10), dolna);
        met(library, today.minusMonths(20), dolna);
        met(aside, today.minusDays(10), world.community("Górna", ours.id, ours.anna));
        assertThat(ours.post(
                        ours.anna,
                        "/partners/" + library + "/contacts",
                        "contactName",
                        "Ida Zmyślona",
                        "function",
                        "kierowniczka",
                        "phone",
                        "32 000 00 00"))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/communities/" + dolna))
                .contains("Biblioteka na Rogu", "1 wpis w ostatnim roku")
                .doesNotContain("Klub na Uboczu", "Ida Zmyślona");
        assertThat(ours.text(ours.anna, "/communities/" + dolna + "/handover"))
                .contains(
                        "Biblioteka na Rogu", "Ida Zmyślona, kierowniczka, 32 000 00 00", "opiekuje się: Anna Bukowa");
    }

    private void met(UUID partner, LocalDate day, UUID community) {
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql("""
                        insert into party_met (centre_id, activity_id, held_on, community_ids, with_us, partner_id)
                        values (:centre, uuidv7(), :day, array[:community::uuid], true, :partner)
                        """)
                        .param("centre", ours.id)
                        .param("day", day)
                        .param("community", community)
                        .param("partner", partner)
                        .update());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult corrected(
            String path, int version, UUID community) {
        return ours.post(
                ours.anna,
                path + "/edit",
                "version",
                String.valueOf(version),
                "name",
                "Razem",
                "kind",
                "PARTNERSHIP",
                "communities",
                community.toString());
    }

    private UUID begun(String name) {
        var id = Ids.next(world.clock);
        assertThat(ours.post(ours.anna, "/partnerships", "id", id.toString(), "name", name, "kind", "PARTNERSHIP"))
                .hasStatus(302);
        return id;
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult move(
            String path, String state, LocalDate since, String reason) {
        return ours.post(ours.anna, path + "/moves", "state", state, "since", since.toString(), "reason", reason);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult agreement(
            String path, LocalDate signed, @org.jspecify.annotations.Nullable LocalDate to) {
        return ours.post(
                ours.anna,
                path + "/agreements",
                "agreed",
                "CONTRACT",
                "signedOn",
                signed.toString(),
                "validTo",
                to == null ? "" : to.toString());
    }
}
