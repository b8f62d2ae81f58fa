package pl.osl.insights;

import java.util.List;
import java.util.Locale;
import pl.osl.activities.WhoLed;

/**
 * Who led, counted over entries outside the centre itself.
 *
 * @param notGiven entries outside the centre that do not say who led
 * @param inside entries about work inside the centre, which are left out
 */
public record LeaderFigures(long residents, long jointly, long partner, long organizer, long notGiven, long inside) {

    /** @param entries of those where it is given */
    public record Line(WhoLed who, long entries) {

        public String colour() {
            return "led-" + who.name().toLowerCase(Locale.ROOT);
        }
    }

    public List<Line> lines() {
        return List.of(
                new Line(WhoLed.RESIDENTS, residents),
                new Line(WhoLed.JOINTLY, jointly),
                new Line(WhoLed.PARTNER, partner),
                new Line(WhoLed.ORGANIZER, organizer));
    }

    public long given() {
        return residents + jointly + partner + organizer;
    }

    public long byResidents() {
        return residents + jointly;
    }
}
