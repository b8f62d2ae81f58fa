package pl.osl.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.osl.kernel.Refusal;

class PointTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50.0947, 18.5422",
                "50.0947,18.5422",
                "50,0947 18,5422",
                "50,0947; 18,5422",
                " 50.0947   18.5422 ",
                "50°5'40.92\"N 18°32'31.92\"E",
                "18°32'31.92\"E, 50°5'40.92\"N",
                "50°5′40,92″ 18°32′31,92″"
            })
    void coordinatesAreReadTheWaysPeopleWriteThem(String typed) {
        var point = Objects.requireNonNull(Point.read(typed, "point"));
        assertThat(point.lat()).isCloseTo(50.0947, within(1e-6));
        assertThat(point.lon()).isCloseTo(18.5422, within(1e-6));
    }

    @Test
    void nothingTypedIsNoPointAndWhatIsWrittenIsReadAgain() {
        assertThat(Point.read(null, "point")).isNull();
        assertThat(Point.read("  ", "point")).isNull();
        assertThat(Point.read(new Point(50.0947, 18.5422).text(), "point")).isEqualTo(new Point(50.0947, 18.5422));
    }

    @ParameterizedTest
    @CsvSource({
        "'18.5422, 50.0947', places.refusal.swapped, '50.09470, 18.54220'",
        "'0, 0', places.refusal.zero,",
        "'0.0000 0.0000', places.refusal.zero,",
        "'52.5200, 13.4050', places.refusal.outside,",
        "'-50.0947, 18.5422', places.refusal.outside,",
        "'ul. Rynek 1', places.refusal.unread,",
        "'50.0947', places.refusal.unread,",
        "'1e5, 2', places.refusal.unread,",
        "'467265.19 247594.88', places.refusal.puwg, '50.09470, 18.54220'"
    })
    void whatCannotBeMeantIsRefusedAndExplained(String typed, String code, @Nullable String proposed) {
        assertThatThrownBy(() -> Point.read(typed, "point")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            if (proposed != null) {
                assertThat(refusal.arguments()[0]).isEqualTo(proposed);
            }
        });
    }

    /** The corner of the grid that everybody can check: on 19° E it stands 500 km east by definition. */
    @Test
    void onItsCentralMeridianTheGridIsFiveHundredKilometresEast() {
        assertThat(Puwg1992.toPoint(500_000, 300_000).lon()).isCloseTo(19.0, within(1e-9));
    }
}
