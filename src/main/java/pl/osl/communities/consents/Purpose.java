package pl.osl.communities.consents;

/** What personal data are processed for; the words stand under {@code consents.purpose.<name>}. */
enum Purpose {
    LEADERS,
    LEADER_CONTACT,
    LEADER_COUNTS,
    PARTNER_CONTACTS,
    STAFF,
    ENTRIES
}
