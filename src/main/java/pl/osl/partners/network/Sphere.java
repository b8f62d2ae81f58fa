package pl.osl.partners.network;

import pl.osl.partners.Sector;

/** What a party is drawn as: a partner by its sector, and those that are no partners. */
enum Sphere {
    CENTRE,
    PUBLIC,
    NGO,
    CHURCH,
    BUSINESS,
    INFORMAL_GROUP,
    SOCIAL_ECONOMY,
    MEDIA,
    INDIVIDUAL,
    GROUP,
    INITIATIVE;

    /** Residents who act together are one sector, however they are listed; the centre is a public body like others. */
    Sector sector() {
        return switch (this) {
            case CENTRE -> Sector.PUBLIC;
            case GROUP, INITIATIVE -> Sector.INFORMAL_GROUP;
            default -> Sector.valueOf(name());
        };
    }

    boolean ofResidents() {
        return this == GROUP || this == INITIATIVE;
    }

    /** Where a party of this kind has its page; the centre has none of its own here. */
    String path() {
        return switch (this) {
            case CENTRE -> "";
            case GROUP -> "/groups/";
            case INITIATIVE -> "/initiatives/";
            default -> "/partners/";
        };
    }
}
