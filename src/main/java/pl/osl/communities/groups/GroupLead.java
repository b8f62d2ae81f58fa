package pl.osl.communities.groups;

/** Who leads a group. */
enum GroupLead {
    RESIDENTS,
    JOINTLY,
    STAFF
}
