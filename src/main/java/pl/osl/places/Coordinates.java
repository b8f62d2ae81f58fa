package pl.osl.places;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/** Reads the numbers of coordinates in the ways people write them: decimals with comma or point, degrees with minutes. */
final class Coordinates {

    private static final String DECIMAL = "-?\\d{1,7}(?:[.,]\\d{1,15})?";
    private static final Pattern TWO_NUMBERS = Pattern.compile("([NSEW])?\\s*(" + DECIMAL
            + ")\\s*°?\\s*([NSEW])?\\s*[,;\\s]\\s*([NSEW])?\\s*(" + DECIMAL + ")\\s*°?\\s*([NSEW])?");
    private static final Pattern ONE_NUMBER = Pattern.compile("([NSEW])?\\s*(" + DECIMAL + ")\\s*°?\\s*([NSEW])?");
    private static final String ANGLE =
            "([NSEW])?\\s*(\\d{1,2})\\s*°\\s*(?:(\\d{1,2}(?:[.,]\\d{1,12})?)\\s*['′’]\\s*)?(?:(\\d{1,2}(?:[.,]\\d{1,12})?)\\s*(?:\"|″|”|'')\\s*)?([NSEW])?";
    private static final Pattern ONE_ANGLE = Pattern.compile(ANGLE);
    private static final Pattern TWO_ANGLES = Pattern.compile(ANGLE + "[,;\\s]*" + ANGLE);

    /** @param axis N, S, E or W where the person wrote it */
    private record Read(double value, @Nullable String axis) {}

    private Coordinates() {}

    /** Both in one text: "50.0947, 18.5422", "50,0947 18,5422", "50°5'41"N 18°32'32"E". */
    static double[] pair(@Nullable String typed, String field) {
        String text = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        var angles = TWO_ANGLES.matcher(text);
        if (text.length() <= 120 && angles.matches()) {
            return ordered(
                    angle(angles.group(1), angles.group(2), angles.group(3), angles.group(4), angles.group(5)),
                    angle(angles.group(6), angles.group(7), angles.group(8), angles.group(9), angles.group(10)),
                    field);
        }
        var numbers = TWO_NUMBERS.matcher(text);
        if (text.length() > 120 || !numbers.matches()) {
            throw Refusal.at(field, "places.refusal.unread");
        }
        return ordered(
                decimal(numbers.group(1), numbers.group(2), numbers.group(3)),
                decimal(numbers.group(4), numbers.group(5), numbers.group(6)),
                field);
    }

    /** Each in its own text. */
    static double[] each(@Nullable String lat, @Nullable String lon, String field) {
        return ordered(one(lat, field), one(lon, field), field);
    }

    /** One of the two alone, also where its comma could part two: 50,0947. */
    static boolean single(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return text.length() <= 60
                && (ONE_NUMBER.matcher(text).matches()
                        || ONE_ANGLE.matcher(text).matches());
    }

    private static Read one(@Nullable String typed, String field) {
        String text = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        var number = ONE_NUMBER.matcher(text);
        if (text.length() <= 60 && number.matches()) {
            return decimal(number.group(1), number.group(2), number.group(3));
        }
        var angle = ONE_ANGLE.matcher(text);
        if (text.length() <= 60 && angle.matches()) {
            return angle(angle.group(1), angle.group(2), angle.group(3), angle.group(4), angle.group(5));
        }
        throw Refusal.at(field, "places.refusal.unread");
    }

    /** Whoever wrote N and E said which is which. */
    private static double[] ordered(Read first, Read second, String field) {
        boolean turned = "E".equals(first.axis()) && !"E".equals(second.axis())
                || "N".equals(second.axis()) && !"N".equals(first.axis());
        if (isSouthOrWest(first) || isSouthOrWest(second)) {
            throw Refusal.at(field, "places.refusal.outside");
        }
        return turned ? new double[] {second.value(), first.value()} : new double[] {first.value(), second.value()};
    }

    private static boolean isSouthOrWest(Read read) {
        return "S".equals(read.axis()) || "W".equals(read.axis());
    }

    private static Read decimal(@Nullable String before, String digits, @Nullable String after) {
        return new Read(number(digits), before == null ? after : before);
    }

    private static Read angle(
            @Nullable String before,
            String degrees,
            @Nullable String minutes,
            @Nullable String seconds,
            @Nullable String after) {
        return new Read(
                number(degrees)
                        + (minutes == null ? 0 : number(minutes) / 60)
                        + (seconds == null ? 0 : number(seconds) / 3600),
                before == null ? after : before);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
