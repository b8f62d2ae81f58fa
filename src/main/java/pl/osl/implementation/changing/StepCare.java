package pl.osl.implementation.changing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentBook;
import pl.osl.implementation.Step;
import pl.osl.implementation.history.Recorder;
import pl.osl.implementation.history.StepChanges;
import pl.osl.implementation.pages.EvidenceFiles;
import pl.osl.kernel.Refusal;

/** What surrounds a step: the evidence, who looks after it, and what comes next. */
@Service
class StepCare {

    private final StepChanges changes;
    private final Evidences evidences;
    private final CentreSteps steps;
    private final Recorder recorder;
    private final Roster roster;
    private final AttachmentBook files;
    private final Clock clock;

    StepCare(
            StepChanges changes,
            Evidences evidences,
            CentreSteps steps,
            Recorder recorder,
            Roster roster,
            AttachmentBook files,
            Clock clock) {
        this.changes = changes;
        this.evidences = evidences;
        this.steps = steps;
        this.recorder = recorder;
        this.roster = roster;
        this.files = files;
        this.clock = clock;
    }

    /** A file of the evidence, as it was sent. */
    record Paper(String name, byte[] content) {}

    /** With its file or not at all. */
    @Transactional
    void addEvidence(Step step, String description, @Nullable String link, @Nullable Paper paper, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var evidence = evidences.save(StepEvidence.of(step, description, link, null, viewer, clock));
        if (paper != null) {
            evidences.flush(); // the file is hung on it by SQL
            files.add(EvidenceFiles.SUBJECT, evidence.id(), paper.name(), paper.content(), viewer);
        }
        recorder.trace(viewer.centreId(), evidence.id(), "evidenced", step, null, viewer);
    }

    /** What a supervisor has judged by stays; and a step that claims to be done keeps at least one piece. */
    @Transactional
    void withdrawEvidence(UUID id, Step step, String reason, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        UUID centre = viewer.centreId();
        var evidence = evidences.require(centre, step, id);
        if (evidence.withdrawn()) {
            return;
        }
        var standing = changes.timeline(centre, step, false).on(LocalDate.now(clock));
        var change = standing.change();
        if (change != null && standing.confirmed() && !evidence.addedAt().isAfter(change.recordedAt())) {
            throw Refusal.of("implementation.refusal.evidence.confirmed");
        }
        if (standing.awaitsVerdict() && !standing.fromBefore() && evidences.counting(centre, step) == 1) {
            throw Refusal.of("implementation.refusal.evidence.last");
        }
        evidence.withdraw(reason, viewer.accountId(), clock);
        recorder.trace(centre, id, "unevidenced", step, null, viewer);
    }

    /** @param seen version the director saw; -1 when nothing was arranged yet */
    @Transactional
    void plan(Step step, CentreStep.Plan plan, int seen, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        UUID centre = viewer.centreId();
        if (plan.responsible() != null
                && roster.staff(centre).stream().noneMatch(one -> one.id().equals(plan.responsible()))) {
            throw Refusal.at("responsible", "implementation.refusal.responsible");
        }
        if (plan.due() != null && plan.action() == null) {
            throw Refusal.at("action", "implementation.refusal.action");
        }
        var row = steps.in(centre, step);
        if (row.map(CentreStep::version).orElse(-1) != seen) {
            throw Refusal.of("implementation.refusal.meanwhile");
        }
        var changed = row.orElseGet(() -> steps.save(CentreStep.of(centre, step, clock)));
        if (!changed.plan(plan).isEmpty()) {
            recorder.trace(centre, changed.id(), "planned", step, null, viewer);
        }
    }
}
