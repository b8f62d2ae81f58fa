package pl.osl.activities.events;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.communities.initiatives.InitiativeDirectory;
import pl.osl.ui.RecordPart;

/** On an initiative's page the event it became; for whoever may tell it, that it became one. */
@Component
class EventOfInitiative implements RecordPart {

    record Shown(UUID initiative, List<EventPages.Line> lines, boolean mayTell) {}

    private final EventPages pages;
    private final InitiativeDirectory initiatives;

    EventOfInitiative(EventPages pages, InitiativeDirectory initiatives) {
        this.pages = pages;
        this.initiatives = initiatives;
    }

    @Override
    public String subject() {
        return "initiative";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String template() {
        return "events/of-initiative";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.GROUP)) {
            return Optional.empty();
        }
        var initiative = initiatives.initiative(id, viewer);
        var lines = pages.of("from_initiative_id", id, viewer);
        boolean mayTell = lines.isEmpty()
                && !initiative.withdrawn()
                && GroupPolicy.may(Verb.UPDATE, viewer, initiative.communityId(), initiative.team());
        return lines.isEmpty() && !mayTell ? Optional.empty() : Optional.of(new Shown(id, lines, mayTell));
    }
}
