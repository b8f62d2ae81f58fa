package pl.osl.implementation.changing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.CentreDirectory;
import pl.osl.implementation.ChangeKind;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepChange;
import pl.osl.implementation.StepState;
import pl.osl.implementation.StepTimeline;
import pl.osl.implementation.history.Recorder;
import pl.osl.implementation.history.StepChanges;
import pl.osl.implementation.history.StepNews;
import pl.osl.implementation.history.Told;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/** What a centre says of its steps: the director declares, the team proposes, and nobody but the supervisor confirms. */
@Service
class Steps {

    /** Nobody organized communities by this method before. */
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final StepChanges changes;
    private final StepProposals proposals;
    private final Evidences evidences;
    private final Recorder recorder;
    private final StepNews news;
    private final CentreDirectory centres;
    private final Clock clock;

    Steps(
            StepChanges changes,
            StepProposals proposals,
            Evidences evidences,
            Recorder recorder,
            StepNews news,
            CentreDirectory centres,
            Clock clock) {
        this.changes = changes;
        this.proposals = proposals;
        this.evidences = evidences;
        this.recorder = recorder;
        this.news = news;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * @param seen number of the last row the director saw
     * @return whether the state of today became the one that was told; a later row may outweigh it
     */
    @Transactional
    boolean declare(UUID id, Step step, int seen, Told told, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        UUID centre = viewer.centreId();
        var timeline = changes.timeline(centre, step, true);
        if (Recorder.alreadySent(timeline, id, viewer)) {
            return true;
        }
        Recorder.requireSeen(timeline, seen);
        boolean wasConfirmed = timeline.on(today()).confirmed();
        check(step, told, timeline, centre, viewer);
        prove(step, told, null, viewer);
        recorder.told(id, ChangeKind.DECLARED, timeline, step, told, new Recorder.Origin(centre, viewer, null));
        boolean counts = timeline.after(told.effectiveOn()).isEmpty();
        if (counts) {
            tellSupervisors(centre, step, told.state(), wasConfirmed, viewer);
        }
        return counts;
    }

    @Transactional
    void propose(UUID id, Step step, int seen, Told told, Viewer viewer) {
        viewer.require(Verb.SUBMIT, Thing.STEP);
        UUID centre = viewer.centreId();
        var sent = proposals.in(centre, id);
        if (sent.isPresent() && sent.get().proposedBy().equals(viewer.accountId())) {
            return;
        }
        var timeline = changes.timeline(centre, step, true);
        Recorder.requireSeen(timeline, seen);
        check(step, told, timeline, centre, viewer);
        proposals.save(StepProposal.of(id, step, told, viewer, clock));
        proposals.flush(); // the evidence refers to it, and a second open one of the same person is refused here
        prove(step, told, id, viewer);
        recorder.trace(centre, id, "proposed", step, told.state(), viewer);
        news.directors(centre, "step_proposed", step, told.state(), viewer);
    }

    /** The state changes now, from the day that was proposed; what was true when it was proposed is asked again. */
    @Transactional
    void accept(UUID id, Step step, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        UUID centre = viewer.centreId();
        var proposal = proposals.require(centre, step, id);
        if (!proposal.accept(viewer.accountId(), clock)) {
            return;
        }
        var told = proposal.told();
        var timeline = changes.timeline(centre, step, true);
        boolean evidenced = evidences.counting(centre, step) > 0 || evidences.ofProposal(centre, id);
        told.check(step, timeline.on(told.effectiveOn()), evidenced, false, joined(centre), today());
        boolean wasConfirmed = timeline.on(today()).confirmed();
        recorder.told(
                Ids.next(clock), ChangeKind.ACCEPTED, timeline, step, told, new Recorder.Origin(centre, viewer, id));
        news.person(proposal.proposedBy(), centre, "step_accepted", step, told.state(), viewer);
        if (timeline.after(told.effectiveOn()).isEmpty()) {
            tellSupervisors(centre, step, told.state(), wasConfirmed, viewer);
        }
    }

    @Transactional
    void decline(UUID id, Step step, String reason, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var proposal = proposals.require(viewer.centreId(), step, id);
        if (!proposal.decline(reason, viewer.accountId(), clock)) {
            return;
        }
        recorder.trace(viewer.centreId(), id, "declined", step, proposal.told().state(), viewer);
        news.person(
                proposal.proposedBy(),
                viewer.centreId(),
                "step_declined",
                step,
                proposal.told().state(),
                viewer);
    }

    @Transactional
    void withdraw(UUID id, Step step, Viewer viewer) {
        viewer.require(Verb.SUBMIT, Thing.STEP);
        var proposal = proposals.require(viewer.centreId(), step, id);
        if (!proposal.proposedBy().equals(viewer.accountId())) {
            throw new AccessDeniedException("only its author withdraws a proposal");
        }
        if (!proposal.withdraw(viewer.accountId(), clock)) {
            return;
        }
        recorder.trace(viewer.centreId(), id, "withdrawn", step, proposal.told().state(), viewer);
    }

    /** Takes a row back as a mistake. What a supervisor has judged stands; a verdict is nobody's in the centre to undo. */
    @Transactional
    void takeBack(UUID changeId, Step step, String reason, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        UUID centre = viewer.centreId();
        var timeline = changes.timeline(centre, step, true);
        var change = timeline.find(changeId).orElseThrow(() -> new NotFound(StepChange.class, changeId));
        if (timeline.taken(change)) {
            return;
        }
        if (change.verdict() || change.kind() == ChangeKind.VOIDING || timeline.judged(change)) {
            throw Refusal.of("implementation.refusal.judged");
        }
        var said = new Recorder.Said(step, null, change.effectiveOn(), reason, change.id());
        recorder.said(Ids.next(clock), ChangeKind.VOIDING, timeline, said, new Recorder.Origin(centre, viewer, null));
    }

    /** How a step stood on joining: since when it was so, without evidence. */
    record Before(StepState state, @Nullable LocalDate since) {}

    /** The same form sent twice is one row a step; of what was recorded otherwise the form does not know. */
    @Transactional
    void join(Map<Step, Before> standing, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        UUID centre = viewer.centreId();
        if (standing.isEmpty()) {
            throw Refusal.of("implementation.refusal.joining.none");
        }
        LocalDate joined = joined(centre);
        standing.forEach((step, before) -> {
            var timeline = changes.timeline(centre, step, true);
            LocalDate since = before.since() == null ? joined : before.since();
            if (timeline.lastNumber() > 0 && !timeline.began(before.state(), since)) {
                throw Refusal.of("implementation.refusal.joining.recorded", step.numeral());
            }
            if (timeline.lastNumber() == 0) {
                if (since.isAfter(joined)) {
                    throw Refusal.at(line(step), "implementation.refusal.joining.after", joined);
                }
                if (since.isBefore(EARLIEST)) {
                    throw Refusal.at(line(step), "implementation.refusal.joining.early");
                }
                var said = new Recorder.Said(step, before.state(), since, null, null);
                recorder.said(
                        Ids.next(clock), ChangeKind.JOINING, timeline, said, new Recorder.Origin(centre, viewer, null));
            }
        });
    }

    private static String line(Step step) {
        return "lines[" + step.ordinal() + "].since";
    }

    private void check(Step step, Told told, StepTimeline timeline, UUID centre, Viewer viewer) {
        told.check(
                step,
                timeline.on(told.effectiveOn()),
                evidences.counting(centre, step) > 0,
                viewer.may(Verb.UPDATE, Thing.SENSITIVE_REASON),
                joined(centre),
                today());
    }

    private void prove(Step step, Told told, @Nullable UUID proposal, Viewer viewer) {
        if (told.evidence() != null) {
            evidences.save(StepEvidence.of(step, told.evidence(), told.link(), proposal, viewer, clock));
        }
    }

    private void tellSupervisors(UUID centre, Step step, StepState state, boolean wasConfirmed, Viewer viewer) {
        if (state.needsEvidence()) {
            news.supervisors(centre, "step_declared", step, state, viewer);
        } else if (wasConfirmed) {
            news.supervisors(centre, "step_reopened", step, state, viewer);
        }
    }

    private LocalDate joined(UUID centre) {
        return centres.require(centre).joinedOn();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
