package pl.osl.activities;

import static pl.osl.activities.OrganizerRole.ANIMATOR;
import static pl.osl.activities.OrganizerRole.NETWORKER;
import static pl.osl.activities.OrganizerRole.POLICY_MAKER;

/** What was done, with the organizer role it usually belongs to and the minutes it usually takes. */
public enum ActivityKind {
    CONVERSATION(ANIMATOR, 30),
    FIELD_WALK(ANIMATOR, 90),
    GROUP_SESSION(ANIMATOR, 120),
    CIVIC_MEETING(ANIMATOR, 90),
    PARTNER_MEETING(NETWORKER, 90),
    WORKING_MEETING(NETWORKER, 60),
    EVENT(ANIMATOR, 240),
    CAMPAIGN_ACTION(ANIMATOR, 120),
    WORKDAY(ANIMATOR, 240),
    TRAINING(ANIMATOR, 120),
    MEDIATION(NETWORKER, 60),
    INTERVENTION(NETWORKER, 60),
    RESEARCH(ANIMATOR, 120),
    AUTHORITY_MEETING(POLICY_MAKER, 60),
    PLANNING(POLICY_MAKER, 60),
    INITIATIVE_SUPPORT(ANIMATOR, 60),
    INFORMING(ANIMATOR, 30);

    private final OrganizerRole usualRole;
    private final int usualMinutes;

    ActivityKind(OrganizerRole usualRole, int usualMinutes) {
        this.usualRole = usualRole;
        this.usualMinutes = usualMinutes;
    }

    public OrganizerRole usualRole() {
        return usualRole;
    }

    public int usualMinutes() {
        return usualMinutes;
    }

    /** Such an entry may be one edition of something that comes back. */
    public boolean editionOfEvent() {
        return this == EVENT || this == CAMPAIGN_ACTION;
    }
}
