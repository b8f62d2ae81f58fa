package pl.osl.centres;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** Between two directors: the coordinator is told, because nobody decides meanwhile. */
@Component
class UndirectedPart implements HomePart {

    private final Roster roster;

    UndirectedPart(Roster roster) {
        this.roster = roster;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String template() {
        return "centres/undirected";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer) {
        return viewer.is(Role.COORDINATOR)
                        && roster.holders(viewer.centreId(), Role.DIRECTOR).isEmpty()
                ? Optional.of(true)
                : Optional.empty();
    }
}
