package pl.osl.partners.partnerships;

enum PartnershipKind {
    PARTNERSHIP,
    COALITION,
    WORKING_GROUP
}
