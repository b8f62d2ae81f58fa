package pl.osl.activities.parts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.RecordPart;

/** The newest entries about a community in the pack for a successor; its page shows them among all that happened. */
@Component
class CommunityEntries implements RecordPart {

    record Shown(UUID community, List<NewestEntries.Line> lines) {}

    private final NewestEntries entries;

    CommunityEntries(NewestEntries entries) {
        this.entries = entries;
    }

    @Override
    public String subject() {
        return "community-handover";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String template() {
        return "activities/of-community";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID community) {
        if (!viewer.may(Verb.READ, Thing.ACTIVITY)) {
            return Optional.empty();
        }
        var lines = viewer.reach().centres().stream()
                .flatMap(centre -> entries.of(centre, community, viewer).stream())
                .toList();
        return Optional.of(new Shown(community, lines));
    }
}
