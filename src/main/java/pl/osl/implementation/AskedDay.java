package pl.osl.implementation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The day for which states are asked, as it was typed. What cannot be read, and a day that has not come, give way to
 * today and are said to be wrong.
 */
public record AskedDay(LocalDate day, @Nullable String typed, boolean wrong, boolean past) {

    public static AskedDay of(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new AskedDay(today, null, false, false);
        }
        var day = read(typed.strip());
        return day == null || day.isAfter(today)
                ? new AskedDay(today, typed, true, false)
                : new AskedDay(day, typed, false, day.isBefore(today));
    }

    public HttpStatus status() {
        return wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /** Null for what is no day. */
    public static @Nullable LocalDate read(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unread) {
            return null;
        }
    }
}
