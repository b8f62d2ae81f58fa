package pl.osl.activities;

import pl.osl.access.Reach;

/** The one predicate for entries, used by list, page, count and export alike. */
public final class ActivityReach {

    private ActivityReach() {}

    /** Condition on a row {@code a} of activity, beside that of its centre; needs {@link Reach#parameters}. */
    public static String condition(Reach reach) {
        return switch (reach) {
            case Reach.Centre _ -> "true";
            case Reach.Assigned _ -> Reach.assigned("a.centre_id", "a.author_id");
            case Reach.Centres _, Reach.Nothing _ -> "false";
        };
    }
}
