package pl.osl.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: its heading {@code <list>.column.<key>}, what the export writes in it, and by what it sorts.
 *
 * @param shown false for what the page tells in another place and only the export has in a column
 * @param sort null when the list cannot be ordered by it
 * @param cell LocalDate, LocalDateTime, Number or text; null is an empty cell
 */
public record ListColumn<R>(
        String key,
        boolean numeric,
        boolean shown,
        @Nullable Sort sort,
        Function<R, @Nullable Object> cell) {

    /**
     * @param expression SQL that is never null, or the row would fall out of the keyset
     * @param type of the expression, for the cursor
     */
    public record Sort(String expression, Type type) {

        /** PostgreSQL types a list is ordered by. */
        public enum Type {
            DATE,
            INTEGER,
            BYTEA,
            TIMESTAMPTZ
        }

        /** As PostgreSQL writes it: 2026-11-22 14:32:05.123456+01. */
        private static final DateTimeFormatter TIMESTAMPTZ = new DateTimeFormatterBuilder()
                .parseStrict()
                .appendValue(ChronoField.YEAR, 4)
                .appendPattern("-MM-dd HH:mm:ss")
                .optionalStart()
                .appendFraction(ChronoField.MICRO_OF_SECOND, 1, 6, true)
                .optionalEnd()
                .appendOffset("+HH:mm", "+00")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);

        private static final int FARTHEST_OFFSET = 15 * 60 * 60;

        /** False for a cursor somebody made up: PostgreSQL would not read it as this type. */
        boolean accepts(String key) {
            try {
                switch (type) {
                    case DATE -> within(LocalDate.parse(key).getYear(), 1, 9999);
                    case INTEGER -> Integer.parseInt(key);
                    case BYTEA -> HexFormat.of().parseHex(key.startsWith("\\x") ? key.substring(2) : "?");
                    case TIMESTAMPTZ -> {
                        var moment = OffsetDateTime.parse(key, TIMESTAMPTZ);
                        within(moment.getYear(), 1, 9999);
                        within(moment.getOffset().getTotalSeconds(), -FARTHEST_OFFSET, FARTHEST_OFFSET);
                    }
                }
                return true;
            } catch (DateTimeException | IllegalArgumentException madeUp) {
                return false;
            }
        }

        private static void within(int value, int least, int greatest) {
            if (value < least || value > greatest) {
                throw new IllegalArgumentException("out of range: " + value);
            }
        }
    }

    public static <R> ListColumn<R> text(String key, Function<R, @Nullable Object> cell) {
        return new ListColumn<>(key, false, true, null, cell);
    }

    public static <R> ListColumn<R> exported(String key, Function<R, @Nullable Object> cell) {
        return new ListColumn<>(key, false, false, null, cell);
    }

    public static <R> ListColumn<R> number(String key, @Nullable Sort sort, Function<R, @Nullable Object> cell) {
        return new ListColumn<>(key, true, true, sort, cell);
    }

    public static <R> ListColumn<R> sorted(String key, Sort sort, Function<R, @Nullable Object> cell) {
        return new ListColumn<>(key, false, true, sort, cell);
    }
}
