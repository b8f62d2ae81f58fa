package pl.osl.implementation.changing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.ChangeKind;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.history.Recorder;
import pl.osl.implementation.history.StepChanges;
import pl.osl.implementation.history.StepNews;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/** What the implementation supervisor says of a step: confirmed, or back with a comment. */
@Service
class Verdicts {

    private final StepChanges changes;
    private final Evidences evidences;
    private final Recorder recorder;
    private final StepNews news;
    private final Roster roster;
    private final Clock clock;

    Verdicts(StepChanges changes, Evidences evidences, Recorder recorder, StepNews news, Roster roster, Clock clock) {
        this.changes = changes;
        this.evidences = evidences;
        this.recorder = recorder;
        this.news = news;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param comment needed to send a step back */
    record Verdict(UUID id, boolean confirmed, @Nullable String comment, int seen) {}

    @Transactional
    void judge(UUID centre, Step step, Verdict verdict, Viewer viewer) {
        viewer.require(Verb.APPROVE, Thing.STEP);
        // Asked of the table once more: a role may have ended since the request came in.
        if (!viewer.reach().centres().contains(centre)
                || !roster.acting(centre, Role.SUPERVISOR).contains(viewer.accountId())) {
            throw new NotFound(Step.class, centre);
        }
        var timeline = changes.timeline(centre, step, false);
        if (Recorder.alreadySent(timeline, verdict.id(), viewer)) {
            return;
        }
        Recorder.requireSeen(timeline, verdict.seen());
        var today = LocalDate.now(clock);
        var standing = timeline.on(today);
        var judged = standing.change();
        if (judged == null || verdict.confirmed()
                ? !standing.awaitsVerdict()
                : !standing.state().complete()) {
            throw Refusal.of("implementation.refusal.nothingToJudge");
        }
        if (judged != null && judged.authoredBy(viewer.accountId()) || evidences.by(centre, step, viewer.accountId())) {
            throw Refusal.of("implementation.refusal.ownWork");
        }
        if (!verdict.confirmed() && verdict.comment() == null) {
            throw Refusal.at("comment", "implementation.refusal.comment");
        }
        var state = !verdict.confirmed()
                ? StepState.IN_PROGRESS
                : standing.state() == StepState.NOT_NEEDED ? StepState.NOT_NEEDED : StepState.DONE_VERIFIED;
        recorder.said(
                verdict.id(),
                verdict.confirmed() ? ChangeKind.VERIFIED : ChangeKind.RETURNED,
                timeline,
                new Recorder.Said(step, state, today, verdict.comment(), null),
                new Recorder.Origin(centre, viewer, null));
        String kind = verdict.confirmed() ? "step_verified" : "step_returned";
        news.directors(centre, kind, step, state, viewer);
        if (judged != null && judged.proposedBy() != null) {
            news.person(judged.proposedBy(), centre, kind, step, state, viewer);
        }
    }
}
