package pl.osl.implementation.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.implementation.ChangeKind;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepChange;
import pl.osl.implementation.StepState;
import pl.osl.implementation.StepTimeline;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** Adds rows to the history of a step, each with its trace. Used inside a transaction, by whoever has decided. */
@Component
public class Recorder {

    private final StepChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recorder(StepChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** The form names the last row its person saw: whoever decides on an older picture looks again. */
    public static void requireSeen(StepTimeline timeline, int seen) {
        if (timeline.lastNumber() != seen) {
            throw Refusal.of("implementation.refusal.meanwhile");
        }
    }

    /** The same form sent twice is one row. */
    public static boolean alreadySent(StepTimeline timeline, UUID id, Viewer viewer) {
        return timeline.find(id)
                .filter(change -> change.recordedBy().equals(viewer.accountId()))
                .isPresent();
    }

    public void told(UUID id, ChangeKind kind, StepTimeline timeline, Step step, Told told, Origin origin) {
        add(
                new StepChange(
                        id,
                        step,
                        timeline.lastNumber() + 1,
                        kind,
                        told.state(),
                        told.effectiveOn(),
                        clock.instant(),
                        origin.by().accountId(),
                        origin.by().name(),
                        told.note(),
                        told.plannedFor(),
                        told.reasons(false),
                        told.words(false),
                        told.reasons(true),
                        told.words(true),
                        null,
                        null,
                        null,
                        !told.reasons(true).isEmpty() || told.words(true) != null),
                timeline,
                origin);
    }

    public void said(UUID id, ChangeKind kind, StepTimeline timeline, Said said, Origin origin) {
        add(
                new StepChange(
                        id,
                        said.step(),
                        timeline.lastNumber() + 1,
                        kind,
                        said.state(),
                        said.effectiveOn(),
                        clock.instant(),
                        origin.by().accountId(),
                        origin.by().name(),
                        said.note(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        said.voids(),
                        false),
                timeline,
                origin);
    }

    /** In which centre and by whom; of which proposal, if of any. */
    public record Origin(UUID centre, Viewer by, @Nullable UUID proposal) {}

    /** A row without reasons: a verdict, the state on joining, the taking back of a row. */
    public record Said(
            Step step,
            @Nullable StepState state,
            LocalDate effectiveOn,
            @Nullable String note,
            @Nullable UUID voids) {}

    private void add(StepChange change, StepTimeline timeline, Origin origin) {
        var row = change;
        if (!changes.add(origin.centre(), row, origin.proposal())) {
            row = row.under(Ids.next(clock));
            changes.add(origin.centre(), row, origin.proposal());
        }
        var before = timeline.on(change.effectiveOn()).state();
        publish(
                origin.centre(),
                row.id(),
                change.kind().name().toLowerCase(Locale.ROOT),
                new Change.Log()
                        .add("step", null, change.step().numeral())
                        .add("state", before, change.state())
                        .add("effectiveOn", null, change.effectiveOn()),
                origin.by());
    }

    /** A trace of what is not itself a row of the history, such as a proposal. */
    public void trace(UUID centre, UUID subject, String action, Step step, @Nullable StepState state, Viewer by) {
        publish(
                centre,
                subject,
                action,
                new Change.Log().add("step", null, step.numeral()).add("state", null, state),
                by);
    }

    private void publish(UUID centre, UUID subject, String action, Change.Log log, Viewer by) {
        events.publishEvent(new StepTraced(centre, subject, by.accountId(), action, log.changes()));
    }
}
