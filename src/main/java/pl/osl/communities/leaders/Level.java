package pl.osl.communities.leaders;

/** How much a person takes part, from knowing what is going on to leading; who rests may come back. */
enum Level {
    AWARE,
    PARTICIPANT,
    HELPER,
    CO_ORGANIZER,
    LEADER,
    RESTING
}
