package pl.osl.partners;

enum PartnerState {
    ACTIVE,
    DORMANT,
    ENDED
}
