package pl.osl.resourcemaps.assets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** Pieces of SQL about a row {@code a} of asset that every page, count, list and export shares. */
public final class AssetSql {

    /** Joins the months after which the centre checks. */
    public static final String PACE = " left join map_pace pace on pace.centre_id = a.centre_id ";

    /** The last day on which the newest check still counts; null without one. Needs {@link #PACE}. */
    public static final String DUE = """
             (a.checked_on + make_interval(months => case a.pace when 'PEOPLE' then coalesce(pace.people, 6)::int
                                                                 when 'INSTITUTIONS' then coalesce(pace.institutions, 12)::int
                                                                 else coalesce(pace.places, 24)::int end))::date\s""";

    /** {@link AssetStanding} on {@code :today}. Needs {@link #PACE}. */
    public static final String STANDING =
            " case when a.outcome is null then 'REPORTED' when a.outcome = 'GONE' then 'GONE' when" + DUE
                    + "< :today then 'STALE' else 'CHECKED' end ";

    private AssetSql() {}

    /**
     * What the viewer may see: everything but what is the team's alone, and of that what is their team's or their own.
     * Needs {@link #parameters}.
     */
    public static String seen(Viewer viewer) {
        if (!viewer.may(Verb.READ, Thing.GIFT)) {
            return " a.visibility <> 'TEAM' ";
        }
        return " (a.visibility <> 'TEAM' or a.community_id = any(:team) or a.created_by = :me"
                + (viewer.is(Role.COORDINATOR) ? " or not a.gift) " : ") ");
    }

    /** @param team communities in which the viewer works */
    public static Map<String, Object> parameters(Viewer viewer, Set<UUID> team) {
        var values = new HashMap<String, Object>();
        if (viewer.may(Verb.READ, Thing.GIFT)) {
            values.put("team", team.toArray(UUID[]::new));
            values.put("me", viewer.accountId());
        }
        return values;
    }
}
