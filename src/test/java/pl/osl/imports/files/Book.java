package pl.osl.imports.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file written by hand, as odd as a test needs it. */
final class Book {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Book() {
        with("[Content_Types].xml", "<Types/>");
        with("xl/workbook.xml", """
                <workbook xmlns:r="r"><sheets><sheet name="Partnerzy" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        with("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""");
    }

    static Book of(String rows) {
        return new Book()
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Book with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Book with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int at = 0; at < cells.length; at++) {
            row.append("<c r=\"").append(Lines.letters(at)).append(number).append("\" t=\"inlineStr\"><is><t>");
            row.append(cells[at]).append("</t></is></c>");
        }
        return row + "</row>";
    }
}
