package pl.osl.partners;

/** What kind of body it is, whatever its sector: a school may be run by the gmina or by an association. */
enum PartnerKind {
    SCHOOL,
    PRESCHOOL,
    LIBRARY,
    CULTURE,
    SPORT,
    HEALTH,
    POLICE,
    FIRE_BRIGADE,
    OFFICE,
    COUNCIL,
    LABOUR_OFFICE,
    CARE,
    HOUSING,
    ASSOCIATION,
    FOUNDATION,
    CLUB,
    RURAL_WOMEN,
    PARISH,
    COMPANY,
    SOCIAL_COOPERATIVE,
    PRESS,
    OTHER
}
