package pl.osl.communities.districts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.osl.communities.Counted;
import pl.osl.kernel.Texts;

/** Districts as lines, typed or pasted from a spreadsheet: "name; inhabitants; as of". The last two may be missing. */
final class DistrictLines {

    static final int MOST = 500;
    private static final int NAME = 120;
    private static final DateTimeFormatter POLISH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    record Line(
            String name,
            @Nullable Integer inhabitants,
            @Nullable LocalDate asOf) {}

    /** @param code message key; its arguments are the number of the line and what stands there */
    record Fault(int number, String code, String text) {}

    /** @param repeated names that stand more than once; the last number of one counts */
    record Read(List<Line> lines, List<String> repeated, List<Fault> faults) {}

    private DistrictLines() {}

    static Read read(@Nullable String typed, LocalDate today) {
        var lines = new LinkedHashMap<String, Line>();
        var repeated = new ArrayList<String>();
        var faults = new ArrayList<Fault>();
        String[] all = typed == null ? new String[0] : typed.split("\n");
        for (int at = 0; at < all.length; at++) {
            if (!all[at].isBlank()) {
                read(at + 1, all[at], today, lines, repeated, faults);
            }
        }
        return new Read(List.copyOf(lines.values()), repeated, faults);
    }

    private static void read(
            int number,
            String text,
            LocalDate today,
            Map<String, Line> lines,
            List<String> repeated,
            List<Fault> faults) {
        String[] cells = text.split("[;\t]", -1);
        String name = Texts.line(cells[0]);
        String counted = cells.length > 1 ? Texts.line(cells[1]) : null;
        String asOf = cells.length > 2 ? Texts.line(cells[2]) : null;
        var inhabitants = Counted.read(counted);
        var day = day(asOf);
        if (name == null || name.length() > NAME) {
            faults.add(new Fault(number, "communities.refusal.district.name", text.strip()));
        } else if (counted != null && inhabitants == null) {
            faults.add(new Fault(number, "communities.refusal.district.inhabitants", counted));
        } else if (inhabitants != null && (day == null || day.isAfter(today) || day.getYear() < 1900)) {
            faults.add(new Fault(number, "communities.refusal.district.asOf", asOf == null ? name : asOf));
        } else {
            var before = lines.get(name.toLowerCase(Locale.ROOT));
            if (before != null) {
                repeated.add(name);
            }
            if (before == null || inhabitants != null) {
                lines.put(
                        name.toLowerCase(Locale.ROOT),
                        new Line(before == null ? name : before.name(), inhabitants, day));
            }
        }
    }

    /** 2024-12-31 or 31.12.2024; null for what is no day. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, POLISH);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
