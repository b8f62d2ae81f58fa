package pl.osl.centres.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as forms send them. */
final class Days {

    private Days() {}

    /** Null for what is no day. */
    static @Nullable LocalDate read(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
