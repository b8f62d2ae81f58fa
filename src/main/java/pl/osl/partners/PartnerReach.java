package pl.osl.partners;

import pl.osl.access.Reach;

/** Which partners of its centres a reach covers. */
public final class PartnerReach {

    private PartnerReach() {}

    /**
     * Condition on a row of partner or partnership that narrows a mentor's centre to what the persons they support look
     * after or wrote; needs {@link Reach#parameters}.
     */
    public static String condition(String alias, Reach reach) {
        return switch (reach) {
            case Reach.Centre _, Reach.Centres _ -> "true";
            case Reach.Assigned _ ->
                "(%s or %s)"
                        .formatted(
                                Reach.assigned(alias + ".centre_id", alias + ".owner_id"),
                                Reach.assigned(alias + ".centre_id", alias + ".created_by"));
            case Reach.Nothing _ -> "false";
        };
    }
}
