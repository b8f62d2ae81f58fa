package pl.osl.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person acts: in their centre with all their roles there, or in one of the roles that span centres. */
public record Place(Kind kind, @Nullable UUID centreId) {

    /** Session attribute: the place chosen under "Pracuję jako…". */
    public static final String CHOSEN = "osl.place";

    /** In the order in which a home is chosen for somebody who has several. */
    public enum Kind {
        CENTRE,
        MENTORING,
        COACHING,
        SUPERVISING,
        SW_SUPERVISION,
        NETWORK,
        NOWHERE
    }

    public static final Place NOWHERE = new Place(Kind.NOWHERE, null);

    public static Place of(Role role, UUID centreId) {
        return new Place(role.place(), role.place() == Kind.CENTRE ? centreId : null);
    }

    /** As forms and the session name it. */
    public String key() {
        return centreId == null ? kind.name() : kind.name() + ":" + centreId;
    }
}
