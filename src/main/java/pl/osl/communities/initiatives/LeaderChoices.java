package pl.osl.communities.initiatives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.osl.access.Viewer;

/** Leaders by their names, for as long as their consent runs and the viewer may see them; offered as a bean by who keeps them. */
public interface LeaderChoices {

    record Choice(UUID id, String name) {}

    /** Whom the viewer may choose, by name; none where names are not theirs to see. */
    List<Choice> of(Viewer viewer, UUID communityId);

    /** Empty when the viewer may not see the name or the consent was withdrawn. */
    Optional<String> name(Viewer viewer, UUID id);
}
