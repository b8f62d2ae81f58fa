package pl.osl.resourcemaps;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/** Where something lies: as exactly as somebody told, or nowhere at all. */
public record Spot(
        Precision precision,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String street,
        @Nullable UUID district) {

    public static final Spot NOWHERE = new Spot(Precision.NOWHERE, null, null, null, null);

    private static final double EARTH = 6_371_000;

    /**
     * What a form says. A precision that was not chosen follows from what was typed; what the precision does not need is
     * kept, so that a point also has its street.
     */
    public static Spot typed(
            @Nullable Precision precision,
            @Nullable String lat,
            @Nullable String lon,
            @Nullable String street,
            @Nullable UUID district) {
        Double north = number("lat", lat);
        Double east = number("lon", lon);
        if ((north == null) != (east == null)) {
            throw Refusal.at(north == null ? "lat" : "lon", "map.refusal.spot.half");
        }
        if (north != null && east != null) {
            check(north, east);
        }
        var chosen = precision == null ? told(north, street, district) : precision;
        if (chosen == Precision.POINT && north == null) {
            throw Refusal.at("lat", "map.refusal.spot.point");
        }
        if (chosen == Precision.STREET && street == null) {
            throw Refusal.at("street", "map.refusal.spot.street");
        }
        if (chosen == Precision.DISTRICT && district == null) {
            throw Refusal.at("district", "map.refusal.spot.district");
        }
        boolean point = chosen == Precision.POINT;
        return new Spot(chosen, point ? north : null, point ? east : null, street, district);
    }

    private static Precision told(@Nullable Double north, @Nullable String street, @Nullable UUID district) {
        return north != null
                ? Precision.POINT
                : street != null ? Precision.STREET : district != null ? Precision.DISTRICT : Precision.NOWHERE;
    }

    private static @Nullable Double number(String field, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            double read = Double.parseDouble(typed.replace(',', '.').replaceAll("[\\s°NEne]", ""));
            if (!Double.isFinite(read)) {
                throw Refusal.at(field, "map.refusal.spot.unread");
            }
            return read;
        } catch (NumberFormatException unread) {
            throw Refusal.at(field, "map.refusal.spot.unread");
        }
    }

    /** Tells what is wrong with a point that does not lie in Poland, because people paste from many places. */
    private static void check(double north, double east) {
        if (inPoland(north, east)) {
            return;
        }
        if (north == 0 && east == 0) {
            throw Refusal.at("lat", "map.refusal.spot.zero");
        }
        if (inPoland(east, north)) {
            throw Refusal.at("lat", "map.refusal.spot.swapped");
        }
        if (Math.abs(north) > 1_000 || Math.abs(east) > 1_000) {
            throw Refusal.at("lat", "map.refusal.spot.metres");
        }
        throw Refusal.at("lat", "map.refusal.spot.abroad");
    }

    private static boolean inPoland(double north, double east) {
        return north >= 48.9 && north <= 55.0 && east >= 14.0 && east <= 24.2;
    }

    /** In metres, along the surface; null unless both are points. */
    public @Nullable Double metresTo(Spot other) {
        return lat == null || lon == null || other.lat == null || other.lon == null
                ? null
                : Double.valueOf(metres(lat, lon, other.lat, other.lon));
    }

    public static double metres(double lat, double lon, double otherLat, double otherLon) {
        double north = Math.toRadians(otherLat - lat);
        double east = Math.toRadians(otherLon - lon);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(half));
    }

    /** Fit for a form and for comparing: 50.09670, 18.54170. */
    public @Nullable String coordinates() {
        return lat == null ? null : String.format(Locale.ROOT, "%.5f, %.5f", lat, lon);
    }
}
