package pl.osl.resourcemaps.needs;

/** How a voice of residents reached us: the seven ways of collecting data and three everyday ones. */
public enum SignalMethod {
    CONVERSATION,
    CIVIC_MEETING,
    SURVEY,
    INTERVIEW,
    FOCUS_GROUP,
    PUBLIC_REPORT,
    PRESS,
    DIARY,
    CASE_STUDY,
    PROGRAMME_MEETINGS
}
