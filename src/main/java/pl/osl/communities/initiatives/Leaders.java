package pl.osl.communities.initiatives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;

/** Leaders from whoever keeps them; nobody where nobody does. */
@Component
class Leaders {

    private final ObjectProvider<LeaderChoices> kept;

    Leaders(ObjectProvider<LeaderChoices> kept) {
        this.kept = kept;
    }

    List<LeaderChoices.Choice> of(Viewer viewer, UUID community) {
        return kept.stream().flatMap(one -> one.of(viewer, community).stream()).toList();
    }

    Optional<String> name(Viewer viewer, UUID id) {
        return kept.stream().flatMap(one -> one.name(viewer, id).stream()).findFirst();
    }
}
