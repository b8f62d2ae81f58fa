package pl.osl.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A day as far as people remember it: the day, only its month, or only its year.
 *
 * @param day the first one of the month or year where only that is known
 */
public record LooseDay(LocalDate day, Precision precision) {

    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private static final List<DateTimeFormatter> DAYS = List.of(
            format("uuuu-MM-dd", POLISH),
            format("d.M.uuuu", POLISH),
            format("d MMMM uuuu", POLISH),
            format("d MMMM uuuu", Locale.UK));

    private static final List<DateTimeFormatter> MONTHS = List.of(
            format("uuuu-MM", POLISH),
            format("M.uuuu", POLISH),
            format("M/uuuu", POLISH),
            format("LLLL uuuu", POLISH),
            format("MMMM uuuu", POLISH),
            format("MMMM uuuu", Locale.UK));

    public LooseDay {
        day = switch (precision) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** As a row keeps it: both or none. */
    public static @Nullable LooseDay of(@Nullable LocalDate day, @Nullable String precision) {
        return day == null || precision == null ? null : new LooseDay(day, Precision.valueOf(precision));
    }

    /** "2008", "9.2008", "2008-09", "wrzesień 2008", "1.9.2008", "2008-09-01" or "1 września 2008"; empty for anything else. */
    public static Optional<LooseDay> read(String typed) {
        String text = typed.strip();
        if (text.matches("\\d{4}")) {
            return Optional.of(new LooseDay(Year.of(Integer.parseInt(text)).atDay(1), Precision.YEAR));
        }
        return first(MONTHS, form -> YearMonth.parse(text, form).atDay(1))
                .map(day -> new LooseDay(day, Precision.MONTH))
                .or(() ->
                        first(DAYS, form -> LocalDate.parse(text, form)).map(day -> new LooseDay(day, Precision.DAY)));
    }

    /** The last day it may mean. */
    public LocalDate latest() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case YEAR -> day.withDayOfYear(day.lengthOfYear());
        };
    }

    /** As it can be typed again: 2008-09-01, 2008-09 or 2008. */
    @Override
    public String toString() {
        return day.toString()
                .substring(
                        0,
                        switch (precision) {
                            case DAY -> 10;
                            case MONTH -> 7;
                            case YEAR -> 4;
                        });
    }

    private static Optional<LocalDate> first(
            List<DateTimeFormatter> forms, Function<DateTimeFormatter, LocalDate> read) {
        for (var form : forms) {
            try {
                return Optional.of(read.apply(form));
            } catch (DateTimeException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
