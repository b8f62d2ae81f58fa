package pl.osl.partners.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;
import pl.osl.partners.Centre;

/** "Sieć współpracy" of a small centre: a school and a club that work together, a library and an old association aside. */
@OslTest
class NetworkPageTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Centre ours;
    LocalDate today;
    UUID school;
    UUID club;
    UUID library;

    @BeforeEach
    void aSmallNetwork() {
        ours = new Centre(world, browser, "OPS Dolny");
        today = LocalDate.now(world.clock);
        school = ours.partner(ours.anna, "Szkoła Polna", "sector", "PUBLIC");
        club = ours.partner(ours.anna, "Klub Sosna");
        library = ours.partner(ours.anna, "Biblioteka Górna", "sector", "PUBLIC");
        tie("partner:" + school, "partner:" + club, today.minusYears(1), null);
        tie("centre", "partner:" + school, today.minusYears(2), null);
    }

    @Test
    void threeAnswersStandFirstInWords() {
        var page = text(ours.ola, "");
        assertThat(page)
                .contains(
                        "1 z 3 nie ma żadnego powiązania:", "poza nami nikt", "W ostatnich 12 miesiącach nie zapisano")
                .contains("Poza nami są 1 z 2 powiązań (50")
                .containsPattern("na uboczu</span>");
        assertThat(plain(page)).contains("żadnego powiązania: Biblioteka Górna");
        var shop = ours.partner(ours.anna, "Sklep Kłos", "sector", "BUSINESS");
        tie("partner:" + club, "partner:" + shop, today.minusMonths(1), null);
        assertThat(plain(text(ours.ola, ""))).contains("Poza nami innych ze sobą łączy 1 z 4: Klub Sosna");
        met(today.minusDays(3), false, club, library);
        met(today.minusDays(2), true, library);
        assertThat(plain(text(ours.ola, "")))
                .contains("Nikt. Każdy jest z kimś powiązany.", "Bez nas odbyły się 1 z 2 wspólnych działań")
                .contains("Biblioteka Górna Instytucja publiczna 2 Klub Sosna");
    }

    @Test
    void theNetworkStandsAsItStoodOnADay() {
        assertThat(plain(text(ours.ola, "?on=" + today.minusMonths(18))))
                .contains("jest 0 z 1 powiązania", "Szkoła Polna Instytucja publiczna 1 z nikim")
                .doesNotContain("Klub Sosna", "Biblioteka Górna");
        assertThat(plain(text(ours.ola, "?on=" + today.minusMonths(6))))
                .contains("Klub Sosna")
                .doesNotContain("Biblioteka Górna"); // put on the list today
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql("""
                        update partner set withdrawn_at = :at, withdrawn_by = :by, withdrawal_reason = 'pomyłka' where id = :id
                        """)
                        .param("at", today.minusMonths(2).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .param("by", ours.ewa)
                        .param("id", club)
                        .update());
        assertThat(plain(text(ours.ola, "?on=" + today.minusMonths(3)))).contains("Klub Sosna");
        assertThat(plain(text(ours.ola, ""))).doesNotContain("Klub Sosna");
    }

    @Test
    void twoDaysStandSideBySide() {
        var page = text(ours.ola, "?versus=" + today.minusMonths(18));
        assertThat(page.split("<figure class=\"network-picture\"")).hasSize(3);
        assertThat(plain(page))
                .contains("przybyło 2:", "nikt nie odszedł", "1 nowe powiązanie, żadne się nie skończyło")
                .contains("jeszcze poza siecią", "było 1 powiązanie");
        assertThat(plain(text(ours.ola, "?on=" + today.minusMonths(18) + "&versus=" + today)))
                .as("told from the earlier to the later, whichever was asked first")
                .contains("przybyło 2:", "nikt nie odszedł", "1 nowe powiązanie, żadne się nie skończyło");
        assertThat(browser.get().uri("/partners/network?on=kiedyś").with(World.as(ours.ola)))
                .hasStatus(422)
                .bodyText()
                .contains("Nie udało się odczytać dnia", "value=\"kiedyś\"");
        assertThat(browser.get()
                        .uri("/partners/network?versus=" + today.plusDays(1))
                        .with(World.as(ours.ola)))
                .hasStatus(422);
    }

    @Test
    void joiningTheSameRunningPartnershipTies() {
        var partnership = world.partnership("Razem dla Dolnej", ours.id, ours.anna);
        member(partnership, school, today.minusMonths(8), null);
        member(partnership, library, today.minusMonths(8), today.minusMonths(2));
        member(partnership, null, today.minusMonths(8), null);
        move(partnership, "TALKS", today.minusMonths(7));
        assertThat(plain(text(ours.ola, "?source=PARTNERSHIP&on=" + today.minusMonths(7))))
                .contains("Nikt nie jest jeszcze z nikim powiązany");
        move(partnership, "ACTIVE", today.minusMonths(6));
        assertThat(plain(text(ours.ola, "?source=PARTNERSHIP&on=" + today.minusMonths(4))))
                .contains("Poza nami są 1 z 3 powiązań");
        assertThat(plain(text(ours.ola, "?source=PARTNERSHIP"))).contains("Poza nami jest 0 z 1 powiązania");
        move(partnership, "ENDED", today.minusDays(1));
        assertThat(plain(text(ours.ola, "?source=PARTNERSHIP"))).contains("Nikt nie jest jeszcze z nikim powiązany");
    }

    @Test
    void aWithdrawnPartnershipTiesNobodyAndAMergedPartnerIsTheOneItTurnedOutToBe() {
        var partnership = world.partnership("Pomyłka", ours.id, ours.anna);
        member(partnership, school, today.minusMonths(8), null);
        member(partnership, library, today.minusMonths(8), null);
        move(partnership, "ACTIVE", today.minusMonths(6));
        assertThat(plain(text(ours.ola, "?source=PARTNERSHIP"))).contains("Poza nami jest 1 z 1 powiązania");
        change("update partnership set withdrawn_at = now(), withdrawn_by = :by where id = :id", partnership);
        assertThat(plain(text(ours.ola, "?source=PARTNERSHIP"))).contains("Nikt nie jest jeszcze z nikim powiązany");
        var twin = ours.partner(ours.anna, "Biblioteka w Górnej", "sector", "PUBLIC");
        met(today.minusDays(3), false, club, twin);
        change("""
                update partner set withdrawn_at = now(), withdrawn_by = :by,
                       merged_into_id = (select id from partner where name = 'Biblioteka Górna') where id = :id
                """, twin);
        assertThat(plain(text(ours.ola, "?source=LOG")))
                .contains("Biblioteka Górna Instytucja publiczna 1 Klub Sosna")
                .doesNotContain("Biblioteka w Górnej");
    }

    @Test
    void aGroupStandsInTheNetworkUntilTheDayItEnds() {
        var group = ours.group("Klub „Pogodni”", world.community("Dolna", ours.id, ours.anna));
        tie("group:" + group, "partner:" + school, today.minusMonths(5), null);
        var end = today.minusDays(40);
        change("update community_group set state = 'ENDED', ended_on = '" + end + "' where id = :id", group);
        assertThat(text(ours.ola, "?on=" + end)).contains("Pogodni");
        assertThat(text(ours.ola, "?on=" + end.plusDays(1))).doesNotContain("Pogodni");
    }

    @Test
    void aSectorShowsItsOwnAndWhomTheyWorkWithAndTheTableSorts() {
        var page = text(ours.ola, "?sector=NGO&sort=-ties");
        assertThat(plain(page)).contains("1 wiersz", "Klub Sosna Organizacja pozarządowa 1 Szkoła Polna");
        assertThat(page).contains(school + "&quot;]").doesNotContain(library + "&quot;]");
        var sorted = plain(text(ours.ola, "?sort=-ties"));
        var table = sorted.substring(sorted.indexOf("To samo w tabeli"));
        assertThat(table.indexOf("Szkoła Polna")).isLessThan(table.indexOf("Biblioteka Górna"));
        assertThat(plain(text(ours.ola, "?community=" + world.community("Pusta", ours.id, ours.anna))))
                .contains("Nic nie pasuje do filtrów.");
    }

    @Test
    void aMentorMeetsThoseOfTheirPersonsAndASupervisorNoNameOfAGroup() {
        var dolna = world.community("Dolna", ours.id, ours.anna);
        var group = ours.group("Klub „Pogodni”", dolna);
        ours.initiative("Ławka przy studni", dolna);
        var elsewhere = ours.group("Klub „Górny”", world.community("Górna", ours.id, ours.ewa));
        var foreign = ours.partner(ours.ewa, "Partner Ewy");
        tie("group:" + group, "partner:" + foreign, today.minusMonths(5), null);
        tie("group:" + elsewhere, "partner:" + school, today.minusMonths(5), null);
        assertThat(text(ours.ola, "")).contains("Pogodni", "Górny”", "Partner Ewy", "/groups/" + group);
        var mentor = world.person("Zofia Jarzębina", Role.MENTOR, ours.id, ours.anna);
        assertThat(text(mentor, ""))
                .contains("Szkoła Polna", "Pogodni", "Ławka przy studni")
                .doesNotContain("Górny”", "Partner Ewy");
        met(today.minusDays(3), false, school, library);
        assertThat(text(ours.ola, "?source=LOG")).contains("Bez nas odbyło się 1 z 1");
        assertThat(text(mentor, "?source=LOG"))
                .as("an entry of no community of hers")
                .contains("W ostatnich 12 miesiącach nie zapisano");
        var supervisor = world.person("Jan Superwizor", Role.SUPERVISOR, ours.id);
        assertThat(text(supervisor, ""))
                .contains("Partner Ewy", "2 grupy i 1 inicjatywa")
                .doesNotContain("Pogodni", "Górny”", "Ławka");
        for (var file : new String[] {".csv", "/ties.csv", ".graphml"}) {
            assertThat(ours.text(supervisor, "/partners/network" + file)).doesNotContain("Pogodni", "Górny”", "Ławka");
        }
        var other = new Centre(world, browser, "OPS Obcy");
        assertThat(text(other.ola, "")).doesNotContain("Szkoła Polna");
        assertThat(browser.get().uri("/partners/network?centre=" + ours.id).with(World.as(other.ola)))
                .hasStatus(404);
        var coordinator = world.person("Ewa Sieciowa", Role.NETWORK, ours.id);
        assertThat(browser.get().uri("/partners/network").with(World.as(coordinator)))
                .hasStatus(404);
    }

    @Test
    void theFilesHoldWhatThePageShowsAndNothingCalculates() throws Exception {
        var trick = ours.partner(ours.anna, "=HYPERLINK(\"x\")");
        tie("partner:" + trick, "partner:" + school, today.minusMonths(1), null);
        assertThat(ours.text(ours.ola, "/partners/network.csv"))
                .contains(
                        "Kto;Sektor;Powiązania",
                        "\"'=HYPERLINK",
                        "Biblioteka Górna;Instytucja publiczna;0;;tak;nie;0;nie");
        assertThat(ours.text(ours.ola, "/partners/network/ties.csv?kind=REFERRAL"))
                .contains("'=HYPERLINK", "kierowanie osób", "podał ośrodek");
        assertThat(ours.text(ours.ola, "/partners/network/ties.csv?kind=FORMAL"))
                .doesNotContain("HYPERLINK");
        var xml = ours.text(ours.ola, "/partners/network.graphml").getBytes(StandardCharsets.UTF_8);
        var graph =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(5);
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(3);
    }

    private void change(String sql, UUID id) {
        var statement = world.jdbc.sql(sql).param("id", id);
        world.in(ours.id, () -> (sql.contains(":by") ? statement.param("by", ours.ewa) : statement).update());
    }

    private void tie(String one, String other, LocalDate since, @Nullable LocalDate until) {
        var result = ours.post(
                ours.anna,
                "/relations",
                "of",
                one,
                "other",
                other,
                "kind",
                "REFERRAL",
                "direction",
                "OUT",
                "strength",
                "2",
                "since",
                since.toString(),
                "until",
                until == null ? "" : until.toString());
        assertThat(result).hasStatus(302);
    }

    private void met(LocalDate day, boolean withUs, UUID... partners) {
        var entry = Ids.next(world.clock);
        for (UUID partner : Set.of(partners)) {
            world.in(
                    ours.id,
                    () -> world.jdbc
                            .sql("""
                            insert into party_met (centre_id, activity_id, held_on, community_ids, with_us, partner_id)
                            values (:centre, :entry, :day, '{}', :us, :partner)
                            """)
                            .param("centre", ours.id)
                            .param("entry", entry)
                            .param("day", day)
                            .param("us", withUs)
                            .param("partner", partner)
                            .update());
        }
    }

    private void member(UUID partnership, @Nullable UUID partner, LocalDate joined, @Nullable LocalDate left) {
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql("""
                        insert into partnership_member (id, centre_id, partnership_id, partner_id, gives, joined_on, left_on)
                        values (:id, :centre, :partnership, :partner, '{}', :joined, :left)
                        """)
                        .param("id", Ids.next(world.clock))
                        .param("centre", ours.id)
                        .param("partnership", partnership)
                        .param("partner", partner, Types.OTHER)
                        .param("joined", joined)
                        .param("left", left, Types.DATE)
                        .update());
    }

    private void move(UUID partnership, String state, LocalDate since) {
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql("""
                        insert into partnership_move (id, centre_id, partnership_id, state, since, moved_by, moved_at)
                        values (:id, :centre, :partnership, :state, :since, :by, now())
                        """)
                        .param("id", Ids.next(world.clock))
                        .param("centre", ours.id)
                        .param("partnership", partnership)
                        .param("state", state)
                        .param("since", since)
                        .param("by", ours.anna)
                        .update());
    }

    private String text(UUID who, String query) {
        return ours.text(who, "/partners/network" + query);
    }

    /** As it is read aloud, without what is only for the eye. */
    private static String plain(String page) {
        return page.replaceAll("(?s)<figure.*?</figure>|<select.*?</select>|<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replace(" :", ":");
    }
}
