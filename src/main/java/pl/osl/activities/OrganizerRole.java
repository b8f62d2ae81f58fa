package pl.osl.activities;

/** The three roles of an organizer (deck S2): joins people in groups, joins institutions, shapes local policy. */
public enum OrganizerRole {
    ANIMATOR,
    NETWORKER,
    POLICY_MAKER
}
