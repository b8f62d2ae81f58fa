package pl.osl.communities;

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
import pl.osl.access.Role;
import pl.osl.kernel.Ids;
import pl.osl.partners.Centre;

@OslTest
class ResidentsInitiativesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre centre;
    UUID robert;
    UUID dolna;
    UUID pitch;

    @BeforeEach
    void anIdeaOfTheResidents() {
        centre = new Centre(world, browser, "OPS Dolny");
        robert = world.person("Robert Topola", Role.ORGANIZER, centre.id);
        dolna = world.community("Zdolna Dolna", centre.id, centre.anna);
        pitch = begin("Żeby dzieci miały gdzie grać");
    }

    @Test
    void anInitiativeBeginsWithTheResidentsWordsAndItsPageSaysWhatWaits() {
        assertThat(page(centre.anna)).contains("Żeby dzieci miały gdzie grać", "Do uzupełnienia", "pomysł");
        assertThat(edit(centre.anna, 0, "residentsDo", "Malują linie", "askedOfUs", "O klucz", "givenByUs", "Klucz"))
                .hasStatus(302);
        assertThat(page(centre.ola))
                .contains("Malują linie", "O klucz", "Klucz", "jeszcze z nami")
                .doesNotContain("Do uzupełnienia");
        assertThat(centre.post(centre.anna, "/initiatives", "title", "Bez społeczności"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz społeczność", "Bez społeczności");
    }

    @Test
    void whoLeadsItIsTheResidentsAGroupOrALeaderWhoCanBeChosen() {
        UUID club = world.group("Klub Ojców", centre.id, dolna, centre.anna);
        assertThat(edit(centre.anna, 0, "ledBy", "GROUP"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz grupę");
        assertThat(edit(centre.anna, 0, "ledBy", "GROUP", "group", club.toString()))
                .hasStatus(302);
        assertThat(page(centre.ola)).contains("/groups/" + club);
        assertThat(centre.text(centre.ola, "/groups/" + club)).contains("prowadzi ją ta grupa");
        assertThat(edit(
                        centre.anna,
                        1,
                        "ledBy",
                        "LEADER",
                        "leader",
                        UUID.randomUUID().toString()))
                .as("a leader nobody can choose")
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz z listy osobę");
        UUID foreign = world.group("Obca", world.centre("OPS Obcy"), null, centre.anna);
        assertThat(edit(centre.anna, 1, "ledBy", "GROUP", "group", foreign.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz grupę");
        assertThat(edit(centre.anna, 1, "ledBy", "RESIDENTS", "group", club.toString()))
                .hasStatus(302);
        assertThat(world.column(centre.id, "select coalesce(group_id::text, 'none') from initiative"))
                .containsExactly("none");
    }

    @Test
    void theSameFormSentTwiceIsOneInitiativeAndATitleStandsOnceInACommunity() {
        String id = Ids.next(world.clock).toString();
        for (int times = 0; times < 2; times++) {
            assertThat(centre.post(
                            centre.anna, "/initiatives", "id", id, "title", "Ogród", "community", dolna.toString()))
                    .hasStatus(302)
                    .hasRedirectedUrl("/initiatives/" + id);
        }
        assertThat(centre.post(centre.anna, "/initiatives", "title", "OGRÓD", "community", dolna.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("już jest na liście tej społeczności");
        assertThat(edit(centre.anna, 0, "title", "ogród"))
                .hasStatus(422)
                .bodyText()
                .contains("już jest na liście tej społeczności");
        assertThat(centre.post(centre.anna, "/initiatives/" + id + "/withdrawal", "reason", "Pomyłka"))
                .hasStatus(302);
        begin("Ogród");
        assertThat(centre.post(centre.anna, "/initiatives/" + id + "/restoration"))
                .hasStatus(302)
                .flash()
                .containsEntry("problem", "initiatives.refusal.knownMeanwhile");
        assertThat(centre.post(centre.ewa, "/communities/" + dolna + "/withdrawal", "reason", "Pomyłka"))
                .hasStatus(302);
        assertThat(centre.post(centre.anna, "/initiatives", "title", "Plac", "community", dolna.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Ta społeczność jest wycofana");
    }

    @Test
    void eachMoveHasItsDayAndReasonAndGoingBackIsAllowed() {
        assertThat(move(centre.anna, "IDEA", "UNDER_WAY", "2020-05-01", "Mamy plac."))
                .hasStatus(302);
        assertThat(move(centre.anna, "UNDER_WAY", "PREPARING", "2020-06-01", "Brakuje siatki."))
                .hasStatus(302);
        assertThat(page(centre.ola)).contains("Mamy plac.", "Brakuje siatki.", "powrót", "1\u00a0czerwca 2020");
        assertThat(move(centre.anna, "PREPARING", "DONE", "2020-05-31", "Za wcześnie."))
                .hasStatus(422)
                .bodyText()
                .contains("nie może być wcześniejsza", "Za wcześnie.");
        assertThat(move(
                        centre.anna,
                        "PREPARING",
                        "DONE",
                        LocalDate.now(world.clock).plusDays(1).toString(),
                        "Jutro."))
                .hasStatus(422);
        assertThat(move(centre.anna, "PREPARING", "DONE", "2020-07-01", " ")).hasStatus(422);
        assertThat(move(centre.anna, "IDEA", "DONE", "2020-07-01", "Ktoś był szybszy."))
                .hasStatus(422)
                .bodyText()
                .contains("w tym samym czasie", "Ktoś był szybszy.");
        assertThat(move(robert, "PREPARING", "DONE", "2020-07-01", "Nie moja.")).hasStatus(403);
        assertThat(move(centre.anna, "UNDER_WAY", "PREPARING", "2020-06-01", "Brakuje siatki."))
                .as("sent twice")
                .hasStatus(302);
        assertThat(world.column(centre.id, "select state_to from initiative_move order by recorded_at"))
                .containsExactly("UNDER_WAY", "PREPARING");
    }

    @Test
    void theCommunitySaysInWordsHowManyGoOnWithoutUs() {
        assertThat(community()).contains("Mieszkańcy mają tu 1 inicjatywę.", "Żadna nie dzieje się jeszcze bez nas.");
        assertThat(edit(centre.anna, 0, "withoutUsSince", "2021-05-01")).hasStatus(302);
        assertThat(community()).contains("1 dzieje się już bez nas.");
        begin("Ogród");
        withoutUs(begin("Zielone podwórko"));
        assertThat(community()).contains("Mieszkańcy mają tu 3 inicjatywy.", "2 dzieją się już bez nas.");
        for (int i = 0; i < 3; i++) {
            withoutUs(begin("Festyn " + i));
        }
        assertThat(community()).contains("Mieszkańcy mają tu 6 inicjatyw.", "5 dzieje się już bez nas.");
        assertThat(centre.text(centre.ola, "/initiatives?without=yes")).doesNotContain("Ogród");
        assertThat(edit(
                        centre.anna,
                        1,
                        "withoutUsSince",
                        LocalDate.now(world.clock).plusDays(1).toString()))
                .hasStatus(422);
    }

    @Test
    void moneyIsAppliedForGotRefusedOrAwaitedAndSummedUp() {
        assertThat(money("GMINA", "1 234,50", "1 000", "maj 2011")).hasStatus(302);
        assertThat(money("GMINA", "1 234,50", "1 000", "maj 2011"))
                .as("sent twice")
                .hasStatus(302);
        assertThat(money("EU", "20.000,00", "0", "2012")).hasStatus(302);
        assertThat(money("MINISTRY", "5000 zł", "", "2013")).hasStatus(302);
        assertThat(page(centre.ola))
                .contains("Wnioski razem na 26\u00a0234,50\u00a0zł.", "Otrzymano razem 1\u00a0000\u00a0zł.")
                .contains("1 wniosek czeka na odpowiedź.", "nie przyznano", "odpowiedzi jeszcze nie ma");
        assertThat(money("GMINA", "dużo", "", "2013")).hasStatus(422).bodyText().contains("dużo", "1 234,50");
        assertThat(money("GMINA", "", "", "2013")).hasStatus(422);
        assertThat(money("GMINA", "10,555", "", "2013")).hasStatus(422);
        assertThat(money("GMINA", "-5", "", "2013")).hasStatus(422);
        assertThat(money("", "5", "", "2013")).hasStatus(422);
        String line = world.column(centre.id, "select id::text from initiative_money where source = 'MINISTRY'")
                .getFirst();
        String path = "/initiatives/" + pitch + "/money/" + line;
        String[] answer = {"version", "0", "source", "MINISTRY", "applied", "5000", "got", "4500", "told", "2013"};
        assertThat(centre.post(centre.anna, path, answer)).hasStatus(302);
        assertThat(centre.post(centre.anna, path, answer)).hasStatus(409);
        assertThat(page(centre.ola))
                .contains("Otrzymano razem 5\u00a0500\u00a0zł.")
                .doesNotContain("czeka");
        assertThat(centre.post(
                        robert, "/initiatives/" + pitch + "/money", "source", "GMINA", "applied", "5", "told", "2013"))
                .as("not of the team")
                .hasStatus(403);
        assertThat(centre.post(robert, path, answer)).hasStatus(403);
        assertThat(centre.post(robert, path + "/removal")).hasStatus(403);
        assertThat(centre.post(centre.anna, path + "/removal")).hasStatus(302);
        assertThat(page(centre.ola)).contains("Otrzymano razem 1\u00a0000\u00a0zł.");
        assertThat(centre.text(centre.ola, "/initiatives.csv")).contains("21234.5");
    }

    @Test
    void itBecomesAGroupAndTheStoryIsOneOnBothPages() {
        String path = "/initiatives/" + pitch + "/group";
        assertThat(centre.post(centre.anna, path, "name", "Drużyna z Dolnej")).hasStatus(422);
        UUID foreign = world.group("Obca", world.centre("OPS Obcy"), null, centre.anna);
        assertThat(centre.post(centre.anna, path, "group", foreign.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz grupę");
        assertThat(centre.post(centre.anna, path, "name", "Drużyna z Dolnej", "kind", "INFORMAL", "founded", "2012"))
                .hasStatus(302);
        assertThat(centre.post(centre.anna, path, "name", "Druga drużyna", "kind", "INFORMAL"))
                .as("it is one already")
                .hasStatus(302);
        UUID team = UUID.fromString(
                world.column(centre.id, "select id::text from community_group").getFirst());
        assertThat(page(centre.ola)).contains("/groups/" + team, "Dodano grupę", "Inicjatywa stała się grupą");
        assertThat(centre.text(centre.ola, "/groups/" + team))
                .contains("/initiatives/" + pitch, "wyrosła z niej ta grupa", "Zapisano pomysł")
                .contains("Grupa wyrosła z inicjatywy");
        assertThat(centre.post(robert, path + "/removal")).hasStatus(403);
        assertThat(centre.post(centre.anna, path + "/removal")).hasStatus(302);
        assertThat(centre.text(centre.ola, "/groups/" + team)).doesNotContain("Zapisano pomysł");
    }

    @Test
    void itBecomesAnEventThatComesBack() {
        String path = "/initiatives/" + pitch + "/event";
        assertThat(centre.post(
                        centre.anna,
                        path,
                        "eventName",
                        "Majówka",
                        "eventRhythm",
                        "co roku w maju",
                        "eventSince",
                        "2009-05-03"))
                .hasStatus(302);
        assertThat(page(centre.ola))
                .contains("href=\"/events/", "Majówka", "co roku w maju")
                .doesNotContain("/event\"");
        assertThat(community()).contains("Majówka");
    }

    @Test
    void conflictsWithdrawalAndReachAreAsElsewhere() {
        assertThat(edit(centre.ewa, 0, "residentsDo", "Koszą trawę")).hasStatus(302);
        assertThat(edit(centre.anna, 0, "residentsDo", "Malują linie"))
                .hasStatus(409)
                .bodyText()
                .contains("Co zapisano w tym czasie", "Koszą trawę", "Malują linie");
        assertThat(edit(robert, 1)).hasStatus(403);
        assertThat(edit(centre.ola, 1)).hasStatus(403);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(edit(stranger, 1)).hasStatus(404);
        var mentor = world.person("Maria Mentorka", Role.MENTOR, centre.id, robert);
        assertThat(centre.get(mentor, "/initiatives/" + pitch))
                .as("of nobody she supports")
                .hasStatus(404);
        assertThat(centre.post(centre.anna, "/initiatives/" + pitch + "/withdrawal", "reason", "Pomyłka"))
                .hasStatus(302);
        assertThat(centre.text(centre.ola, "/initiatives")).doesNotContain("Żeby dzieci");
        assertThat(move(centre.anna, "IDEA", "DONE", "2020-05-01", "Już."))
                .hasStatus(422)
                .bodyText()
                .contains("jest wycofana");
        assertThat(edit(centre.anna, 2, "residentsDo", "Sadzą drzewa"))
                .hasStatus(422)
                .bodyText()
                .contains("jest wycofana", "Sadzą drzewa");
        assertThat(centre.post(centre.anna, "/initiatives/" + pitch + "/restoration"))
                .hasStatus(302);
        assertThat(centre.text(centre.ola, "/initiatives")).contains("Żeby dzieci");
    }

    private UUID begin(String title) {
        UUID id = Ids.next(world.clock);
        assertThat(centre.post(
                        centre.anna,
                        "/initiatives",
                        "id",
                        id.toString(),
                        "title",
                        title,
                        "community",
                        dolna.toString()))
                .hasStatus(302);
        return id;
    }

    private void withoutUs(UUID initiative) {
        world.in(
                centre.id,
                () -> world.jdbc
                        .sql("update initiative set without_us_since = '2021-05-01' where id = :id")
                        .param("id", initiative)
                        .update());
    }

    private MvcTestResult edit(UUID who, int version, String... fields) {
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("version", String.valueOf(version));
        all.put("title", "Żeby dzieci miały gdzie grać");
        all.put("community", dolna.toString());
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], fields[at + 1]);
        }
        return centre.post(
                who,
                "/initiatives/" + pitch + "/edit",
                all.entrySet().stream()
                        .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                        .toArray(String[]::new));
    }

    private MvcTestResult move(UUID who, String seen, String to, String day, String reason) {
        return centre.post(
                who, "/initiatives/" + pitch + "/moves", "seen", seen, "state", to, "movedOn", day, "reason", reason);
    }

    private MvcTestResult money(String source, String applied, String got, String told) {
        return centre.post(
                centre.anna,
                "/initiatives/" + pitch + "/money",
                "source",
                source,
                "applied",
                applied,
                "got",
                got,
                "told",
                told);
    }

    private String page(UUID who) {
        return centre.text(who, "/initiatives/" + pitch);
    }

    private String community() {
        return centre.text(centre.ola, "/communities/" + dolna);
    }
}
