package pl.osl.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history of a step, never changed after it was written.
 *
 * @param number place in the history of the step, from 1; orders what was recorded for the same day
 * @param state null for a row that only takes back another
 * @param effectiveOn the day from which the state holds
 * @param recordedBy who wrote it
 * @param proposedBy whose proposal it was; null when the director said it unasked
 * @param reasons those that may leave the centre; the sensitive ones are empty for whoever may not read them
 * @param voids the row that this one takes back
 * @param kept a sensitive reason was given, which may be known without knowing which
 */
public record StepChange(
        UUID id,
        Step step,
        int number,
        ChangeKind kind,
        @Nullable StepState state,
        LocalDate effectiveOn,
        Instant recordedAt,
        UUID recordedBy,
        String author,
        @Nullable String note,
        @Nullable LocalDate plannedFor,
        List<Reason> reasons,
        @Nullable String words,
        List<Reason> sensitiveReasons,
        @Nullable String sensitiveWords,
        @Nullable UUID proposedBy,
        @Nullable String proposer,
        @Nullable UUID voids,
        boolean kept) {

    public boolean verdict() {
        return kind == ChangeKind.VERIFIED || kind == ChangeKind.RETURNED;
    }

    /** Nobody confirms what they authored: the supervisor asks this before judging. */
    public boolean authoredBy(UUID account) {
        return recordedBy.equals(account) || account.equals(proposedBy);
    }

    /** Nothing is left to ask: some reason was given, also one that stays in the centre. */
    boolean answered() {
        return explained() || kept;
    }

    /** There is a reason that this reader may see. */
    public boolean explained() {
        return !reasons.isEmpty() || !sensitiveReasons.isEmpty() || words != null || sensitiveWords != null;
    }

    /** The same under another id, for one that was taken. */
    public StepChange under(UUID other) {
        return new StepChange(
                other,
                step,
                number,
                kind,
                state,
                effectiveOn,
                recordedAt,
                recordedBy,
                author,
                note,
                plannedFor,
                reasons,
                words,
                sensitiveReasons,
                sensitiveWords,
                proposedBy,
                proposer,
                voids,
                kept);
    }
}
