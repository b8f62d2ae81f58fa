package pl.osl.partners;

import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** Who may do what with a partner. Asked by the service before it acts and by the page before it shows a button. */
final class PartnerPolicy {

    private PartnerPolicy() {}

    static boolean mayCreate(Viewer viewer) {
        return viewer.may(Verb.CREATE, Thing.PARTNER);
    }

    static void requireMayCreate(Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.PARTNER);
    }

    static boolean mayCorrect(Viewer viewer) {
        return viewer.may(Verb.UPDATE, Thing.PARTNER);
    }

    static void requireMayCorrect(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
    }

    /** Merging takes one of two from the list, so that it asks for the same right. */
    static boolean mayWithdraw(Viewer viewer) {
        return viewer.may(Verb.WITHDRAW, Thing.PARTNER);
    }

    static void requireMayWithdraw(Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.PARTNER);
    }
}
