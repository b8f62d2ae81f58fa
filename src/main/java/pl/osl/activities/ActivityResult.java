package pl.osl.activities;

/** What came of it, as a quick tag. */
public enum ActivityResult {
    NOTHING_YET,
    INFORMATION,
    AGREEMENT,
    JOINT_ACTION,
    NEW_GROUP,
    INSTITUTION_CHANGE,
    CONFLICT
}
