package pl.osl.activities.drafts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.ui.HomePart;

/** Drafts waiting on "Dziś" for the one who began them. */
@Component
class DraftsPart implements HomePart {

    record Waiting(List<Drafts.Line> drafts) {}

    private final Drafts drafts;

    DraftsPart(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "activities/drafts";
    }

    @Override
    public Optional<Object> model(Viewer viewer) {
        if (!ActivityPolicy.mayLog(viewer)) {
            return Optional.empty();
        }
        var waiting = drafts.of(viewer);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Waiting(waiting));
    }
}
