package pl.osl.resourcemaps;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.osl.ui.ListFilter;

/** A rectangle of a map, in degrees. */
public record Box(double west, double south, double east, double north) {

    private static final Pattern FOUR =
            Pattern.compile("(?:-?\\d{1,3}(?:\\.\\d{1,10})?,){3}-?\\d{1,3}(?:\\.\\d{1,10})?");

    /** As the address tells it: west,south,east,north. Null for anything else: then nothing is narrowed. */
    public static @Nullable Box read(@Nullable String told) {
        if (told == null || !FOUR.matcher(told).matches()) {
            return null;
        }
        var sides = told.split(",");
        var box = new Box(
                Double.parseDouble(sides[0]),
                Double.parseDouble(sides[1]),
                Double.parseDouble(sides[2]),
                Double.parseDouble(sides[3]));
        return box.west < box.east && box.south < box.north ? box : null;
    }

    public void narrow(ListFilter filter, String alias) {
        filter.where(alias + ".lat between :boxSouth and :boxNorth")
                .where(alias + ".lon between :boxWest and :boxEast")
                .with("boxSouth", south)
                .with("boxNorth", north)
                .with("boxWest", west)
                .with("boxEast", east);
    }

    public String text() {
        return String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", west, south, east, north);
    }
}
