package pl.osl.implementation.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** Proposals on Pulpit: they wait for whoever directs the centre that day. */
@Component
class WaitingProposals implements HomePart {

    record Waiting(List<OpenProposals.Proposal> proposals) {}

    private final OpenProposals proposals;

    WaitingProposals(OpenProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Page page() {
        return Page.DASHBOARD;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "implementation/waiting";
    }

    @Override
    public Optional<Object> model(Viewer viewer) {
        if (!StepViews.works(viewer) || !viewer.may(Verb.UPDATE, Thing.STEP)) {
            return Optional.empty();
        }
        var waiting = proposals.of(viewer.centreId());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Waiting(waiting));
    }
}
