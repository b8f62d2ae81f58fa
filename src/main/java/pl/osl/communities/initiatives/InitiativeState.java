package pl.osl.communities.initiatives;

/** How far an initiative has come. Going back is allowed. */
public enum InitiativeState {
    IDEA,
    PREPARING,
    UNDER_WAY,
    DONE,
    GIVEN_UP
}
