package pl.osl.places.backgrounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pl.osl.kernel.Refusal;
import pl.osl.places.Point;

class LayingTests {

    /** The two points are its upper corners, so the picture is upright and these corners are where they were put. */
    @Test
    void anUprightPlanLiesWhereItsPointsAre() {
        var corners = Laying.of(
                        1000,
                        500,
                        new Laying.Pin(0, 0, new Point(50.1, 18.5)),
                        new Laying.Pin(1000, 0, new Point(50.1, 18.6)))
                .corners();
        assertThat(corners[0]).containsExactly(new double[] {50.1, 18.5}, within(1e-9));
        assertThat(corners[1]).containsExactly(new double[] {50.1, 18.6}, within(1e-9));
        assertThat(corners[2][1]).isCloseTo(18.5, within(1e-9));
        assertThat(corners[2][0])
                .as("half as high as wide: 0.05° of longitude times cos")
                .isCloseTo(50.1 - 0.05 * 0.6415, within(1e-4));
    }

    @Test
    void aPlanWithNorthToTheRightIsTurned() {
        var corners = Laying.of(
                        1000,
                        1000,
                        new Laying.Pin(0, 500, new Point(50.0, 18.5)),
                        new Laying.Pin(1000, 500, new Point(50.1, 18.5)))
                .corners();
        assertThat(corners[1][0]).as("its right side is the north").isGreaterThan(corners[0][0]);
        assertThat(corners[2][1]).as("its foot is the east").isGreaterThan(corners[0][1]);
        assertThat(corners[0][0]).isCloseTo(50.0, within(1e-4));
    }

    @Test
    void pointsThatSayNothingAreRefused() {
        var pin = new Laying.Pin(10, 10, new Point(50.0, 18.5));
        assertThatThrownBy(() -> Laying.of(1000, 1000, pin, new Laying.Pin(20, 10, new Point(50.1, 18.5))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("places.refusal.plan.close"));
        for (var at : new Point[] {new Point(50.0, 18.5), new Point(54.0, 14.5)}) {
            assertThatThrownBy(() -> Laying.of(1000, 1000, pin, new Laying.Pin(400, 400, at)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("places.refusal.plan.scale"));
        }
    }
}
