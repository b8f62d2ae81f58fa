package pl.osl.insights;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One month of a centre.
 *
 * @param attendances sum of the people present; one person may be counted many times
 * @param withoutPresent entries for which the number of people present was not given
 */
public record MonthFigures(YearMonth month, long entries, long minutes, long attendances, long withoutPresent) {

    static MonthFigures none(YearMonth month) {
        return new MonthFigures(month, 0, 0, 0, 0);
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }
}
