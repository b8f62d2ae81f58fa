package pl.osl.communities.consents;

/** In which way a person's record was read. */
public enum How {
    /** Among others on the page of a community or on its list of leaders. */
    PAGE,
    /** On the page of that person. */
    RECORD,
    /** In a file that was downloaded. */
    EXPORT,
    /** In the pack for a successor. */
    HANDOVER,
    /** Beside an initiative they lead, or while choosing who leads it. */
    INITIATIVE
}
