package pl.osl.imports.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import pl.osl.partners.Centre;

@OslTest
class BringingPartnersTests {

    private static final String THREE = """
            Nazwa organizacji;Typ;REGON;Adres siedziby;Uwagi
            Stowarzyszenie Nasza Dolna;NGO;123456785;ul. Polna 1;lubią ciasto
            Szkoła Podstawowa nr 3;;;ul. Szkolna 2;
            Ktoś tam;;;;
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    ImportWork work;

    Centre ours;

    @BeforeEach
    void aCentre() {
        ours = new Centre(world, browser, "OPS Dolny");
    }

    private MvcTestResult upload(UUID who, String name, byte[] content) {
        return new Wizard(ours, work).upload(who, "partners", name, content);
    }

    private String bring(UUID who, String text) {
        return new Wizard(ours, work).bring(who, "partners", text.getBytes(StandardCharsets.UTF_8));
    }

    private String looked(UUID who, String text) {
        return new Wizard(ours, work).looked(who, "partners", text);
    }

    private String[] guessed(String path) {
        return new Wizard(ours, work).guessed(path);
    }

    private static UUID id(String path) {
        return Wizard.id(path);
    }

    private void run(String path) {
        new Wizard(ours, work).run(path);
    }

    private String done(UUID who, String text) {
        return new Wizard(ours, work).done(who, "partners", text);
    }

    private String state(String path) {
        return new Wizard(ours, work).state(path);
    }

    @Test
    void aListInASpreadsheetBecomesPartnersAfterItsPersonSawWhatWouldHappen() {
        String path = bring(ours.anna, THREE);
        assertThat(ours.text(ours.anna, path))
                .contains(
                        "Co jest w kolumnach",
                        "Nazwa organizacji",
                        "Stowarzyszenie Nasza Dolna",
                        "lubią ciasto",
                        "plik CSV: kolumny rozdzielone średnikami, litery zapisane jako UTF-8")
                .contains("<option value=\"name\" selected=\"selected\">");
        assertThat(ours.post(ours.anna, path + "/columns", guessed(path))).hasStatus(302);
        assertThat(ours.text(ours.anna, path))
                .contains(
                        "Niczego jeszcze nie wczytano", "Organizacja pozarządowa", "Instytucja publiczna", "123456785")
                .doesNotContain("lubią ciasto");
        assertThat(ours.text(ours.anna, path + "?show=FAIL")).contains("Ktoś tam", "Brakuje sektora");
        assertThat(world.column(ours.id, "select name from partner")).isEmpty();
        ours.post(ours.anna, path + "/submission");
        run(path);
        assertThat(state(path)).isEqualTo("DONE 2 0 0 1");
        assertThat(world.column(
                        ours.id,
                        "select name || ' ' || sector || ' ' || coalesce(address, '') from partner order by name"))
                .containsExactly(
                        "Stowarzyszenie Nasza Dolna NGO ul. Polna 1", "Szkoła Podstawowa nr 3 PUBLIC ul. Szkolna 2");
        assertThat(world.told(ours.anna)).containsExactly("own_import_done");
        assertThat(world.told(ours.ola)).containsExactly("import_done");
        assertThat(world.column(ours.id, "select distinct account_id::text from audit_entry where subject = 'partner'"))
                .containsExactly(ours.anna.toString());
    }

    @Test
    void theSameFileOnceMoreChangesNothing() {
        done(ours.anna, THREE);
        long audited = audited();
        String path = looked(ours.ewa, THREE);
        assertThat(state(path)).isEqualTo("CHECKED 0 0 2 1");
        assertThat(ours.text(ours.ewa, path)).contains("niczym się nie różni", "Nie ma czego wczytać");
        assertThat(ours.post(ours.ewa, path + "/submission"))
                .hasStatus(422)
                .bodyText()
                .contains("nie ma nic nowego");
        assertThat(audited()).isEqualTo(audited);
    }

    private long audited() {
        return world.column(ours.id, "select 'x' from audit_entry where subject = 'partner'")
                .size();
    }

    @Test
    void whatIsDifferentIsShownBeforeAndAfterAndABlankCellErasesNothing() {
        ours.partner(
                ours.anna,
                "Szkoła Podstawowa nr 3",
                "sector",
                "PUBLIC",
                "address",
                "ul. Dawna 1",
                "areas",
                "świetlica");
        String path = looked(
                ours.anna, "Nazwa;Adres;Czym się zajmuje;NIP\nszkola podstawowa NR 3;ul. Nowa 2;;123-456-32-18\n");
        assertThat(ours.text(ours.anna, path))
                .contains("<del>ul. Dawna 1</del>", "<ins>ul. Nowa 2</ins>")
                .doesNotContain("świetlica");
        ours.post(ours.anna, path + "/submission");
        run(path);
        assertThat(world.column(ours.id, "select name || '|' || address || '|' || areas || '|' || nip from partner"))
                .containsExactly("Szkoła Podstawowa nr 3|ul. Nowa 2|świetlica|1234563218");
        String blank = looked(ours.anna, "Nazwa;Adres;NIP;Stan\nSzkoła Podstawowa nr 3;;;\n");
        assertThat(state(blank)).isEqualTo("CHECKED 0 0 1 0");
    }

    @Test
    void aPartnerIsKnownByItsNumberUnderAnotherName() {
        ours.partner(ours.anna, "Dom Kultury Chwałowice", "sector", "PUBLIC", "regon", "123456785");
        String path = done(ours.anna, "Nazwa;REGON\nCentrum Kultury i Biblioteka;123 456 785\n");
        assertThat(state(path)).isEqualTo("DONE 0 1 0 0");
        assertThat(world.column(ours.id, "select name from partner")).containsExactly("Centrum Kultury i Biblioteka");
    }

    @Test
    void whatOnlyLooksAlikeIsLeftOutUntilThePersonSaysThatItIsSomebodyElse() {
        ours.partner(ours.anna, "Stowarzyszenie Dolna Razem");
        String path = looked(ours.anna, "Nazwa;Sektor\nStowarzyszenie Dolna Rzem;NGO\nKlub Sportowy Orzeł;NGO\n");
        assertThat(state(path)).isEqualTo("CHECKED 1 0 1 0");
        assertThat(ours.text(ours.anna, path + "?show=SKIP"))
                .contains("Podobny do: Stowarzyszenie Dolna Razem", "name=\"row\"");
        assertThat(ours.post(ours.anna, path + "/exceptions", "row", "2")).hasStatus(302);
        assertThat(state(path)).isEqualTo("CHECKED 2 0 0 0");
        ours.post(ours.anna, path + "/submission");
        run(path);
        assertThat(world.column(ours.id, "select name from partner")).hasSize(3);
        assertThat(world.column(ours.id, "select 'x' from partner_distinct")).hasSize(1);
    }

    @Test
    void twoRowsAboutOnePartnerAreOneAndAContradictionIsNoCoinFlip() {
        String path = looked(
                ours.anna,
                "Nazwa;Sektor;Adres\nKino Apollo;Firma;ul. A 1\nKINO APOLLO;Firma;ul. A 1\nKino Apollo;Firma;ul. B 2\n");
        assertThat(state(path)).isEqualTo("CHECKED 1 0 1 1");
        assertThat(ours.text(ours.anna, path + "?show=FAIL"))
                .contains("Ten sam partner co w wierszu 2, ale z innymi danymi");
    }

    @Test
    void aWithdrawnPartnerDoesNotComeBackThroughAnOldFile() {
        UUID gone = ours.partner(ours.ewa, "Kino Apollo", "sector", "BUSINESS");
        ours.post(ours.ewa, "/partners/" + gone + "/withdrawal", "reason", "zamknięte");
        String path = looked(ours.anna, "Nazwa;Sektor\nKino Apollo;Firma\n");
        assertThat(state(path)).isEqualTo("CHECKED 0 0 1 0");
        assertThat(ours.text(ours.anna, path)).contains("ten partner jest wycofany");
    }

    @Test
    void anExportComesBackWithoutChangingAnythingAndNoCellOfItIsCalculated() {
        ours.partner(
                ours.anna,
                "=HYPERLINK(\"http://zly.example\")",
                "areas",
                "@kino",
                "address",
                "+48 Polna",
                "owner",
                ours.anna.toString());
        ours.partner(
                ours.anna,
                "-Minus",
                "areas",
                "'=już z apostrofem",
                "state",
                "DORMANT",
                "kind",
                "CLUB",
                "krs",
                "123456");
        byte[] csv = body("/partners.csv");
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("'=HYPERLINK", "'@kino", "'+48", "'-Minus", "''=już");
        for (byte[] file : new byte[][] {csv, body("/partners.xlsx")}) {
            String path = Objects.requireNonNull(
                    upload(ours.ewa, "partnerzy", file).getResponse().getRedirectedUrl());
            assertThat(ours.post(ours.ewa, path + "/columns", guessed(path))).hasStatus(302);
            assertThat(state(path)).isEqualTo("CHECKED 0 0 2 0");
        }
    }

    private byte[] body(String path) {
        return ours.get(ours.anna, path).getResponse().getContentAsByteArray();
    }

    @Test
    void rowsThatFailedComeBackAsAFileWithTheReasonAndDoNothingInASpreadsheet() {
        String path = done(ours.anna, "Nazwa;REGON;Uwagi\nKino Apollo;123456784;=1+1\nParafia św. Anny;;\n");
        assertThat(state(path)).isEqualTo("DONE 1 0 0 1");
        String failed = ours.text(ours.anna, path + "/failed.csv");
        assertThat(failed)
                .contains("Nazwa;REGON;Uwagi;Co poprawić", "Kino Apollo;123456784;'=1+1;Ten REGON nie jest prawidłowy")
                .doesNotContain("Parafia");
        byte[] xlsx = ours.get(ours.anna, path + "/failed.xlsx").getResponse().getContentAsByteArray();
        assertThat(pl.osl.imports.files.SheetFile.read(xlsx).lines().getLast().cells())
                .contains("Kino Apollo", "'=1+1");
    }

    @Test
    void aKilledRunIsGoneOnWithAndNothingIsDoneTwice() {
        String path = looked(ours.anna, THREE);
        ours.post(ours.anna, path + "/submission");
        run(path);
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql("update data_import set state = 'RUNNING' where id = :id")
                        .param("id", id(path))
                        .update());
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql(
                                "update import_row set done_at = null, record_id = null where import_id = :id and number = 3")
                        .param("id", id(path))
                        .update());
        run(path);
        run(path);
        assertThat(state(path)).isEqualTo("DONE 1 0 1 1");
        assertThat(world.column(ours.id, "select name from partner")).hasSize(2);
    }

    private static String many(int rows) {
        var text = new StringBuilder("Nazwa;Sektor\n");
        for (int row = 1; row <= rows; row++) {
            text.append("Szkoła nr ").append(row).append(";Instytucja publiczna\n");
        }
        return text.toString();
    }

    @Test
    void aLargeFileWaitsForTheDirectorWhoDeclinesOrAgrees() {
        String path = looked(ours.anna, many(101));
        assertThat(ours.text(ours.anna, path)).contains("Wyślij do dyrekcji");
        ours.post(ours.anna, path + "/submission");
        run(path);
        assertThat(state(path)).startsWith("WAITING");
        assertThat(world.told(ours.ola)).containsExactly("import_waiting");
        assertThat(ours.post(ours.anna, path + "/approval")).hasStatus(403);
        assertThat(ours.post(ours.ola, path + "/decline", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("dlaczego się nie zgadzasz");
        assertThat(ours.post(ours.ola, path + "/approval")).hasStatus(302);
        assertThat(ours.post(ours.ola, path + "/decline", "reason", "za późno")).hasStatus(409);
        run(path);
        assertThat(state(path)).isEqualTo("DONE 101 0 0 0");
        assertThat(world.told(ours.anna)).containsExactly("import_approved", "own_import_done");
        String other = looked(ours.anna, many(250));
        ours.post(ours.anna, other + "/submission");
        ours.post(ours.ola, other + "/decline", "reason", "Najpierw sprawdźmy adresy");
        run(other);
        assertThat(state(other)).startsWith("DECLINED");
        assertThat(ours.text(ours.anna, other)).contains("Najpierw sprawdźmy adresy");
        assertThat(world.column(ours.id, "select name from partner")).hasSize(101);
    }

    @Test
    void aDirectorWhoIsTheOnlyOneAgreesToTheirOwnFileAndEverybodySeesThat() {
        world.give(ours.ola, Role.ORGANIZER, ours.id);
        String path = looked(ours.ola, many(101));
        ours.post(ours.ola, path + "/submission");
        assertThat(ours.post(ours.ola, path + "/approval")).hasStatus(302);
        assertThat(ours.text(ours.anna, path)).contains("Zatwierdzone przez autora – brak drugiej osoby.");
        String next = looked(ours.ola, many(250));
        ours.post(ours.ola, next + "/submission");
        world.person("Iga Grabowa", Role.DIRECTOR, ours.id);
        assertThat(ours.post(ours.ola, next + "/approval")).hasStatus(403);
    }

    @Test
    void whoeverLostTheirRoleMeanwhileChangesNothingAnyMore() {
        String path = looked(ours.anna, THREE);
        ours.post(ours.anna, path + "/submission");
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql("update membership set ended_at = now(), ended_by = :ola where account_id = :anna")
                        .param("ola", ours.ola)
                        .param("anna", ours.anna)
                        .update());
        run(path);
        assertThat(state(path)).startsWith("BROKEN");
        assertThat(world.column(ours.id, "select name from partner")).isEmpty();
    }

    @Test
    void aStrangerFindsNothingAndAColleagueOnlyReads() {
        String path = looked(ours.anna, THREE);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        for (String page : new String[] {path, path + "/progress", path + "/failed.csv", path + "/columns"}) {
            assertThat(ours.get(stranger, page)).as(page).hasStatus(404);
        }
        assertThat(ours.post(stranger, path + "/submission")).hasStatus(404);
        assertThat(ours.text(ours.ewa, path))
                .contains("Stowarzyszenie Nasza Dolna")
                .doesNotContain("/submission");
        assertThat(ours.post(ours.ewa, path + "/submission")).hasStatus(403);
        assertThat(ours.get(ours.ola, "/imports/new")).hasStatus(403);
        assertThat(upload(ours.ola, "a.csv", THREE.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(403);
    }

    @Test
    void columnsAreCorrectedAndTwoOfOneKindAreRefused() {
        String path = bring(ours.anna, "Kto to;Nazwa;nazwa\nKino Apollo;Firma;x\n");
        assertThat(ours.text(ours.anna, path)).contains("nazwa (2)", "nagłówki się powtarzają");
        assertThat(ours.post(ours.anna, path + "/columns", "field", "name", "field", "name", "field", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dwie kolumny");
        assertThat(ours.post(ours.anna, path + "/columns", "field", "", "field", "sector", "field", ""))
                .hasStatus(422)
                .bodyText()
                .contains("w której kolumnie jest nazwa");
        assertThat(ours.post(ours.anna, path + "/columns", "field", "x", "field", "y", "field", ""))
                .hasStatus(422);
        assertThat(ours.post(ours.anna, path + "/columns", "field", "name", "field", "sector", "field", ""))
                .hasStatus(302);
        assertThat(state(path)).isEqualTo("CHECKED 1 0 0 0");
    }

    @Test
    void aColumnHeadedAsTheFieldIsCalledWinsOverOneThatMayMeanTheSame() {
        String path = bring(ours.anna, "Nazwa;Typ;Rodzaj podmiotu;Sektor;Rodzaj\nKino Apollo;kultura;x;Firma;Firma\n");
        assertThat(world.column(ours.id, "select fields::text from data_import where id = '" + id(path) + "'"))
                .containsExactly("[\"name\", \"\", \"\", \"sector\", \"kind\"]");
        assertThat(ours.text(ours.anna, path)).containsPattern("href=\"/partners\"[^>]*aria-current");
    }

    @Test
    void aTitleAboveTheHeadingsIsNoHeading() {
        String path = looked(ours.anna, "Nasi partnerzy;;\n;;\nLp.;Nazwa;Sektor\n1;Kino Apollo;Firma\n");
        assertThat(state(path)).isEqualTo("CHECKED 1 0 0 0");
    }

    @Test
    void filesThatCannotBeReadAreToldInPlainPolish() {
        assertThat(upload(ours.anna, "a.xlsx", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Ten plik jest pusty");
        assertThat(upload(ours.anna, "a.csv", "Nazwa;REGON\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("są tylko nagłówki");
        assertThat(upload(ours.anna, "a.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1}))
                .hasStatus(422)
                .bodyText()
                .contains("To nie jest arkusz");
        assertThat(upload(
                        ours.anna,
                        "a.csv",
                        "Nazwa;Sektor\nŻłobek „Miś”;Instytucja publiczna\n".getBytes(Charset.forName("windows-1250"))))
                .hasStatus(302);
        assertThat(ours.post(ours.anna, "/imports", "type", "partners"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz plik.");
        assertThat(ours.post(ours.anna, "/imports", "type", "żadne"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz, co jest w pliku.");
    }

    @Test
    void rowsAreErasedAfterTheirDaysAndTheCountsRemain() {
        String path = done(ours.anna, THREE);
        work.erase(new ImportJob(ours.id, id(path)));
        assertThat(world.column(ours.id, "select 'x' from import_row")).isEmpty();
        assertThat(ours.text(ours.anna, path)).contains("usunięto po 14 dniach").doesNotContain("Ktoś tam");
        assertThat(ours.get(ours.anna, path + "/failed.csv")).hasStatus(404);
        assertThat(ours.text(ours.anna, "/imports")).contains("partners.csv", "Anna Bukowa", "Wczytany");
    }

    @Test
    void theFileCanBeGivenUpAndALateWindowIsToldSo() {
        String path = looked(ours.anna, THREE);
        assertThat(ours.post(ours.anna, path + "/withdrawal")).hasRedirectedUrl("/imports");
        assertThat(ours.post(ours.anna, path + "/submission")).hasStatus(409);
        assertThat(world.column(ours.id, "select 'x' from import_row")).isEmpty();
    }
}
