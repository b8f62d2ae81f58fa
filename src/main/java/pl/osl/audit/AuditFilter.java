package pl.osl.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the audit log, as the address tells it. Null is everything; both days are included.
 *
 * @param unread a day was typed that is none
 */
record AuditFilter(
        @Nullable UUID person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean unread) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    static AuditFilter of(@Nullable UUID person, @Nullable String from, @Nullable String to) {
        return new AuditFilter(person, day(from), day(to), unread(from) || unread(to));
    }

    private static boolean unread(@Nullable String text) {
        return text != null && !text.isBlank() && day(text) == null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
