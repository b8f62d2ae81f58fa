package pl.osl.implementation.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.CentreDirectory;
import pl.osl.implementation.Standing;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepTimeline;
import pl.osl.implementation.history.StepChanges;

/** What the page of a step shows: to each role as much as the matrix gives it. */
@Component
public class StepPages {

    /** @param declined what came back, for those who may propose it again */
    public record Page(
            CentreDirectory.Entry centre,
            StepTimeline timeline,
            Standing standing,
            StepPlans.Plan plan,
            List<OpenProposals.Proposal> proposals,
            List<EvidenceList.Evidence> evidence,
            @Nullable Declined declined) {

        public List<EvidenceList.Evidence> counting() {
            return evidence.stream()
                    .filter(one -> one.withdrawnAt() == null && one.proposalId() == null)
                    .toList();
        }

        public List<EvidenceList.Evidence> of(UUID proposal) {
            return evidence.stream()
                    .filter(one -> proposal.equals(one.proposalId()))
                    .toList();
        }

        /** The oldest proposal that this person may accept: nobody accepts their own. */
        public @Nullable UUID firstFor(UUID director) {
            return proposals.stream()
                    .filter(one -> !one.proposedBy().equals(director))
                    .map(OpenProposals.Proposal::id)
                    .findFirst()
                    .orElse(null);
        }

        public int seen() {
            return timeline.lastNumber();
        }
    }

    private final StepChanges changes;
    private final StepPlans plans;
    private final OpenProposals proposals;
    private final DeclinedProposals declined;
    private final EvidenceList evidence;
    private final CentreDirectory centres;
    private final Clock clock;

    StepPages(
            StepChanges changes,
            StepPlans plans,
            OpenProposals proposals,
            DeclinedProposals declined,
            EvidenceList evidence,
            CentreDirectory centres,
            Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.proposals = proposals;
        this.declined = declined;
        this.evidence = evidence;
        this.centres = centres;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page page(UUID centre, Step step, Viewer viewer) {
        CentreBoards.requireReached(centre, viewer);
        boolean narrow = CentreBoards.statesOnly(viewer);
        var timeline = changes.timeline(centre, step, viewer.may(Verb.READ, Thing.SENSITIVE_REASON));
        return new Page(
                centres.require(centre),
                timeline,
                timeline.on(LocalDate.now(clock)),
                narrow ? StepPlans.Plan.none(step) : plans.of(centre).getOrDefault(step, StepPlans.Plan.none(step)),
                narrow
                        ? List.of()
                        : proposals.of(centre).stream()
                                .filter(one -> one.step() == step)
                                .toList(),
                narrow ? List.of() : evidence.of(centre, step),
                viewer.may(Verb.SUBMIT, Thing.STEP)
                        ? declined.last(centre, step, viewer.accountId()).orElse(null)
                        : null);
    }
}
