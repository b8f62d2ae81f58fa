package pl.osl.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.osl.kernel.Refusal;

class OutlineTests {

    private static final String SQUARE = "50.00, 18.00\n50.00, 18.01\n50.01, 18.01\n50.01, 18.00";

    @Test
    void cornersTypedOneALineAreTheBoundaryAndAreReadBackTheSame() {
        var outline = typed(SQUARE);
        assertThat(outline.notes()).isEmpty();
        assertThat(outline.corners()).isEqualTo(4);
        assertThat(outline.squareKilometres()).isCloseTo(0.797, within(0.01));
        assertThat(typed(outline.lines()).geoJson()).isEqualTo(outline.geoJson());
        assertThat(GeoJson.outline(outline.geoJson(), "geoJson").lines()).isEqualTo(outline.lines());
        assertThat(Outline.typed("  \n ", "points")).isNull();
    }

    @Test
    void anEmptyLineBeginsAnotherPart() {
        var outline = typed(SQUARE + "\n\n\n" + SQUARE.replace("50.0", "51.0"));
        assertThat(outline.geoJson()).startsWith("{\"type\":\"MultiPolygon\"");
        assertThat(typed(outline.lines()).geoJson()).isEqualTo(outline.geoJson());
    }

    @Test
    void aBoundaryThatCrossesItselfIsRepairedAndTold() {
        var outline = typed("50.00, 18.00\n50.01, 18.01\n50.01, 18.00\n50.00, 18.01");
        assertThat(outline.shape().isValid()).isTrue();
        assertThat(outline.notes()).containsExactly("places.note.repaired");
        assertThat(outline.squareKilometres()).isCloseTo(0.4, within(0.02));
    }

    @Test
    void manyCornersAreMadeFewerAndAMillionAreRefused() {
        var outline = GeoJson.outline(circle(50_000), "geoJson");
        assertThat(outline.notes()).containsExactly("places.note.simplified");
        assertThat(outline.corners()).isLessThanOrEqualTo(2_000);
        assertThat(outline.squareKilometres()).isCloseTo(Math.PI * 0.01 * 0.01 * 111.32 * 111.32 * 0.6428, within(0.3));
        assertThat(code(() -> GeoJson.outline(circle(1_000_000), "geoJson"))).isEqualTo("places.refusal.vertices");
    }

    @ParameterizedTest
    @CsvSource({
        "'50.00, 18.00\n50.00, 18.01', places.refusal.corners",
        "'50.00, 18.00\n50.01, 18.01\n50.02, 18.02', places.refusal.flat",
        "'50.00, 18.00\n0, 0\n50.01, 18.01', places.refusal.zero.line",
        "'50.00, 18.00\n18.01, 50.00\n50.01, 18.01', places.refusal.swapped.line",
        "'50.00, 18.00\n467265, 247594\n50.01, 18.01', places.refusal.puwg.line",
        "'50.00, 18.00\nkościół\n50.01, 18.01', places.refusal.unread.line",
        "'50.00, 18.00\n40.00, 3.00\n50.01, 18.01', places.refusal.outside.line"
    })
    void whatIsNoBoundaryIsRefusedAndTheLineIsNamed(String lines, String code) {
        assertThatThrownBy(() -> Outline.typed(lines, "points")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo("points");
            if (code.endsWith(".line")) {
                assertThat(refusal.arguments()[0]).isEqualTo(2);
            }
        });
    }

    @Test
    void areasOfAFileBecomeOneBoundaryAndHolesStay() {
        var outline = GeoJson.outline("""
                {"type":"FeatureCollection","features":[
                  {"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Point","coordinates":[18,50]}},
                  {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[
                    [[18,50],[18.1,50],[18.1,50.1],[18,50.1],[18,50]],
                    [[18.04,50.04],[18.06,50.04],[18.06,50.06],[18.04,50.06],[18.04,50.04]]]}},
                  {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[
                    [[19,50],[19.1,50],[19.1,50.1],[19,50]]]}}]}
                """, "geoJson");
        assertThat(outline.shape().getNumGeometries()).isEqualTo(2);
        assertThat(outline.holed()).isTrue();
        assertThat(outline.notes()).isEmpty();
        assertThat(GeoJson.outline(outline.geoJson(), "geoJson").shape().equalsTopo(outline.shape()))
                .isTrue();
    }

    @Test
    void swappedAxesAreTurnedBackAndTold() {
        var outline = GeoJson.outline(polygon("[[50,18],[50,18.1],[50.1,18.1],[50,18]]"), "geoJson");
        assertThat(outline.notes()).containsExactly("places.note.swapped");
        assertThat(outline.shape().getCentroid().getY()).isCloseTo(50.03, within(0.01));
    }

    @Test
    void theStatesGridIsConvertedWhereTheFileNamesItAndExplainedWhereItDoesNot() {
        String ring = "[[467265.19,247594.88],[468265,247594],[468265,248594],[467265.19,247594.88]]";
        var outline = GeoJson.outline(
                "{\"type\":\"Polygon\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2180\"}},"
                        + "\"coordinates\":[" + ring + "]}",
                "geoJson");
        assertThat(outline.notes()).containsExactly("places.note.grid");
        assertThat(outline.lines()).contains("50.094700, 18.542200");
        assertThat(code(() -> GeoJson.outline(polygon(ring), "geoJson"))).isEqualTo("places.refusal.puwg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nic",
                "[]",
                "{",
                "{\"type\":\"Polygon\"}",
                "{\"type\":\"Polygon\",\"coordinates\":[[]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",1],[2,3],[4,5]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[null,null]]]}",
                "{\"type\":\"Point\",\"coordinates\":[18,50]}",
                "<kml/>"
            })
    void whatIsNoGeoJsonIsRefused(String text) {
        assertThat(code(() -> GeoJson.outline(text, "geoJson"))).startsWith("places.refusal.geojson");
    }

    @Test
    void aFileNestedTenThousandDeepIsRefused() {
        assertThat(code(() -> GeoJson.outline("[".repeat(10_000) + "]".repeat(10_000), "geoJson")))
                .isEqualTo("places.refusal.geojson");
        String deep = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(10_000) + "]}".repeat(10_000);
        assertThat(code(() -> GeoJson.outline(deep, "geoJson"))).isEqualTo("places.refusal.geojson");
    }

    private static String circle(int corners) {
        return polygon(IntStream.rangeClosed(0, corners)
                .mapToObj(at -> {
                    double angle = 2 * Math.PI * (at % corners) / corners;
                    return String.format(
                            Locale.ROOT, "[%.8f,%.8f]", 18 + 0.01 * Math.cos(angle), 50 + 0.01 * Math.sin(angle));
                })
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    }

    private static Outline typed(String lines) {
        return Objects.requireNonNull(Outline.typed(lines, "points"));
    }

    private static String code(ThrowingCallable call) {
        var code = new String[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> code[0] = refusal.code());
        return Arrays.asList(code).getFirst();
    }
}
