package pl.osl.resourcemaps.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.Spot;

class WalkingOrderTests {

    record Stop(String name, Spot spot, @Nullable String place) {}

    private static Stop point(String name, double lat, double lon) {
        return new Stop(name, new Spot(Precision.POINT, lat, lon, null, null), null);
    }

    private static Stop place(String name, Precision precision, @Nullable String place) {
        return new Stop(name, new Spot(precision, null, null, null, null), place);
    }

    @Test
    void oneWalksFromTheLongestWaitingToTheNearestThenStreetByStreet() {
        var walk = WalkingOrder.of(
                List.of(
                        point("szkoła", 50.06, 18.57),
                        place("nigdzie", Precision.NOWHERE, null),
                        point("las", 50.20, 18.57),
                        point("park", 50.061, 18.57),
                        place("osiedle", Precision.DISTRICT, "Nowiny"),
                        place("kiosk", Precision.STREET, "ul. Wodna"),
                        point("kościół", 50.063, 18.57),
                        place("sklep", Precision.STREET, "ul. Boczna")),
                Stop::spot,
                Stop::place);
        assertThat(walk)
                .extracting(Stop::name)
                .containsExactly("szkoła", "park", "kościół", "las", "sklep", "kiosk", "osiedle", "nigdzie");
    }
}
