package pl.osl.insights;

import pl.osl.activities.OrganizerRole;

/** What one of the three organizer roles took. */
public record RoleFigures(OrganizerRole role, long entries, long minutes) {

    /** Name of the colour that this role has everywhere. */
    public String colour() {
        return switch (role) {
            case ANIMATOR -> "role-animator";
            case NETWORKER -> "role-networker";
            case POLICY_MAKER -> "role-policy";
        };
    }
}
