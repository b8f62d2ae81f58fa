package pl.osl.centres.support;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.osl.access.MemberCentres;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** On the network's home: objections of directors that wait for an answer. */
@Component
class ObjectionsToAnswer implements HomePart {

    record Waiting(List<SupportDesk.ToAnswer> objections) {}

    private final SupportDesk desk;

    ObjectionsToAnswer(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Page page() {
        return Page.NETWORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "centres/support/waiting";
    }

    @Override
    public Optional<Object> model(Viewer viewer) {
        if (!MemberCentres.coordinates(viewer) || !viewer.may(Verb.APPROVE, Thing.OBJECTION)) {
            return Optional.empty();
        }
        var waiting = desk.waiting(viewer);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Waiting(waiting));
    }
}
