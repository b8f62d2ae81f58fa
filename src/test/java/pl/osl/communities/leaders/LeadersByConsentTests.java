package pl.osl.communities.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

/** Ewa writes down Jadwiga, who agreed; later Jadwiga changes her mind. */
@OslTest
class LeadersByConsentTests {

    private static final String NAME = "Jadwiga Zmyślona";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID ewa;
    UUID olga;
    UUID robert;
    UUID director;
    UUID officer;
    UUID dolna;
    String path;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        centre = world.centre("OPS Dolny");
        ewa = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        olga = world.person("Olga Brzoza", Role.ORGANIZER, centre);
        robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        director = world.person("Dorota Wierzba", Role.DIRECTOR, centre);
        officer = world.person("Iza Inspektor", Role.DPO, centre);
        dolna = world.community("Zdolna Dolna", centre, ewa, olga);
        path = "/communities/" + dolna + "/leaders";
        today = LocalDate.now(world.clock);
    }

    @Test
    void nobodyIsWrittenDownWithoutTheirConsent() {
        var withoutConsent = filled();
        List.of("text", "givenOn", "channel").forEach(withoutConsent::remove);
        assertThat(send(ewa, path, withoutConsent))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz wersję tekstu", "Wybierz, jak to zrobiła", NAME);
        assertThat(send(ewa, path, with("channel", "SPOKEN")))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz świadka");
        assertThat(send(ewa, path, with("channel", "SPOKEN", "witness", ewa.toString())))
                .as("her own witness")
                .hasStatus(422);
        assertThat(send(ewa, path, with("text", "7"))).hasStatus(422);
        assertThat(send(ewa, path, with("phone", "600 000 000")))
                .hasStatus(422)
                .bodyText()
                .contains("tylko wtedy, gdy obejmuje go zgoda");
        assertThat(send(ewa, path, with("givenOn", today.plusDays(1).toString())))
                .hasStatus(422);
        assertThat(world.column(centre, "select name from local_leader")).isEmpty();
        var twice = with("channel", "SPOKEN", "witness", olga.toString());
        assertThat(send(ewa, path, twice)).hasStatus(302);
        assertThat(send(ewa, path, twice)).as("sent twice").hasStatus(302);
        assertThat(world.column(centre, "select channel from consent")).containsExactly("SPOKEN");
        assertThat(world.column(centre, "select body from consent_text").getFirst())
                .contains("OPS Dolny", "wycofać w każdej chwili");
    }

    /** A form is kept after its session for whoever it names as its owner; one with somebody's name names none. */
    @Test
    void noFormWithANameIsKeptAfterItsSession() {
        UUID leader = world.leader(NAME, dolna, centre, ewa);
        for (String form : List.of(path + "/new", path + "/" + leader + "/edit")) {
            String page = read(ewa, form);
            String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
            assertThat(main).contains("name=\"name\"").doesNotContain("_owner");
        }
        assertThat(read(ewa, path + "/" + leader + "/withdrawal")).contains("name=\"_owner\"");
    }

    @Test
    void theDatabaseItselfKeepsNoNameWithoutAConsent() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> world.in(
                        centre,
                        () -> world.jdbc
                                .sql("""
                        insert into local_leader (id, centre_id, community_id, name, plain_name, created_by, created_at, version)
                        values (:id, :centre, :community, 'Bez Zgody', 'bez zgody', :by, now(), 0)
                        """)
                                .param("id", Ids.next(world.clock))
                                .param("centre", centre)
                                .param("community", dolna)
                                .param("by", ewa)
                                .update()))
                .withStackTraceContaining("without a consent");
        UUID leader = world.leader(NAME, dolna, centre, ewa);
        for (String change : List.of(
                "update consent set given_on = given_on - 1",
                "delete from consent",
                "update consent_text set body = 'inny'",
                "update leader_move set level = 'AWARE'",
                "delete from person_reading",
                "update name_disclosure set purpose = 'inny cel tego odczytu'")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(
                            () -> world.in(centre, () -> world.jdbc.sql(change).update()));
        }
        assertThat(world.column(centre, "select name from local_leader where id = '" + leader + "'"))
                .containsExactly(NAME);
    }

    @Test
    void theTeamReadsNamesOthersReadNumbers() {
        UUID leader = world.leader(NAME, dolna, centre, ewa);
        var coordinator = world.person("Marek Jawor", Role.COORDINATOR, centre);
        for (UUID one : List.of(ewa, olga, coordinator)) {
            assertThat(read(one, path)).contains(NAME);
            assertThat(read(one, "/communities/" + dolna)).contains(NAME);
            assertThat(read(one, "/communities/" + dolna + "/handover")).contains(NAME);
            assertThat(read(one, path + ".csv")).contains(NAME);
        }
        for (UUID one : List.of(robert, director)) {
            assertThat(read(one, path)).contains("1 osoba angażuje się").doesNotContain("Jadwiga");
            assertThat(read(one, "/communities/" + dolna))
                    .contains("1 osoba angażuje się")
                    .doesNotContain("Jadwiga");
            assertThat(read(one, "/communities/" + dolna + "/handover")).doesNotContain("Jadwiga");
            assertThat(get(one, path + ".csv")).hasStatus(403);
            assertThat(get(one, path + "/" + leader)).hasStatus(403);
        }
        assertThat(read(ewa, "/communities/" + dolna + "/profile"))
                .as("the profile leaves the centre")
                .contains("Mniej niż 5 osób")
                .doesNotContain("Jadwiga", "1 osoba angażuje się");
        var mentor = world.person("Zofia Spoza", Role.MENTOR, centre, ewa);
        assertThat(read(mentor, "/communities/" + dolna)).doesNotContain("Jadwiga", "Liderki");
        for (Role role : List.of(Role.SUPERVISOR, Role.NETWORK, Role.ADMIN, Role.DPO)) {
            assertThat(get(world.person("Ktoś", role, centre), path)).hasStatus(404);
        }
        assertThat(get(mentor, path)).hasStatus(404);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(get(stranger, path)).hasStatus(404);
        assertThat(get(stranger, path + "/" + leader)).hasStatus(404);
        UUID other = world.community("Górna", centre, robert);
        assertThat(get(robert, "/communities/" + other + "/leaders/" + leader))
                .as("by the address of one's own community")
                .hasStatus(404);
    }

    @Test
    void aDirectorSaysWhatForAndTheOfficerReadsIt() {
        world.leader(NAME, dolna, centre, ewa);
        assertThat(send(director, path + "/names", Map.of("purpose", "bo tak")))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj cel", "bo tak")
                .doesNotContain("Jadwiga");
        assertThat(send(robert, path + "/names", Map.of("purpose", "Zaproszenia na jubileusz")))
                .hasStatus(403);
        assertThat(send(director, path + "/names", Map.of("purpose", "Zaproszenia na jubileusz")))
                .hasStatus(302);
        assertThat(read(director, path)).contains(NAME, "Nazwiska widać do");
        read(director, path);
        UUID other = world.community("Górna", centre, robert);
        world.leader("Henryk Wymyślony", other, centre, robert);
        assertThat(read(director, "/communities/" + other + "/leaders"))
                .as("a purpose opens one community")
                .doesNotContain("Henryk");
        var second = world.person("Druga Dyrekcja", Role.DIRECTOR, centre);
        assertThat(read(second, path)).doesNotContain("Jadwiga");
        assertThat(read(officer, "/readings"))
                .contains("Dorota Wierzba", "Zaproszenia na jubileusz", "1 odczyt")
                .doesNotContain("Jadwiga");
        assertThat(read(officer, "/")).contains("2 nowe zgody", "Zaproszenia na jubileusz");
        world.in(
                centre,
                () -> world.jdbc
                        .sql("insert into name_disclosure select uuidv7(), centre_id, :other, reader_id, purpose,"
                                + " stated_at - interval '16 minutes' from name_disclosure")
                        .param("other", other)
                        .update());
        assertThat(read(director, "/communities/" + other + "/leaders"))
                .as("a quarter of an hour is over")
                .doesNotContain("Henryk");
    }

    @Test
    void everyReadingByAnybodyElseIsNotedOnceADay() {
        UUID leader = world.leader(NAME, dolna, centre, ewa);
        read(ewa, path);
        read(ewa, path + "/" + leader);
        assertThat(readings()).as("her own work").isEmpty();
        read(olga, path);
        read(olga, "/communities/" + dolna);
        read(olga, path + "/" + leader);
        read(olga, "/communities/" + dolna + "/handover");
        read(olga, path + ".csv");
        assertThat(readings()).containsExactlyInAnyOrder("EXPORT", "HANDOVER", "PAGE", "RECORD");
        read(robert, path);
        read(robert, "/communities/" + dolna + "/handover");
        assertThat(readings()).as("numbers are no reading").hasSize(4);
        assertThat(read(officer, "/readings?how=EXPORT&reader=" + olga))
                .contains("1 odczyt<", "Olga Brzoza")
                .doesNotContain("Jadwiga");
        assertThat(read(officer, "/readings.csv?how=EXPORT"))
                .contains("Olga Brzoza")
                .doesNotContain("Jadwiga", "na stronie osoby");
    }

    @Test
    void whoeverWithdrawsIsForgottenEverywhereAtOnce() {
        var form = with("coversPhone", "true", "phone", "600 000 001", "does", "prowadzi chór");
        assertThat(send(ewa, path, form)).hasStatus(302);
        String id = world.column(centre, "select id::text from local_leader").getFirst();
        String own = path + "/" + id;
        assertThat(send(
                        ewa,
                        own + "/edit",
                        Map.of(
                                "name",
                                "Jadwiga Zmyślona-Nowa",
                                "does",
                                "prowadzi chór",
                                "phone",
                                "600 000 002",
                                "version",
                                "0")))
                .hasStatus(302);
        assertThat(send(ewa, own + "/edit", Map.of("name", "Jadwiga Inna", "version", "0")))
                .as("two at once")
                .hasStatus(409)
                .bodyText()
                .contains("Jadwiga Inna");
        assertThat(send(ewa, own + "/moves", Map.of("level", "RESTING", "since", today.toString())))
                .hasStatus(302);
        assertThat(read(ewa, own)).contains("odpoczywa", "600 000 002", "Zmyślona-Nowa");
        assertThat(send(ewa, own + "/withdrawal", Map.of("withdrawnOn", today.toString(), "channel", "SPOKEN")))
                .as("not confirmed")
                .hasStatus(422)
                .bodyText()
                .contains("Zaznacz, że dane");
        assertThat(read(ewa, path)).contains("Jadwiga");
        var sure = Map.of("withdrawnOn", today.toString(), "channel", "SPOKEN", "sure", "true");
        assertThat(send(director, own + "/withdrawal", sure)).hasStatus(403);
        assertThat(send(ewa, own + "/withdrawal", sure)).hasStatus(302);
        assertThat(send(ewa, own + "/withdrawal", sure)).as("sent twice").hasStatus(302);
        for (String page : List.of(
                path,
                path + ".csv",
                own,
                own + "/edit",
                "/communities/" + dolna,
                "/communities/" + dolna + "/handover")) {
            assertThat(read(ewa, page)).as(page).doesNotContain("Jadwiga", "600 000", "chór");
        }
        assertThat(read(ewa, path)).contains("1 osoba wycofała zgodę");
        assertThat(read(officer, "/consents")).contains("wycofana").doesNotContain("Jadwiga");
        assertThat(world.column(centre, "select row_to_json(l)::text from local_leader l")
                        .getFirst())
                .doesNotContain("Jadwiga", "jadwiga", "chór", "600")
                .contains("\"name_key\":null");
        assertThat(world.column(centre, "select e::text from audit_entry e"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("Jadwiga", "chór", "600 000"));
        assertThat(world.column(centre, "select withdrawn_on::text from consent"))
                .as("the proof stays")
                .containsExactly(today.toString());
        assertThat(send(ewa, own + "/moves", Map.of("level", "LEADER", "since", today.toString())))
                .hasStatus(422);
    }

    @Test
    void aLaterConsentForgetsWhatItDoesNotCover() {
        assertThat(send(ewa, path, with("coversPhone", "true", "phone", "600 000 001")))
                .hasStatus(302);
        String own = path + "/"
                + world.column(centre, "select id::text from local_leader").getFirst();
        assertThat(send(ewa, own + "/edit", Map.of("name", NAME, "email", "j@example.org", "version", "0")))
                .hasStatus(422);
        assertThat(send(ewa, own + "/consent", Map.of("text", "1", "givenOn", today.toString(), "channel", "EMAIL")))
                .hasStatus(302);
        assertThat(read(ewa, own)).doesNotContain("600 000 001").contains("zastąpiona");
        assertThat(world.column(centre, "select (replaced_at is null)::text from consent order by recorded_at"))
                .containsExactly("false", "true");
    }

    @Test
    void engagementIsCountedAsItWasOnEachDay() {
        UUID leader = world.leader(NAME, dolna, centre, ewa);
        assertThat(send(ewa, path + "/" + leader + "/moves", Map.of("level", "HELPER", "since", today.toString())))
                .hasStatus(302);
        assertThat(read(robert, path)).contains("pomaga").doesNotContain("prowadzi</th>");
        assertThat(send(
                        ewa,
                        path + "/" + leader + "/moves",
                        Map.of("level", "LEADER", "since", today.minusDays(3).toString())))
                .hasStatus(422)
                .bodyText()
                .contains("wcześniejszy niż poprzednia zmiana");
        assertThat(world.column(centre, "select level from leader_move order by since"))
                .containsExactly("LEADER", "HELPER");
    }

    @Test
    void anInitiativeNamesWhoLeadsItToTheTeamUntilTheConsentEnds() {
        UUID leader = world.leader(NAME, dolna, centre, ewa);
        UUID initiative = Ids.next(world.clock);
        world.in(
                centre,
                () -> world.jdbc
                        .sql("""
                        insert into initiative (id, centre_id, community_id, title, title_key, plain_title, state, led_by,
                                                leader_id, created_by, created_at, version)
                        values (:id, :centre, :community, 'Chór na podwórku', '\\x00', 'chor na podworku', 'IDEA', 'LEADER',
                                :leader, :by, now(), 0)
                        """)
                        .param("id", initiative)
                        .param("centre", centre)
                        .param("community", dolna)
                        .param("leader", leader)
                        .param("by", ewa)
                        .update());
        assertThat(read(olga, "/initiatives/" + initiative)).contains(NAME);
        assertThat(readings()).containsExactly("INITIATIVE");
        assertThat(read(robert, "/initiatives/" + initiative)).contains("Chór").doesNotContain("Jadwiga");
        assertThat(read(director, "/initiatives/" + initiative)).doesNotContain("Jadwiga");
        var sure = Map.of("withdrawnOn", today.toString(), "channel", "PAPER", "sure", "true");
        assertThat(send(ewa, path + "/" + leader + "/withdrawal", sure)).hasStatus(302);
        for (String page :
                List.of("/initiatives/" + initiative, "/initiatives/" + initiative + "/edit", "/initiatives")) {
            assertThat(read(ewa, page)).as(page).contains("Chór").doesNotContain("Jadwiga");
        }
    }

    private List<String> readings() {
        return world.column(centre, "select how from person_reading order by how");
    }

    private Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "id",
                Ids.next(world.clock).toString(),
                "name",
                NAME,
                "level",
                "LEADER",
                "since",
                today.minusYears(1).toString(),
                "text",
                "1",
                "givenOn",
                today.minusDays(7).toString(),
                "channel",
                "PAPER"));
    }

    private Map<String, String> with(String... more) {
        var form = filled();
        for (int at = 0; at < more.length; at += 2) {
            form.put(more[at], more[at + 1]);
        }
        return form;
    }

    private MvcTestResult send(UUID who, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(World.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(UUID who, String address) {
        return browser.get().uri(address).with(World.as(who)).exchange();
    }

    private String read(UUID who, String address) {
        var answer = get(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
