package pl.osl.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: its heading {@code <list>.column.<key>}, what the export writes in it, and by what it sorts.
 *
 * @param shown false for what the page tells in another place and only the export has in a column
 * @param sort null when the list cannot be ordered by it
 * @param cell LocalDate, Number or text; null is an empty cell
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
            BYTEA
        }

        /** False for a cursor somebody made up: PostgreSQL would not read it as this type. */
        boolean accepts(String key) {
            try {
                switch (type) {
                    case DATE -> LocalDate.parse(key);
                    case INTEGER -> Integer.parseInt(key);
                    case BYTEA -> HexFormat.of().parseHex(key.startsWith("\\x") ? key.substring(2) : "?");
                }
                return true;
            } catch (DateTimeException | IllegalArgumentException madeUp) {
                return false;
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
