package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTests {

    @ParameterizedTest
    @CsvSource({
        "'0', '0', places.refusal.zero",
        "'18,57', '50,06', places.refusal.swapped",
        "'245123', '512345', places.refusal.puwg",
        "'48.2', '16.4', places.refusal.outside",
        "'abc', '18', places.refusal.unread",
        "'50,06', , map.refusal.spot.half",
        "'NaN', '18', places.refusal.unread"
    })
    void aPointThatDoesNotLieInPolandIsExplained(String lat, String lon, String refusal) {
        assertThatThrownBy(() -> Spot.typed(null, lat, lon, null, null)).hasMessage(refusal);
    }

    @Test
    void asExactlyAsItWasTold() {
        assertThat(Spot.typed(null, "50,0600° N", "18.5700 E", null, null).precision())
                .isEqualTo(Precision.POINT);
        assertThat(Spot.typed(null, "50°3'36\"N 18°34'12\"E", null, null, null).coordinates())
                .isEqualTo("50.06000, 18.57000");
        assertThat(Spot.typed(null, null, null, "ul. Polna", null).precision()).isEqualTo(Precision.STREET);
        assertThat(Spot.typed(null, null, null, null, null)).isEqualTo(Spot.NOWHERE);
        assertThat(Spot.typed(Precision.STREET, "50.06", "18.57", "ul. Polna", null)
                        .lat())
                .isNull();
        assertThatThrownBy(() -> Spot.typed(Precision.POINT, null, null, "ul. Polna", null))
                .hasMessage("map.refusal.spot.point");
    }

    @Test
    void distanceIsMeasuredAlongTheGround() {
        var one = Spot.typed(null, "50.0600", "18.5700", null, null);
        var other = Spot.typed(null, "50.0690", "18.5700", null, null);
        assertThat(Objects.requireNonNull(one.metresTo(other))).isBetween(990.0, 1010.0);
        assertThat(one.metresTo(Spot.NOWHERE)).isNull();
    }
}
