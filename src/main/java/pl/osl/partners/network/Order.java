package pl.osl.partners.network;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which column the table is sorted; equal rows stand by name. */
record Order(String column, boolean descending) {

    static final List<String> COLUMNS = List.of("name", "sector", "ties", "joins", "us");

    static Order of(@Nullable String typed) {
        boolean descending = typed != null && typed.startsWith("-");
        String column = typed == null ? "" : descending ? typed.substring(1) : typed;
        return COLUMNS.contains(column) ? new Order(column, descending) : new Order("name", false);
    }

    /** Rows come by name, and a stable sort keeps that. */
    List<Line> sorted(List<Line> byName) {
        Comparator<Line> by = switch (column) {
            case "sector" -> Comparator.comparing(line -> line.party().sphere());
            case "ties" -> Comparator.comparing(Line::ties);
            case "joins" -> Comparator.comparing(Line::between);
            case "us" -> Comparator.comparing(Line::withUs);
            default -> null;
        };
        if (by == null) {
            return descending ? byName.reversed() : byName;
        }
        return byName.stream().sorted(descending ? by.reversed() : by).toList();
    }

    /** What a click on the heading asks for: figures begin with the greatest. */
    String next(String other) {
        boolean first = other.equals("ties") || other.equals("joins");
        boolean turned = other.equals(column) ? !descending : first;
        return (turned ? "-" : "") + other;
    }
}
