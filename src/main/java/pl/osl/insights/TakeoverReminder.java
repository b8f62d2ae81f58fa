package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.Takeovers;
import pl.osl.ui.HomePart;

/** Stands first on the home of somebody who directs the centre since a few weeks, until they have looked through it. */
@Component
class TakeoverReminder implements HomePart {

    private final Takeovers takeovers;
    private final Clock clock;

    TakeoverReminder(Takeovers takeovers, Clock clock) {
        this.takeovers = takeovers;
        this.clock = clock;
    }

    @Override
    public Page page() {
        return Page.DASHBOARD;
    }

    @Override
    public boolean handedOver() {
        return false;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String template() {
        return "insights/takeover-reminder";
    }

    @Override
    public Optional<Object> model(Viewer viewer) {
        return viewer.may(Verb.READ, Thing.TAKEOVER)
                ? takeovers
                        .of(viewer)
                        .filter(one -> one.pending(LocalDate.now(clock)))
                        .map(one -> (Object) one)
                : Optional.empty();
    }
}
