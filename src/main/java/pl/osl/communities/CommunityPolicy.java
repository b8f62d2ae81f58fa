package pl.osl.communities;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** Who may do what with a community. Asked by the service before it acts and by the page before it shows a button. */
final class CommunityPolicy {

    private CommunityPolicy() {}

    static boolean mayCreate(Viewer viewer) {
        return viewer.may(Verb.CREATE, Thing.COMMUNITY);
    }

    static void requireMayCreate(Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.COMMUNITY);
    }

    /** The coordinator everywhere, an organizer where they or those for whom they stand in work. */
    static boolean mayChangeTeam(Viewer viewer, UUID community, Set<UUID> team) {
        return viewer.may(Verb.UPDATE, Thing.COMMUNITY)
                && (viewer.is(Role.COORDINATOR) || viewer.worksIn(team, community));
    }

    static void requireMayChangeTeam(Viewer viewer, UUID community, Set<UUID> team) {
        viewer.require(Verb.UPDATE, Thing.COMMUNITY);
        if (!mayChangeTeam(viewer, community, team)) {
            throw new AccessDeniedException("only its team changes a team");
        }
    }

    /** Anybody in the field takes a community that nobody leads, so that a centre without a coordinator is not stuck. */
    static boolean mayTake(Viewer viewer) {
        return viewer.may(Verb.UPDATE, Thing.COMMUNITY);
    }

    static void requireMayTake(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.COMMUNITY);
    }

    /** Whoever may close a community may ask the team to find somebody for it. */
    static boolean mayAsk(Viewer viewer) {
        return viewer.may(Verb.WITHDRAW, Thing.COMMUNITY);
    }

    static void requireMayAsk(Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.COMMUNITY);
    }
}
