package pl.osl.resourcemaps;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;
import pl.osl.places.Point;

/** Where something lies: as exactly as somebody told, or nowhere at all. */
public record Spot(
        Precision precision,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String street,
        @Nullable UUID district) {

    public static final Spot NOWHERE = new Spot(Precision.NOWHERE, null, null, null, null);

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
        String only = lat == null ? lon : lon == null ? lat : null;
        if (only != null && !Point.both(only)) {
            throw Refusal.at(lat == null ? "lat" : "lon", "map.refusal.spot.half");
        }
        var placed = only == null ? Point.read(lat, lon, "lat") : Point.read(only, "lat");
        Double north = placed == null ? null : Double.valueOf(placed.lat());
        Double east = placed == null ? null : Double.valueOf(placed.lon());
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

    /** In metres, along the surface; null unless both are points. */
    public @Nullable Double metresTo(Spot other) {
        return lat == null || lon == null || other.lat == null || other.lon == null
                ? null
                : Double.valueOf(metres(lat, lon, other.lat, other.lon));
    }

    public static double metres(double lat, double lon, double otherLat, double otherLon) {
        return new Point(lat, lon).metresTo(new Point(otherLat, otherLon));
    }

    /** Fit for a form and for comparing: 50.09670, 18.54170. */
    public @Nullable String coordinates() {
        return lat == null ? null : String.format(Locale.ROOT, "%.5f, %.5f", lat, lon);
    }
}
