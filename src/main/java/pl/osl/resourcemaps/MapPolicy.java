package pl.osl.resourcemaps;

import org.springframework.security.access.AccessDeniedException;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;

/** Who changes a map: its team, those who stand in for them, and the coordinator everywhere. */
public final class MapPolicy {

    private MapPolicy() {}

    public static boolean mayChange(Viewer viewer, Verb verb, Thing thing, CommunityDirectory.Details community) {
        return !community.withdrawn()
                && viewer.may(verb, thing)
                && (viewer.is(Role.COORDINATOR) || viewer.worksIn(community.team(), community.id()));
    }

    public static void requireMayChange(Viewer viewer, Verb verb, Thing thing, CommunityDirectory.Details community) {
        viewer.require(verb, thing);
        if (!mayChange(viewer, verb, thing, community)) {
            throw new AccessDeniedException("only its team changes the map of a community");
        }
    }

    /** Sees what only the team sees. */
    public static boolean inTeam(Viewer viewer, CommunityDirectory.Details community) {
        return viewer.may(Verb.READ, Thing.GIFT) && viewer.worksIn(community.team(), community.id());
    }
}
