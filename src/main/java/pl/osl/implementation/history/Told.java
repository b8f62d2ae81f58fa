package pl.osl.implementation.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.osl.implementation.Reason;
import pl.osl.implementation.Standing;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.kernel.Refusal;

/**
 * What somebody of the centre says of a step, as a declaration or a proposal.
 *
 * @param words a reason in one's own words
 * @param wordsSensitive whether these words stay in the centre
 * @param plannedFor means nothing unless the state is planned
 * @param evidence what shows it, with its link; null when nothing was added this time
 */
public record Told(
        StepState state,
        LocalDate effectiveOn,
        @Nullable String note,
        @Nullable LocalDate plannedFor,
        Set<Reason> reasons,
        @Nullable String words,
        boolean wordsSensitive,
        @Nullable String evidence,
        @Nullable String link) {

    public Told {
        reasons = Set.copyOf(reasons);
        plannedFor = state == StepState.PLANNED ? plannedFor : null;
    }

    public List<Reason> reasons(boolean sensitive) {
        return reasons.stream()
                .filter(reason -> reason.sensitive() == sensitive)
                .sorted()
                .toList();
    }

    public @Nullable String words(boolean sensitive) {
        return wordsSensitive == sensitive ? words : null;
    }

    /**
     * @param before how the step stood on that day
     * @param evidenced whether something that counts already shows it
     * @throws Refusal at the field that is wrong
     */
    public void check(
            Step step, Standing before, boolean evidenced, boolean withSensitive, LocalDate joined, LocalDate today) {
        if (!StepState.OF_CENTRE.contains(state)) {
            throw Refusal.at("state", "implementation.refusal.confirmed");
        }
        if (effectiveOn.isAfter(today)) {
            throw Refusal.at("effectiveOn", "implementation.refusal.future");
        }
        if (effectiveOn.isBefore(joined)) {
            throw Refusal.at("effectiveOn", "implementation.refusal.beforeJoining", joined);
        }
        if (!Reason.of(step, withSensitive).containsAll(reasons) || wordsSensitive && !withSensitive) {
            throw Refusal.at("reasons", "implementation.refusal.reason.unknown");
        }
        if (reasons.contains(Reason.PROVISIONS_ALREADY_EXIST) && state != StepState.NOT_NEEDED) {
            throw Refusal.at("reasons", "implementation.refusal.reason.notNeeded");
        }
        if (state == StepState.PLANNED && plannedFor == null) {
            throw Refusal.at("plannedFor", "implementation.refusal.plannedFor");
        }
        boolean late = plannedFor != null && plannedFor.isBefore(today);
        if ((state.needsReason() || late) && reasons.isEmpty() && words == null) {
            throw Refusal.at("reasons", late ? "implementation.refusal.reason.late" : "implementation.refusal.reason");
        }
        if (note == null && (state == StepState.DONE_DECLARED || before.state().settled() && before.state() != state)) {
            throw Refusal.at(
                    "note",
                    state == StepState.DONE_DECLARED
                            ? "implementation.refusal.note.done"
                            : "implementation.refusal.note.left");
        }
        if (state.needsEvidence() && !evidenced && evidence == null) {
            throw Refusal.at("evidence", "implementation.refusal.evidence");
        }
    }
}
