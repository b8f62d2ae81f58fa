package pl.osl.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/**
 * A point as people's files give it: put right where there is only one way to, and told; refused with a reason where there
 * are several. A field on a page refuses instead, because there the person can still type it right ({@link Point#read}).
 *
 * @param note message key of what was put right, with its words; null when nothing was
 */
public record Position(Point point, @Nullable String note, List<String> words) {

    /** Of two readings the one near to where the centre lies is meant, when the other one lies elsewhere. */
    private static final double NEAR = 60_000;

    private static final double ELSEWHERE = 100_000;

    /**
     * @param lat what stands for the latitude, or both coordinates
     * @param lon what stands for the longitude
     * @param near where the centre lies, if it is known
     * @return null when both are empty
     */
    public static @Nullable Position read(
            @Nullable String lat, @Nullable String lon, @Nullable Point near, String field) {
        if (empty(lat) && empty(lon)) {
            return null;
        }
        String only = empty(lat) ? lon : empty(lon) ? lat : null;
        if (only != null && Coordinates.single(only)) {
            throw Refusal.at(field, "places.refusal.half");
        }
        double[] pair = empty(lat) || empty(lon)
                ? Coordinates.pair(empty(lat) ? lon : lat, field)
                : Coordinates.each(lat, lon, field);
        return of(pair[0], pair[1], near, field);
    }

    private static boolean empty(@Nullable String cell) {
        return cell == null || cell.isBlank();
    }

    private static Position of(double first, double second, @Nullable Point near, String field) {
        if (Point.inPoland(second, first)) {
            var point = new Point(second, first);
            return new Position(point, "places.note.point.swapped", List.of(point.text()));
        }
        if (!Puwg1992.covers(first, second)) {
            return new Position(Point.checked(first, second, field), null, List.of());
        }
        var northFirst = grid(second, first);
        var eastFirst = grid(first, second);
        if (northFirst == null && eastFirst == null) {
            throw Refusal.at(field, "places.refusal.outside");
        }
        var meant = northFirst == null
                ? eastFirst
                : eastFirst == null || northFirst.equals(eastFirst) ? northFirst : nearer(northFirst, eastFirst, near);
        if (meant == null) {
            throw Point.puwg(first, second, field);
        }
        return new Position(meant, "places.note.point.grid", List.of(meant.text()));
    }

    private static @Nullable Point grid(double easting, double northing) {
        var point = Puwg1992.toPoint(easting, northing);
        return Point.inPoland(point.lat(), point.lon()) ? point : null;
    }

    private static @Nullable Point nearer(Point one, Point other, @Nullable Point near) {
        if (near == null) {
            return null;
        }
        double first = near.metresTo(one);
        double second = near.metresTo(other);
        return first < NEAR && second > ELSEWHERE ? one : second < NEAR && first > ELSEWHERE ? other : null;
    }
}
