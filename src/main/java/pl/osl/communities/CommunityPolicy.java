package pl.osl.communities;

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
}
