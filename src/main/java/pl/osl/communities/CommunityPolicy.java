package pl.osl.communities;

import org.springframework.security.access.AccessDeniedException;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** Who may do what with a community. Asked by the service before it acts and by the page before it shows a button. */
public final class CommunityPolicy {

    private CommunityPolicy() {}

    public static boolean mayCreate(Viewer viewer) {
        return viewer.may(Verb.CREATE, Thing.COMMUNITY);
    }

    public static void requireMayCreate(Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.COMMUNITY);
    }

    /** The coordinator everywhere, an organizer where they or those for whom they stand in work. */
    public static boolean mayChange(Viewer viewer, CommunityDirectory.Details community) {
        return viewer.may(Verb.UPDATE, Thing.COMMUNITY)
                && (viewer.is(Role.COORDINATOR) || viewer.worksIn(community.team(), community.id()));
    }

    public static void requireMayChange(Viewer viewer, CommunityDirectory.Details community) {
        viewer.require(Verb.UPDATE, Thing.COMMUNITY);
        if (!mayChange(viewer, community)) {
            throw new AccessDeniedException("only its team changes a community");
        }
    }

    /** Anybody in the field takes a community that nobody leads, so that a centre without a coordinator is not stuck. */
    public static boolean mayTake(Viewer viewer) {
        return viewer.may(Verb.UPDATE, Thing.COMMUNITY);
    }

    public static void requireMayTake(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.COMMUNITY);
    }

    public static boolean mayWithdraw(Viewer viewer) {
        return viewer.may(Verb.WITHDRAW, Thing.COMMUNITY);
    }

    public static void requireMayWithdraw(Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.COMMUNITY);
    }

    /** Whoever may close a community may ask the team to find somebody for it. */
    public static boolean mayAsk(Viewer viewer) {
        return viewer.may(Verb.WITHDRAW, Thing.COMMUNITY);
    }

    public static void requireMayAsk(Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.COMMUNITY);
    }
}
