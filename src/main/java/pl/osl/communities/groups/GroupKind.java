package pl.osl.communities.groups;

/** What kind of group it is. KIS is the social-integration club that the act on social employment knows. */
public enum GroupKind {
    KIS,
    SENIORS,
    VOLUNTEERS,
    SELF_HELP,
    SUPPORT,
    CIVIC,
    INFORMAL,
    DAY_ROOM
}
