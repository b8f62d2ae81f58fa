package pl.osl.communities.initiatives;

/** Who leads an initiative: simply the residents, a group, or a leader by consent. */
enum InitiativeLead {
    RESIDENTS,
    GROUP,
    LEADER
}
