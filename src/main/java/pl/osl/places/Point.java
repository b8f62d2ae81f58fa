package pl.osl.places;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/** A point in Poland, in degrees of WGS 84. What people mix up when they give one is recognised and told. */
public record Point(double lat, double lon) {

    private static final double EARTH = 6_371_000;

    /** Reads "50.0947, 18.5422", "50,0947 18,5422" and "50°5'41"N 18°32'32"E"; null where nothing is typed. */
    public static @Nullable Point read(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        double[] pair = Coordinates.pair(typed, field);
        return checked(pair[0], pair[1], field);
    }

    /** Latitude and longitude as two fields of a form tell them; null where neither is typed. */
    public static @Nullable Point read(@Nullable String lat, @Nullable String lon, String field) {
        if (lat == null && lon == null) {
            return null;
        }
        double[] pair = Coordinates.each(lat, lon, field);
        return checked(pair[0], pair[1], field);
    }

    /** Whether a text holds more than one of the two: people paste both into the first field. */
    public static boolean both(String typed) {
        return !Coordinates.single(typed);
    }

    /** The point, unless it lies where no place of ours can be. */
    public static Point checked(double lat, double lon, String field) {
        if (inPoland(lat, lon)) {
            return new Point(lat, lon);
        }
        if (Math.abs(lat) < 0.01 && Math.abs(lon) < 0.01) {
            throw Refusal.at(field, "places.refusal.zero");
        }
        if (inPoland(lon, lat)) {
            throw Refusal.at(field, "places.refusal.swapped", new Point(lon, lat).text());
        }
        if (Puwg1992.covers(lat, lon)) {
            throw puwg(lat, lon, field);
        }
        if (Math.abs(lat) > 1_000 || Math.abs(lon) > 1_000) {
            throw Refusal.at(field, "places.refusal.metres");
        }
        throw Refusal.at(field, "places.refusal.outside");
    }

    static Refusal puwg(double first, double second, String field) {
        return Refusal.at(
                field,
                "places.refusal.puwg",
                Puwg1992.toPoint(first, second).text(),
                Puwg1992.toPoint(second, first).text());
    }

    /** The box around the country: what lies just behind the border is let through. */
    public static boolean inPoland(double lat, double lon) {
        return lat >= 48.95 && lat <= 54.95 && lon >= 14.05 && lon <= 24.25;
    }

    /** 50.09470, 18.54220: to a metre, and as {@link #read} takes it. */
    public String text() {
        return String.format(Locale.ROOT, "%.5f, %.5f", lat, lon);
    }

    /** Along the surface. */
    public double metresTo(Point other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
