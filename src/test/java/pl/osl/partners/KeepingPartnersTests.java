package pl.osl.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

@OslTest
class KeepingPartnersTests {

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
    void aNameAndASectorAreEnoughAndTheRestWaitsOnThePage() {
        var id = ours.partner(ours.anna, "Stowarzyszenie Dolna Razem");
        assertThat(ours.text(ours.anna, "/partners/" + id))
                .contains(
                        "Stowarzyszenie Dolna Razem", "Organizacja pozarządowa", "Do uzupełnienia", "Numer z rejestru")
                .contains("Ostatni kontakt</dt><dd>nie podano", "Dodano partnera");
        assertThat(ours.text(ours.ola, "/partners/" + id)).doesNotContain("Do uzupełnienia", "/edit");
    }

    @Test
    void theSameFormSentTwiceIsOnePartner() {
        var id = Ids.next(world.clock).toString();
        for (int i = 0; i < 2; i++) {
            assertThat(ours.post(ours.anna, "/partners", "id", id, "name", "Dom Kultury", "sector", "PUBLIC"))
                    .hasStatus(302)
                    .hasRedirectedUrl("/partners/" + id);
        }
        assertThat(world.column(ours.id, "select name from partner")).containsExactly("Dom Kultury");
        assertThat(world.column(ours.id, "select action from audit_entry where subject = 'partner'"))
                .containsExactly("begun");
    }

