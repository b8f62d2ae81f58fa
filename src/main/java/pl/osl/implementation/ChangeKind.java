package pl.osl.implementation;

/** How a row came into the history of a step. */
public enum ChangeKind {
    /** How the step stood when the centre began with the application; needs no evidence. */
    JOINING,
    DECLARED,
    /** A proposal that the director accepted. */
    ACCEPTED,
    VERIFIED,
    RETURNED,
    /** Takes an earlier row back as a mistake. */
    VOIDING
}
