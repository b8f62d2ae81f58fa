package pl.osl.implementation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** Where a step stands. The centre chooses among eight; the ninth, confirmed, comes from the supervisor alone. */
public enum StepState {
    NOT_STARTED,
    PLANNED,
    IN_PROGRESS,
    WAITING_EXTERNAL,
    DONE_DECLARED,
    DONE_VERIFIED,
    NOT_NEEDED,
    SUSPENDED,
    ABANDONED;

    public static final List<StepState> OF_CENTRE =
            Arrays.stream(values()).filter(state -> state != DONE_VERIFIED).toList();

    /** Nothing is left to do, in the centre's view at least. */
    public boolean complete() {
        return this == DONE_DECLARED || this == DONE_VERIFIED || this == NOT_NEEDED;
    }

    /** The supervisor can judge only what can be shown. */
    public boolean needsEvidence() {
        return this == DONE_DECLARED || this == NOT_NEEDED;
    }

    public boolean needsReason() {
        return EnumSet.of(WAITING_EXTERNAL, SUSPENDED, ABANDONED).contains(this);
    }

    /** Left only with a word about why, because somebody relied on it. */
    public boolean settled() {
        return complete() || this == ABANDONED;
    }
}