    @Test
    void aWrongNumberIsToldAtItsFieldAndNothingTypedIsLost() {
        assertThat(ours.post(
                        ours.anna,
                        "/partners",
                        "name",
                        "Szkoła nr 3",
                        "sector",
                        "PUBLIC",
                        "regon",
                        "123456784",
                        "address",
                        "ul. Polna 1"))
                .hasStatus(422)
                .bodyText()
                .contains("Ten REGON nie jest prawidłowy", "href=\"#regon\"", "value=\"ul. Polna 1\"", "123456784");
        assertThat(ours.post(ours.anna, "/partners", "name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj nazwę.", "Wybierz sektor.");
        assertThat(ours.post(ours.anna, "/partners", "name", "Szkoła nr 3", "sector", "ABC"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz jeszcze raz z listy.", "value=\"Szkoła nr 3\"");
        assertThat(world.column(ours.id, "select name from partner")).isEmpty();
    }

    @Test
    void aPersonHasNoNumberOfAnOrganization() {
        assertThat(ours.post(
                        ours.anna, "/partners", "name", "Radna dzielnicy", "sector", "INDIVIDUAL", "nip", "1234563218"))
                .hasStatus(422)
                .bodyText()
                .contains("Osoba i grupa nieformalna nie mają numerów");
    }

    @Test
    void numbersAreKeptAsDigits() {
        ours.partner(ours.anna, "Szkoła", "nip", "123-456-32-18", "krs", "123456", "regon", "123 456 785");
        assertThat(world.column(ours.id, "select nip || ' ' || krs || ' ' || regon from partner"))
                .containsExactly("1234563218 0000123456 123456785");
    }

    @Test
    void correctingTellsBeforeAndAfterAndNamesWhoLooksAfterThePartner() {
        var id = ours.partner(ours.anna, "Biblioteka", "owner", ours.anna.toString());
        assertThat(ours.post(
                        ours.anna,
                        "/partners/" + id + "/edit",
                        "version",
                        "0",
                        "name",
                        "Biblioteka Miejska",
                        "sector",
                        "PUBLIC",
                        "kind",
                        "LIBRARY",
                        "state",
                        "DORMANT",
                        "owner",
                        ours.ewa.toString()))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/partners/" + id))
                .containsPattern("<del>Biblioteka</del>.*<ins>Biblioteka Miejska</ins>")
                .containsPattern("<del>Anna Bukowa</del>.*<ins>Ewa Wiązowa</ins>")
                .containsPattern("<del>Aktywny</del>.*<ins>Bez aktywności</ins>");
    }

    @Test
    void whoeverSavesSecondSeesBothVersionsAndChooses() {
        var id = ours.partner(ours.anna, "Biblioteka");
        var path = "/partners/" + id + "/edit";
        assertThat(ours.post(ours.anna, path, "version", "0", "name", "Biblioteka A", "sector", "PUBLIC"))
                .hasStatus(302);
        assertThat(ours.post(ours.ewa, path, "version", "0", "name", "Biblioteka B", "sector", "NGO"))
                .hasStatus(409)
                .bodyText()
                .contains("Są dwie wersje", "Biblioteka A", "Biblioteka B", "name=\"version\" value=\"1\"");
        assertThat(ours.post(ours.ewa, path, "version", "1", "name", "Biblioteka B", "sector", "NGO"))
                .hasStatus(302);
        assertThat(world.column(ours.id, "select name from partner")).containsExactly("Biblioteka B");
    }

    @Test
    void onlyACoordinatorWithdrawsWithAReasonAndBringsBack() {
        var id = ours.partner(ours.anna, "Klub");
        var path = "/partners/" + id;
        assertThat(ours.post(ours.anna, path + "/withdrawal", "reason", "nie ma"))
                .hasStatus(403);
        assertThat(ours.post(ours.ewa, path + "/withdrawal", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Napisz, dlaczego.");
        assertThat(ours.post(ours.ewa, path + "/withdrawal", "reason", "Klub się rozwiązał"))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, "/partners")).doesNotContain(">Klub<");
        assertThat(ours.text(ours.anna, "/partners?show=withdrawn")).contains(">Klub<");
        assertThat(ours.text(ours.anna, path)).contains("Klub się rozwiązał").doesNotContain("Przywróć</button>");
        assertThat(ours.post(ours.anna, path + "/edit", "version", "1", "name", "K", "sector", "NGO"))
                .hasStatus(422)
                .bodyText()
                .contains("Najpierw trzeba go przywrócić");
        assertThat(ours.post(ours.ewa, path + "/restoration")).hasStatus(302);
        assertThat(ours.text(ours.anna, "/partners")).contains(">Klub<");
    }

    @Test
    void aContactIsRemovedForGoodAndTheHistoryNeverNamedThem() {
        var id = ours.partner(ours.anna, "Szkoła");
        var path = "/partners/" + id;
        assertThat(ours.post(ours.anna, path + "/contacts", "contactName", "Iga Sosnowa", "email", "nie adres"))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj funkcję tej osoby.", "Adres e-mail zapisz", "value=\"Iga Sosnowa\"", "nie adres");
        for (int i = 0; i < 2; i++) {
            assertThat(ours.post(
                            ours.anna,
                            path + "/contacts",
                            "contactName",
                            "Iga Sosnowa",
                            "function",
                            "dyrektorka",
                            "phone",
                            "32 555 01 02"))
                    .hasStatus(302);
        }
        assertThat(world.column(ours.id, "select name from partner_contact")).containsExactly("Iga Sosnowa");
        assertThat(ours.text(ours.ola, path)).contains("Iga Sosnowa", "dyrektorka", "32 555 01 02");
        var contact =
                world.column(ours.id, "select id::text from partner_contact").getFirst();
        assertThat(ours.post(ours.anna, path + "/contacts/" + contact + "/removal"))
                .hasStatus(302);
        assertThat(ours.text(ours.anna, path)).doesNotContain("Iga").contains("dyrektorka", "Usunięto osobę");
        assertThat(world.column(ours.id, "select changes::text from audit_entry where subject = 'partner'"))
                .noneMatch(changes -> changes.contains("Iga") || changes.contains("555"));
    }

    @Test
    void aMistypedContactIsCorrectedAndTheHistoryTellsTheFunctionAlone() {
        var id = ours.partner(ours.anna, "Szkoła");
        var path = "/partners/" + id + "/contacts";
        for (var name : new String[] {"Iga Sosnowa", "Jan Kasztan"}) {
            assertThat(ours.post(
                            ours.anna, path, "contactName", name, "function", "sekretarz", "phone", "32 555 01 02"))
                    .hasStatus(302);
        }
        var iga = path + "/"
                + world.column(ours.id, "select id::text from partner_contact where name like 'Iga%'")
                        .getFirst();
        assertThat(ours.text(ours.anna, "/partners/" + id)).contains("href=\"" + iga + "\"");
        assertThat(ours.text(ours.anna, iga)).contains("value=\"Iga Sosnowa\"", "value=\"32 555 01 02\"");
        assertThat(ours.post(ours.anna, iga, "version", "0", "contactName", "Iga Sosna", "phone", "nie numer"))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj funkcję tej osoby.", "value=\"Iga Sosna\"", "value=\"nie numer\"");
        assertThat(corrected(ours.anna, iga, "0", "Jan Kasztan", "Sekretarz", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Ta osoba jest już zapisana z tą funkcją.");
        assertThat(corrected(ours.anna, iga, "0", "Iga Sosna", "dyrektorka", "32 555 01 03"))
                .hasStatus(302);
        assertThat(corrected(ours.ewa, iga, "0", "Iga Inna", "wicedyrektorka", ""))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Ktoś w tym czasie zmienił ten kontakt",
                        "Iga Sosna, dyrektorka, 32 555 01 03",
                        "value=\"Iga Inna\"",
                        "value=\"1\"");
        assertThat(corrected(ours.ewa, iga, "1", "Iga Sosna", "dyrektorka", "32 555 01 04"))
                .hasStatus(302);
        assertThat(ours.text(ours.ola, "/partners/" + id))
                .contains("Iga Sosna", "32 555 01 04", "Poprawiono osobę do kontaktu")
                .doesNotContain("Iga Sosnowa");
        assertThat(world.column(ours.id, "select changes::text from audit_entry where action = 'contact_corrected'"))
                .hasSize(2)
                .allMatch(changes -> changes.contains("dyrektorka"))
                .noneMatch(changes -> changes.contains("Iga") || changes.contains("555"));
        assertThat(corrected(ours.ola, iga, "2", "Ola", "szefowa", "")).hasStatus(403);
        var other = new Centre(world, browser, "OPS Obcy");
        assertThat(corrected(other.anna, iga, "2", "Obca", "obca", "")).hasStatus(404);
        var elsewhere =
                iga.replace(id.toString(), ours.partner(ours.anna, "Parafia").toString());
        assertThat(corrected(ours.anna, elsewhere, "2", "Iga", "kto inny", "")).hasStatus(404);
    }

    private MvcTestResult corrected(UUID who, String path, String version, String name, String function, String phone) {
        return ours.post(who, path, "version", version, "contactName", name, "function", function, "phone", phone);
    }

    @Test
    void theListIsNarrowedAndTheFileHoldsTheSame() {
        ours.partner(ours.anna, "Łąka Razem", "areas", "ogród sąsiedzki", "owner", ours.anna.toString());
        ours.partner(ours.anna, "Szkoła", "sector", "PUBLIC", "state", "DORMANT");
        assertThat(ours.text(ours.ola, "/partners?q=sasiedzki"))
                .contains(">Łąka Razem<")
                .doesNotContain(">Szkoła</a>");
        assertThat(ours.text(ours.ola, "/partners?sector=PUBLIC"))
                .contains(">Szkoła</a>")
                .doesNotContain(">Łąka");
        assertThat(ours.text(ours.ola, "/partners?state=DORMANT"))
                .contains(">Szkoła</a>")
                .doesNotContain(">Łąka");
        assertThat(ours.text(ours.ola, "/partners?owner=" + ours.anna))
                .contains(">Łąka")
                .doesNotContain(">Szkoła</a>");
        assertThat(ours.text(ours.ola, "/partners?sector=nonsense&owner=nonsense"))
                .contains(">Łąka", ">Szkoła</a>");
        assertThat(ours.text(ours.ola, "/partners.csv?sector=PUBLIC"))
                .contains("Szkoła", "Bez aktywności")
                .doesNotContain("Łąka");
        assertThat(ours.get(ours.ola, "/partners.xlsx")).hasStatusOk();
    }

    @Test
    void aStrangerFindsNothingAndAMentorOnlyWhatTheirPersonLooksAfter() {
        var his = ours.partner(ours.anna, "Opiekuje się Anna", "owner", ours.anna.toString());
        var other = ours.partner(ours.ewa, "Opiekuje się Ewa", "owner", ours.ewa.toString());
        var mentor = world.person("Maria Lipowa", Role.MENTOR, ours.id, ours.anna);
        var supervisor = world.person("Jan Grabowy", Role.SUPERVISOR, ours.id);
        var theirs = new Centre(world, browser, "OPS Obcy");
        var own = theirs.partner(theirs.anna, "Swój partner");
        assertThat(theirs.get(theirs.ewa, "/partners/" + own)).hasStatusOk();
        for (UUID id : new UUID[] {his, other}) {
            assertThat(theirs.get(theirs.ewa, "/partners/" + id)).hasStatus(404);
            assertThat(theirs.post(theirs.ewa, "/partners/" + id + "/withdrawal", "reason", "x"))
                    .hasStatus(404);
            assertThat(ours.get(supervisor, "/partners/" + id)).hasStatusOk();
        }
        assertThat(theirs.text(theirs.ewa, "/partners")).doesNotContain("Opiekuje się");
        assertThat(ours.get(mentor, "/partners/" + his)).hasStatusOk();
        assertThat(ours.get(mentor, "/partners/" + other)).hasStatus(404);
        assertThat(ours.text(mentor, "/partners")).contains("Opiekuje się Anna").doesNotContain("Opiekuje się Ewa");
        assertThat(Objects.requireNonNull(ours.text(supervisor, "/partners"))).contains("Opiekuje się Ewa");
    }
}
