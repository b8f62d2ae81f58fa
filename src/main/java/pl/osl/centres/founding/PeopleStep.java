package pl.osl.centres.founding;

import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.FirstStep;

/** Somebody heads the centre and somebody works in the field: without either, nothing is noted or decided. */
@Component
class PeopleStep implements FirstStep {

    private final Roster roster;

    PeopleStep(Roster roster) {
        this.roster = roster;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "centres.steps.people";
    }

    @Override
    public String path() {
        return "/admin/accounts";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Verb.CREATE, Thing.PEOPLE);
    }

    @Override
    public boolean done(Viewer viewer) {
        return !roster.holders(viewer.centreId(), Role.DIRECTOR).isEmpty()
                && (!roster.holders(viewer.centreId(), Role.ORGANIZER).isEmpty()
                        || !roster.holders(viewer.centreId(), Role.COORDINATOR).isEmpty());
    }
}
