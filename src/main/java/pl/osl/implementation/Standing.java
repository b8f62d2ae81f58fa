package pl.osl.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a step stands on a day.
 *
 * @param change the row that says so; null when nothing was ever said
 * @param since since when the state has held without a break; null for a step not yet begun on joining
 * @param completeSince since when the step has been complete without a break, whoever says so
 */
public record Standing(
        Step step,
        StepState state,
        @Nullable StepChange change,
        @Nullable LocalDate since,
        @Nullable LocalDate completeSince) {

    static Standing untouched(Step step) {
        return new Standing(step, StepState.NOT_STARTED, null, null, null);
    }

    /** @param until rows in effect, the latest last */
    static Standing of(Step step, List<StepChange> until) {
        var last = until.getLast();
        var state = stateOf(last);
        return new Standing(
                step,
                state,
                last,
                state == StepState.NOT_STARTED && last.kind() == ChangeKind.JOINING
                        ? null
                        : unbroken(until, one -> one == state),
                state.complete() ? unbroken(until, StepState::complete) : null);
    }

    /** The day on which the last run of such states began. */
    private static LocalDate unbroken(List<StepChange> until, Predicate<StepState> such) {
        LocalDate since = until.getLast().effectiveOn();
        for (var change : until.reversed()) {
            if (!such.test(stateOf(change))) {
                break;
            }
            since = change.effectiveOn();
        }
        return since;
    }

    private static StepState stateOf(StepChange change) {
        var state = change.state();
        return state == null ? StepState.NOT_STARTED : state;
    }

    /** Confirmed as done, or the tick on "no change needed". */
    public boolean confirmed() {
        return change != null && change.kind() == ChangeKind.VERIFIED;
    }

    /** Somebody from outside has to look at it. */
    public boolean awaitsVerdict() {
        return state == StepState.DONE_DECLARED || state == StepState.NOT_NEEDED && !confirmed();
    }

    public boolean returned() {
        return change != null && change.kind() == ChangeKind.RETURNED;
    }

    /** Done or begun before the centre had the application; nobody asks for evidence of it. */
    public boolean fromBefore() {
        return change != null && change.kind() == ChangeKind.JOINING && state != StepState.NOT_STARTED;
    }

    public @Nullable LocalDate plannedFor() {
        return change == null || state != StepState.PLANNED ? null : change.plannedFor();
    }

    public boolean overdue(LocalDate today) {
        var day = plannedFor();
        return day != null && day.isBefore(today);
    }

    /** Whole days for which it has been complete; -1 when it is not. */
    long completeFor(LocalDate today) {
        return completeSince == null ? -1 : ChronoUnit.DAYS.between(completeSince, today);
    }
}
