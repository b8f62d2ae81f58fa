package pl.osl.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.osl.kernel.Refusal;

/** Files as people bring them, good and bad: each is read right or refused with a sentence that says what to do. */
class PeoplesFilesTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    private static List<List<String>> cells(byte[] file) {
        return SheetFile.read(file).lines().stream().map(Sheet.Line::cells).toList();
    }

    private static String refusal(byte[] file) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> SheetFile.read(file)))
                .code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16LE", "UTF-16BE"})
    void polishLettersAreReadInEveryEncodingAPolishFileHas(String charset) {
        String text = "Nazwa;Adres\r\nŚwietlica „Źródło”;ul. Żółwia 3, Łąki, gęś\r\n";
        String fit = charset.startsWith("ISO")
                ? text.replace('„', '"').replace('”', '"').replace("\"Źródło\"", "Źródło")
                : text;
        String marked = charset.startsWith("UTF-16") ? "\ufeff" + fit : fit;
        var sheet = SheetFile.read(marked.getBytes(Charset.forName(charset)));
        assertThat(sheet.lines().getLast().cell(0)).startsWith("Świetlica").contains("Źródło");
        assertThat(sheet.lines().getLast().cell(1)).isEqualTo("ul. Żółwia 3, Łąki, gęś");
        assertThat(sheet.origin()).contains(charset);
    }

    @Test
    void theMarkOfUtf8IsNoPartOfTheFirstHeading() {
        assertThat(cells(utf8("\ufeffNazwa;NIP\nDom;1")).getFirst()).containsExactly("Nazwa", "NIP");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`;`,`CSV ; UTF-8`", "`,`,`CSV , UTF-8`", "`\t`,`CSV TAB UTF-8`"})
    void cellsArePartedBySemicolonsCommasOrTabs(String separator, String origin) {
        var sheet = SheetFile.read(
                utf8("Nazwa" + separator + "Adres\n\"Dom" + separator + " Kultury\"" + separator + "ul. Polna 1\n"));
        assertThat(sheet.lines().getLast().cells()).containsExactly("Dom" + separator + " Kultury", "ul. Polna 1");
        assertThat(sheet.origin()).isEqualTo(origin);
    }

    @Test
    void excelsOwnWordAboutTheSeparatorIsNoRow() {
        var sheet = SheetFile.read(utf8("sep=,\r\nNazwa,NIP\r\nDom,1\r\n"));
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(2, 3);
    }

    @Test
    void anEmptyFileIsTold() {
        assertThat(refusal(new byte[0])).isEqualTo("imports.file.empty");
        assertThat(refusal(utf8(" \n;;\n"))).isEqualTo("imports.file.empty");
        assertThat(refusal(Book.of("").bytes())).isEqualTo("imports.file.empty");
    }

    @Test
    void whatIsNoSpreadsheetIsToldWhateverItsNameSays() {
        assertThat(refusal(PNG)).isEqualTo("imports.file.other");
        assertThat(refusal(utf8("%PDF-1.7 ..."))).isEqualTo("imports.file.other");
        assertThat(refusal(utf8("<html><table><tr><td>Nazwa</td></tr></table>")))
                .isEqualTo("imports.file.other");
        assertThat(refusal(new byte[] {1, 2, 3, 0, 0, 4, 5, 6})).isEqualTo("imports.file.other");
        assertThat(refusal(new Book().with("x", "y").bytes())).isEqualTo("imports.file.unread");
    }

    @Test
    void anOldSheetAndOneWithAPasswordAreToldApart() {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
        assertThat(refusal(ole)).isEqualTo("imports.file.xls");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] locked = java.util.Arrays.copyOf(ole, 600);
        System.arraycopy(name, 0, locked, 512, name.length);
        assertThat(refusal(locked)).isEqualTo("imports.file.password");
    }

    @Test
    void aFileWithMacrosIsRefusedAlsoUnderAnotherName() {
        assertThat(refusal(Book.of(Book.row(1, "Nazwa"))
                        .with("xl/vbaProject.bin", new byte[] {1})
                        .bytes()))
                .isEqualTo("imports.file.macro");
        assertThat(refusal(Book.of(Book.row(1, "Nazwa"))
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                        .bytes()))
                .isEqualTo("imports.file.macro");
    }

    @Test
    void aZipBombIsRefusedWhileItUnpacks() {
        byte[] zeros = new byte[150_000_000];
        java.util.Arrays.fill(zeros, (byte) ' ');
        byte[] bomb = Book.of(Book.row(1, "Nazwa"))
                .with("xl/sharedStrings.xml", zeros)
                .bytes();
        assertThat(bomb.length).as("small as it lies there").isLessThan(1_000_000);
        assertThat(refusal(bomb)).isEqualTo("imports.file.bomb");
    }

    @Test
    void xmlThatDeclaresEntitiesIsRefused() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        assertThat(refusal(new Book()
                        .with(
                                "xl/worksheets/sheet1.xml",
                                laughs
                                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&f;</v></c></row></sheetData></worksheet>")
                        .bytes()))
                .isIn("imports.file.unread", "imports.file.empty");
    }

    @Test
    void linksToOtherFilesAreNotFollowedAndTheirKeptValuesAreRead() {
        var book = Book.of("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>[1]Arkusz1!A1</f><v>Dom Kultury</v></c></row>")
                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .with(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"http://10.0.0.1/a.xlsx\"/></Relationships>");
        assertThat(cells(book.bytes())).containsExactly(List.of("Dom Kultury"));
    }

    @Test
    void formulasGiveTheValueKeptWithThemAndThoseWithoutAreTold() {
        var sheet = SheetFile.read(Book.of(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nazwa</t></is></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1&amp;\"x\"</f><v>Nazwax</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c><c r=\"C2\"><f>NOW()</f></c></row>")
                .bytes());
        assertThat(sheet.lines().getLast().cells()).containsExactly("Nazwax", "2");
        assertThat(sheet.notes()).contains(new Sheet.Note("imports.note.formulas", "1"));
    }

    @Test
    void aCellMergedDownwardsCountsForEachOfItsRows() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("A");
            String[][] rows = {
                {"Sektor", "Nazwa"}, {"Firma", "Sklep"}, {"", "Piekarnia"}, {"", "Kino"}, {"Media", "Radio"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 2; column++) {
                    sheet.value(row, column, rows[row][column].isEmpty() ? null : rows[row][column]);
                }
            }
            sheet.range(1, 0, 3, 0).merge();
        }
        var sheet = SheetFile.read(out.toByteArray());
        assertThat(sheet.lines())
                .extracting(line -> line.cell(0))
                .containsExactly("Sektor", "Firma", "Firma", "Firma", "Media");
        assertThat(sheet.notes()).extracting(Sheet.Note::code).contains("imports.note.merged");
    }

    @Test
    void daysAndLongNumbersComeAsPeopleSeeThem() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("A");
            sheet.value(0, 0, LocalDate.of(2024, 12, 31));
            sheet.style(0, 0).format("dd.mm.yyyy").set();
            sheet.value(0, 1, "31.12.2024");
            sheet.value(0, 2, 123456785L);
            sheet.value(0, 3, 12345678901234L);
            sheet.value(0, 4, 18000.5);
            sheet.value(0, 5, 45000);
            sheet.style(0, 5).format("# ##0\\d\\n\\i").set();
        }
        assertThat(cells(out.toByteArray()).getFirst())
                .containsExactly("2024-12-31", "31.12.2024", "123456785", "12345678901234", "18000.5", "45000");
    }

    @Test
    void tooManyColumnsAndTooLongACellAreTold() {
        assertThat(refusal(utf8("a;".repeat(10_000) + "a"))).isEqualTo("imports.file.columns");
        assertThat(refusal(
                        Book.of("<row r=\"1\"><c r=\"NTP1\"><v>1</v></c></row>").bytes()))
                .isEqualTo("imports.file.columns");
        assertThat(refusal(utf8("Nazwa\n" + "x".repeat(32_768)))).isEqualTo("imports.file.cell");
        assertThat(cells(utf8("Nazwa\n" + "x".repeat(32_767)))).hasSize(2);
    }

    @Test
    void fiftyThousandRowsAreReadAndMoreAreRefused() {
        var text = new StringBuilder("Nazwa;REGON\n");
        for (int row = 0; row < Sheet.ROWS; row++) {
            text.append("Partner ").append(row).append(";\n");
        }
        assertThat(cells(utf8(text.toString()))).hasSize(Sheet.ROWS + 1);
        assertThat(refusal(utf8(text + "x;\n".repeat(Sheet.ABOVE)))).isEqualTo("imports.file.rows");
    }

    @Test
    void aStrayNulIsDroppedAndNoRowIsLost() {
        assertThat(cells(utf8("Nazwa;Adres\nDom\u0000 Kultury w Dolnej Wsi;ul. Polna 1, dawniej Ogrodowa 5\n"))
                        .getLast())
                .containsExactly("Dom Kultury w Dolnej Wsi", "ul. Polna 1, dawniej Ogrodowa 5");
        assertThat(cells(Book.of(Book.row(1, "Dom_x0000_ Kultury")).bytes())).containsExactly(List.of("Dom Kultury"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNoCrash() {
        assertThat(cells(utf8("Nazwa;Adres\n\"Dom;ul. Polna 1\nKino;x\n"))).hasSizeGreaterThan(1);
    }

    @Test
    void brokenArchivesAreTold() {
        byte[] book = Book.of(Book.row(1, "Nazwa")).bytes();
        assertThat(refusal(java.util.Arrays.copyOf(book, book.length / 2))).isEqualTo("imports.file.unread");
        assertThat(refusal(Book.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")
                        .bytes()))
                .isEqualTo("imports.file.unread");
        assertThat(refusal(Book.of("<row r=\"1\"><c r=\"A1\"").bytes())).isEqualTo("imports.file.unread");
    }
}
