package pl.osl.communities.leaders;

import org.springframework.security.access.AccessDeniedException;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;

/** Who sees names of leaders and writes about them: the community's team. Others of the centre know how many there are. */
final class LeaderPolicy {

    private LeaderPolicy() {}

    static boolean mayCount(Viewer viewer) {
        return viewer.may(Verb.READ, Thing.LEADER);
    }

    static boolean inTeam(Viewer viewer, CommunityDirectory.Details community) {
        return viewer.may(Verb.UPDATE, Thing.LEADER) && CommunityPolicy.mayChange(viewer, community);
    }

    static void requireInTeam(Viewer viewer, CommunityDirectory.Details community) {
        viewer.require(Verb.UPDATE, Thing.LEADER);
        if (!inTeam(viewer, community)) {
            throw new AccessDeniedException("only its team knows the leaders of a community");
        }
    }

    /** A director sees names only for a purpose they stated. */
    static boolean mayState(Viewer viewer) {
        return viewer.is(Role.DIRECTOR) && mayCount(viewer);
    }

    static void requireMayState(Viewer viewer) {
        viewer.require(Verb.READ, Thing.LEADER);
        if (!mayState(viewer)) {
            throw new AccessDeniedException("only a director states a purpose");
        }
    }
}
