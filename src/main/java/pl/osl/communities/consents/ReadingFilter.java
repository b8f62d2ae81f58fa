package pl.osl.communities.consents;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Typed;

/**
 * What narrows the log of readings, as the address tells it; both days are included.
 *
 * @param unread a day was typed that is none
 */
record ReadingFilter(
        @Nullable UUID reader,
        @Nullable How how,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean unread) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2199;

    static ReadingFilter of(@Nullable String reader, @Nullable String how, @Nullable String from, @Nullable String to) {
        return new ReadingFilter(
                Typed.id(reader),
                Stream.of(How.values())
                        .filter(one -> one.name().equals(how))
                        .findFirst()
                        .orElse(null),
                day(from),
                day(to),
                unread(from) || unread(to));
    }

    private static boolean unread(@Nullable String text) {
        return Typed.strip(text) != null && day(text) == null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        var day = Typed.day(Typed.strip(text));
        return day == null || day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
    }
}
