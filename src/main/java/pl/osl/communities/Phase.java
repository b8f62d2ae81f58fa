package pl.osl.communities;

/** How far a community has come on its way, in the order of the way. Going back is allowed, and counted. */
public enum Phase {
    RECOGNITION,
    DIAGNOSIS,
    FIRST_INITIATIVES,
    PARTNERSHIP,
    JOINT_ACTION,
    SELF_RELIANCE,
    FOLLOW_UP,
    PAUSED,
    ENDED;

    /** A stretch of the way; a pause and the end are none. */
    public boolean onTheWay() {
        return this != PAUSED && this != ENDED;
    }
}
