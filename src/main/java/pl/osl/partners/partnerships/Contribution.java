package pl.osl.partners.partnerships;

/** What a member brings. */
enum Contribution {
    MONEY,
    PLACE,
    PEOPLE,
    KNOWLEDGE,
    EQUIPMENT,
    CONTACTS
}
