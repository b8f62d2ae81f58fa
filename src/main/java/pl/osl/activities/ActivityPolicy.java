package pl.osl.activities;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/**
 * Who may do what with an entry: the matrix, narrowed to one's own for correcting and withdrawing; one's own time on a
 * colleague's entry is one's own to add, set and take away. Asked by the service
 * before it acts and by the page before it shows a button.
 */
public final class ActivityPolicy {

    private ActivityPolicy() {}

    public static boolean mayLog(Viewer viewer) {
        return viewer.may(Verb.CREATE, Thing.ACTIVITY);
    }

    /** Whoever logs may be on a colleague's entry with their own time, and change nothing else of it. */
    public static boolean mayHaveTimeOn(Viewer viewer, UUID author) {
        return mayLog(viewer) && !viewer.accountId().equals(author);
    }

    public static boolean mayCorrect(Viewer viewer, UUID author) {
        return viewer.may(Verb.UPDATE, Thing.ACTIVITY) && viewer.accountId().equals(author);
    }

    public static boolean mayWithdraw(Viewer viewer, UUID author) {
        return viewer.may(Verb.WITHDRAW, Thing.ACTIVITY) && viewer.accountId().equals(author);
    }

    public static void requireMayRead(Viewer viewer) {
        viewer.require(Verb.READ, Thing.ACTIVITY);
    }

    public static void requireMayLog(Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.ACTIVITY);
    }

    public static void requireMayCorrect(Viewer viewer, UUID author) {
        require(mayCorrect(viewer, author));
    }

    public static void requireMayWithdraw(Viewer viewer, UUID author) {
        require(mayWithdraw(viewer, author));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("only its author changes an entry");
        }
    }
}
