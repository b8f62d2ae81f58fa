package pl.osl.imports;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;

/**
 * What becomes of a row.
 *
 * @param reason message key of why it is skipped or fails, with its arguments
 * @param record the one on the list that it is about, if it is there already
 * @param changes fields that get another value, in the words of the file
 */
public record Verdict(
        Outcome outcome,
        @Nullable String reason,
        List<String> arguments,
        @Nullable UUID record,
        List<Change> changes) {

    public enum Outcome {
        CREATE,
        CHANGE,
        SKIP,
        FAIL
    }

    public static Verdict create(List<Change> values) {
        return new Verdict(Outcome.CREATE, null, List.of(), null, values);
    }

    /** Nothing to change is a row that is skipped because it is there already. */
    public static Verdict change(UUID record, List<Change> changes) {
        return changes.isEmpty()
                ? new Verdict(Outcome.SKIP, "imports.reason.same", List.of(), record, List.of())
                : new Verdict(Outcome.CHANGE, null, List.of(), record, changes);
    }

    public static Verdict skip(@Nullable UUID record, String reason, Object... arguments) {
        return new Verdict(Outcome.SKIP, reason, texts(arguments), record, List.of());
    }

    public static Verdict fail(String reason, Object... arguments) {
        return new Verdict(Outcome.FAIL, reason, texts(arguments), null, List.of());
    }

    public static Verdict fail(Refusal refusal) {
        return fail(refusal.code(), refusal.arguments());
    }

    /** With a word about what was put right on the way. */
    public Verdict noted(@Nullable String note, List<String> words) {
        return note == null || !acts() ? this : new Verdict(outcome, note, words, record, changes);
    }

    /** It would do something. */
    public boolean acts() {
        return outcome == Outcome.CREATE || outcome == Outcome.CHANGE;
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
