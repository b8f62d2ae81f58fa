package pl.osl.implementation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The history of one step of one centre. The state of any day is read from it: of the rows that took effect until that
 * day the latest counts, and of those of one day the one recorded last. Rows taken back count for nothing.
 */
public final class StepTimeline {

    private static final Comparator<StepChange> BY_EFFECT =
            Comparator.comparing(StepChange::effectiveOn).thenComparing(StepChange::number);

    private final Step step;
    private final List<StepChange> recorded;
    private final Set<UUID> voided = new HashSet<>();
    private final List<StepChange> valid;

    public StepTimeline(Step step, List<StepChange> changes) {
        this.step = step;
        this.recorded = changes.stream()
                .filter(change -> change.step() == step)
                .sorted(Comparator.comparing(StepChange::number))
                .toList();
        recorded.stream().map(StepChange::voids).filter(Objects::nonNull).forEach(voided::add);
        this.valid = recorded.stream()
                .filter(change -> change.kind() != ChangeKind.VOIDING && !voided.contains(change.id()))
                .sorted(BY_EFFECT)
                .toList();
    }

    /** How the step stood on that day, as known today. */
    public Standing on(LocalDate day) {
        var until = valid.stream()
                .filter(change -> !change.effectiveOn().isAfter(day))
                .toList();
        return until.isEmpty() ? Standing.untouched(step) : Standing.of(step, until);
    }

    /** What took effect after that day, the first of it. */
    public Optional<StepChange> after(LocalDate day) {
        return valid.stream()
                .filter(change -> change.effectiveOn().isAfter(day))
                .findFirst();
    }

    /** Everything that was ever recorded, newest first, what was taken back included. */
    public List<StepChange> history() {
        return recorded.reversed();
    }

    public boolean taken(StepChange change) {
        return voided.contains(change.id());
    }

    /** 0 as long as nothing was recorded; whoever decides names the one they saw. */
    public int lastNumber() {
        return recorded.isEmpty() ? 0 : recorded.getLast().number();
    }

    /** The first thing recorded is that state on joining. */
    public boolean began(StepState state, LocalDate since) {
        return !recorded.isEmpty()
                && recorded.getFirst().kind() == ChangeKind.JOINING
                && recorded.getFirst().state() == state
                && recorded.getFirst().effectiveOn().equals(since);
    }

    public Optional<StepChange> find(UUID id) {
        return recorded.stream().filter(change -> change.id().equals(id)).findFirst();
    }

    /** A verdict was given on it, so that the centre can no longer take it back. */
    public boolean judged(StepChange change) {
        return valid.stream().anyMatch(one -> one.verdict() && one.number() > change.number());
    }
}
