package pl.osl.partners.partnerships;

/** The six principles of partnership of deck S4. */
enum Principle {
    OPENING,
    PARTNER_APPROACH,
    VOLUNTARINESS,
    EQUALITY,
    RESIDENTS,
    CIVIC_INITIATIVES
}
