package pl.osl.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.osl.kernel.Refusal;

/** Maps as people export them from their phones and from offices of geodesy, and as somebody would send them to do harm. */
class PeoplesMapsTests {

    private static final String KML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Nasza mapa</name>
              <Folder><name>Miejsca</name>
                <Placemark><name>Boisko</name><description><![CDATA[trawa<br>i bramki &amp; siatka]]></description>
                  <ExtendedData><Data name="Godziny"><value>8–20</value></Data></ExtendedData>
                  <Point><coordinates>
                    18.5460,50.0641,0
                  </coordinates></Point></Placemark>
                <Placemark><name>Ścieżka</name><LineString><coordinates>18,50 19,51</coordinates></LineString></Placemark>
              </Folder></Document></kml>
            """;

    private static List<List<String>> cells(String file) {
        return SheetFile.read(file.getBytes(StandardCharsets.UTF_8)).lines().stream()
                .map(Sheet.Line::cells)
                .toList();
    }

    private static String refusal(String file) {
        return refusal(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] file) {
        try {
            SheetFile.read(file);
            return "read";
        } catch (Refusal refusal) {
            return Objects.requireNonNull(refusal.code());
        }
    }

    @Test
    void pointsOfGeoJsonAreRowsAndTheirPropertiesColumns() {
        var sheet = SheetFile.read("""
                {"type":"FeatureCollection","features":[
                  {"type":"Feature","geometry":{"type":"Point","coordinates":[18.546,50.0641]},
                   "properties":{"Nazwa":"Boisko","ile":2,"czynne":true,"cechy":["trawa","bramki"],"lat":"inne"}},
                  {"type":"Feature","geometry":{"type":"Polygon","coordinates":[]},"properties":{"Nazwa":"Las"}},
                  {"type":"Feature","geometry":null,"properties":{"Nazwa":"Tablica","uwagi":"bez miejsca"}}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.origin()).isEqualTo("GEOJSON");
        assertThat(sheet.lines().stream().map(Sheet.Line::cells))
                .containsExactly(
                        List.of("lat", "lon", "Nazwa", "ile", "czynne", "cechy", "uwagi"),
                        List.of("50.0641", "18.546", "Boisko", "2", "true", "trawa, bramki"),
                        List.of("", "", "Tablica", "", "", "", "bez miejsca"));
        assertThat(sheet.notes()).containsExactly(new Sheet.Note("imports.note.shapes", "1"));
    }

    @Test
    void pinsOfKmlAreRowsWithTheirFolderAndData() {
        assertThat(cells(KML))
                .containsExactly(
                        List.of("lat", "lon", "name", "description", "Godziny", "Folder"),
                        List.of("50.0641", "18.5460", "Boisko", "trawa\ni bramki & siatka", "8–20", "Miejsca"));
    }

    @Test
    void kmzIsTheSameInAParcel() {
        byte[] kmz = new Book().with("doc.kml", KML).bytes();
        assertThat(SheetFile.read(kmz).lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\",\"features\":\"wiele\"}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}"
            })
    void aMapWithoutPointsIsEmpty(String file) {
        assertThat(refusal(file)).isEqualTo("imports.file.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"FeatureCollection\",\"features\":[1,2]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Point\"}]}",
                "{\"type\":\"Topology\",\"objects\":{}}"
            })
    void whatIsNoGeoJsonIsTold(String file) {
        assertThat(refusal(file)).isEqualTo("imports.file.geojson");
    }

    @Test
    void coordinatesOfAnotherKindAreLeftForTheRowToTell() {
        String file = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":%s},\"properties\":null}";
        assertThat(cells(file.formatted("{\"x\":1}") + " ")).hasSize(1);
        assertThat(cells(file.formatted("[\"tu\",[1]]")).getLast()).containsExactly("?", "tu");
        assertThat(cells(file.formatted("[1e999999999,-1e-999999999]")).getLast())
                .containsExactly("-0.0", "Infinity");
    }

    @Test
    void nestedTenThousandDeepIsRefusedBeforeItIsRead() {
        String deep = "{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(refusal(deep)).isEqualTo("imports.file.geojson");
        assertThat(refusal("<kml>" + "<Folder>".repeat(10_000) + "</Folder>".repeat(10_000) + "</kml>"))
                .isEqualTo("imports.file.kml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&x;</name></Placemark></kml>",
                "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><kml><Placemark><name>&b;</name></Placemark></kml>",
                "<!DOCTYPE kml SYSTEM \"http://example.org/kml.dtd\"><kml/>"
            })
    void nothingIsDeclaredAndNothingOutsideIsRead(String file) {
        assertThat(refusal(file)).isEqualTo("imports.file.declares");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<kml><Placemark>", "<kml>&nic;</kml>", "<kml><Placemark></kml>"})
    void brokenKmlIsTold(String file) {
        assertThat(refusal(file)).isIn("imports.file.kml", "imports.file.declares");
    }

    @Test
    void aPageOrAnotherXmlIsNoMap() {
        assertThat(refusal("<html><body>kml</body></html>")).isEqualTo("imports.file.other");
        assertThat(refusal("<gpx><kml/></gpx>")).isEqualTo("imports.file.kml");
    }

    @Test
    void aNameOfAMillionSignsIsTooLong() {
        assertThat(refusal("<kml><Placemark><name>" + "a".repeat(1_000_000) + "</name></Placemark></kml>"))
                .isEqualTo("imports.file.cell");
    }

    @Test
    void aSpreadsheetThatLeadsOutsideIsReadAndNothingOutsideIsAsked() {
        byte[] book = Book.of(Book.row(1, "Nazwa", "Kategoria") + Book.row(2, "Boisko", "Materialne"))
                .with("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook/></externalLink>")
                .with("xl/externalLinks/_rels/externalLink1.xml.rels", """
                        <Relationships><Relationship Id="r" TargetMode="External" Target="file://srv/tajne.xlsx"/></Relationships>""")
                .bytes();
        assertThat(SheetFile.read(book).lines()).hasSize(2);
        assertThatThrownBy(() ->
                        SheetFile.read(new Book().with("xl/vbaProject.bin", "x").bytes()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("imports.file.macro"));
    }
}
