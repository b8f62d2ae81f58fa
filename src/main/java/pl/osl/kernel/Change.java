package pl.osl.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record before and after somebody changed it, in the words in which it is stored.
 *
 * @param field name of the field, also the last part of its message key
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    /** Collects what really differs, in the order of the fields. */
    public static final class Log {

        private final List<Change> changes = new ArrayList<>();

        public Log add(String field, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                changes.add(new Change(field, text(before), text(after)));
            }
            return this;
        }

        public List<Change> changes() {
            return List.copyOf(changes);
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
