package pl.osl.ui;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.LooseDay;

/**
 * Days, times and numbers as people of the viewer's language write them. Templates know it as {@code fmt}. A day and its
 * month stay on one line.
 */
public final class Formats {

    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = locale;
    }

    /** 22 listopada 2026 */
    public String day(@Nullable LocalDate day) {
        return text("d\u00a0MMMM yyyy", day);
    }

    /** 22.11.2026, in English 22 Nov 2026 */
    public String shortDay(@Nullable LocalDate day) {
        return text(polish() ? "dd.MM.yyyy" : "d\u00a0MMM\u00a0yyyy", day);
    }

    /** The short day that a stored text is; null for every other text, also one that only looks like a day. */
    public @Nullable String dayIn(@Nullable String text) {
        if (text == null || text.length() != 10) {
            return null;
        }
        try {
            return shortDay(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    /** listopad 2026 */
    public String month(@Nullable YearMonth month) {
        return text("LLLL yyyy", month);
    }

    /** 1 września 2008, wrzesień 2008 or 2008, as far as it is known */
    public String loose(@Nullable LooseDay told) {
        return told == null
                ? ""
                : switch (told.precision()) {
                    case DAY -> day(told.day());
                    case MONTH -> month(YearMonth.from(told.day()));
                    case YEAR -> String.valueOf(told.day().getYear());
                };
    }

    /** 1 234,50 zł */
    public String money(@Nullable BigDecimal zlote) {
        if (zlote == null) {
            return "";
        }
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(zlote.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return format.format(zlote) + "\u00a0" + (polish() ? "zł" : "PLN");
    }

    /** lis 2026, for the axis of a chart */
    public String shortMonth(@Nullable YearMonth month) {
        return text("LLL yyyy", month);
    }

    /** 14:32 */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : text("HH:mm", moment.atZone(WARSAW));
    }

    /** 22 listopada 2026, 14:32 */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : text("d\u00a0MMMM yyyy, HH:mm", moment.atZone(WARSAW));
    }

    /** 1 234,5 */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale).format(number);
    }

    /** Whole percents; empty without a whole, because nothing of nothing is no share. */
    public String percent(long part, long whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + (polish() ? "\u00a0%" : "%");
    }

    /** 1 godz. 30 min; from a hundred hours on whole hours, 485 godz., because nobody reads the minutes of a year. */
    public String hours(@Nullable Number minutes) {
        if (minutes == null) {
            return "";
        }
        long shown = minutes.longValue() < 6_000 ? minutes.longValue() : Math.round(minutes.longValue() / 60.0) * 60;
        long whole = shown / 60;
        long rest = shown % 60;
        String hours = number(whole) + "\u00a0" + (polish() ? "godz." : "h");
        String remainder = rest + "\u00a0min";
        return whole == 0 ? remainder : rest == 0 ? hours : hours + "\u00a0" + remainder;
    }

    private boolean polish() {
        return "pl".equals(locale.getLanguage());
    }

    private String text(String pattern, @Nullable TemporalAccessor value) {
        return value == null ? "" : DateTimeFormatter.ofPattern(pattern, locale).format(value);
    }
}
