package pl.osl.insights;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Whole months, the first and the last included: of when figures are. */
public record Period(YearMonth from, YearMonth to) {

    /** More would not fit on a page; five years are more than anybody compares. */
    static final int LONGEST_IN_MONTHS = 60;

    private static final int YEAR_IN_MONTHS = 12;

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " after " + to);
        }
    }

    /** Twelve months, the present one the last. */
    public static Period lastYear(LocalDate today) {
        return endingWith(YearMonth.from(today));
    }

    static Period endingWith(YearMonth to) {
        return new Period(to.minusMonths(YEAR_IN_MONTHS - 1), to);
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }
}
