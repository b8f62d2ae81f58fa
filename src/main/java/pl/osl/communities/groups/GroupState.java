package pl.osl.communities.groups;

enum GroupState {
    ACTIVE,
    PAUSED,
    ENDED
}
