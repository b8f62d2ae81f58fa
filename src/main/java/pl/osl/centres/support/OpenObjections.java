package pl.osl.centres.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** On Pulpit: what the director objected to stays there until the coordinator has answered. */
@Component
class OpenObjections implements HomePart {

    record Waiting(List<Objection> objections) {}

    private final ObjectionList list;

    OpenObjections(ObjectionList list) {
        this.list = list;
    }

    @Override
    public Page page() {
        return Page.DASHBOARD;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String template() {
        return "centres/support/raised";
    }

    @Override
    public Optional<Object> model(Viewer viewer) {
        if (!viewer.may(Verb.CREATE, Thing.OBJECTION)) {
            return Optional.empty();
        }
        var waiting = list.waiting(Set.of(viewer.centreId()));
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Waiting(waiting));
    }
}
