package pl.osl.places;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/** A point in Poland, in degrees of WGS 84. What people mix up when they give one is recognised and told. */
public record Point(double lat, double lon) {

    private static final Pattern TWO_NUMBERS =
            Pattern.compile("(-?\\d{1,7}(?:[.,]\\d{1,12})?)\\s*[,;\\s]\\s*(-?\\d{1,7}(?:[.,]\\d{1,12})?)");
    private static final Pattern DEGREES =
            Pattern.compile("(\\d{1,2})°\\s*(?:(\\d{1,2})['′’]\\s*)?(?:(\\d{1,2}(?:[.,]\\d+)?)"
                    + "(?:\"|″|”|'')\\s*)?([NSEW])?[,;\\s]*(\\d{1,2})°\\s*(?:(\\d{1,2})['′’]\\s*)?"
                    + "(?:(\\d{1,2}(?:[.,]\\d+)?)(?:\"|″|”|'')\\s*)?([NSEW])?");

    /** Reads "50.0947, 18.5422", "50,0947 18,5422" and "50°5'41"N 18°32'32"E"; null where nothing is typed. */
    public static @Nullable Point read(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var degrees = DEGREES.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (degrees.matches()) {
            double first = angle(degrees.group(1), degrees.group(2), degrees.group(3));
            double second = angle(degrees.group(5), degrees.group(6), degrees.group(7));
            boolean turned = "E".equals(degrees.group(4)) && !"E".equals(degrees.group(8));
            return turned ? checked(second, first, field) : checked(first, second, field);
        }
        var numbers = TWO_NUMBERS.matcher(typed.strip());
        if (!numbers.matches()) {
            throw Refusal.at(field, "places.refusal.unread");
        }
        return checked(number(numbers.group(1)), number(numbers.group(2)), field);
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
            throw Refusal.at(
                    field,
                    "places.refusal.puwg",
                    Puwg1992.toPoint(lat, lon).text(),
                    Puwg1992.toPoint(lon, lat).text());
        }
        throw Refusal.at(field, "places.refusal.outside");
    }

    /** The box around the country: what lies just behind the border is let through. */
    public static boolean inPoland(double lat, double lon) {
        return lat >= 48.95 && lat <= 54.95 && lon >= 14.05 && lon <= 24.25;
    }

    /** 50.09470, 18.54220: to a metre, and as {@link #read} takes it. */
    public String text() {
        return String.format(Locale.ROOT, "%.5f, %.5f", lat, lon);
    }

    private static double angle(String degrees, @Nullable String minutes, @Nullable String seconds) {
        return number(degrees)
                + (minutes == null ? 0 : number(minutes) / 60)
                + (seconds == null ? 0 : number(seconds) / 3600);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
