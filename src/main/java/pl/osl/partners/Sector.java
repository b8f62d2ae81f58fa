package pl.osl.partners;

/** What kind of body a partner is in the eyes of the law. */
public enum Sector {
    PUBLIC,
    NGO,
    CHURCH,
    BUSINESS,
    INFORMAL_GROUP,
    SOCIAL_ECONOMY,
    MEDIA,
    INDIVIDUAL;

    /** Registers know organizations; a person or a group of neighbours has no number to give. */
    boolean registered() {
        return this != INDIVIDUAL && this != INFORMAL_GROUP;
    }
}
