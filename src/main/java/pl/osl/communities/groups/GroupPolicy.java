package pl.osl.communities.groups;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/**
 * Who may do what with a group or an initiative: the coordinator with each of the centre, an organizer with those of the
 * communities they or those for whom they stand in work with, and with the centre's own.
 */
public final class GroupPolicy {

    private GroupPolicy() {}

    /** @param community null for the centre's own */
    public static boolean may(Verb verb, Viewer viewer, @Nullable UUID community, Set<UUID> team) {
        return viewer.may(verb, Thing.GROUP)
                && (viewer.is(Role.COORDINATOR) || community == null || viewer.worksIn(team, community));
    }

    public static void require(Verb verb, Viewer viewer, @Nullable UUID community, Set<UUID> team) {
        viewer.require(verb, Thing.GROUP);
        if (!may(verb, viewer, community, team)) {
            throw new AccessDeniedException("only the team of its community changes it");
        }
    }
}
