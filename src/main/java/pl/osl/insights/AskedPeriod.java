package pl.osl.insights;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The period an address asks for, as typed and as understood.
 *
 * @param wrong it was not understood: the figures are those of the last twelve months and the page says so
 */
record AskedPeriod(String from, String to, Period period, boolean wrong) {

    private static final YearMonth EARLIEST = YearMonth.of(1990, 1);

    /** As browsers send a month, and as people type one where the browser has no field for it. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM"),
            DateTimeFormatter.ofPattern("M.uuuu"),
            DateTimeFormatter.ofPattern("M/uuuu"));

    /** One end is enough: the other follows, a year away. */
    static AskedPeriod of(@Nullable String typedFrom, @Nullable String typedTo, LocalDate today) {
        String from = typedFrom == null ? "" : typedFrom.strip();
        String to = typedTo == null ? "" : typedTo.strip();
        try {
            var now = YearMonth.from(today);
            var last = to.isEmpty() ? now : month(to);
            var first = from.isEmpty() ? Period.endingWith(last).from() : month(from);
            var period = new Period(first, last);
            boolean fits = !last.isAfter(now)
                    && !first.isBefore(EARLIEST)
                    && period.months().size() <= Period.LONGEST_IN_MONTHS;
            return fits ? new AskedPeriod(first.toString(), last.toString(), period, false) : wrong(from, to, today);
        } catch (DateTimeException | IllegalArgumentException notUnderstood) {
            return wrong(from, to, today);
        }
    }

    private static AskedPeriod wrong(String from, String to, LocalDate today) {
        return new AskedPeriod(from, to, Period.lastYear(today), true);
    }

    private static YearMonth month(String typed) {
        for (var form : FORMS) {
            try {
                return YearMonth.parse(typed, form);
            } catch (DateTimeException next) {
                // perhaps written another way
            }
        }
        throw new DateTimeException(typed);
    }
}
