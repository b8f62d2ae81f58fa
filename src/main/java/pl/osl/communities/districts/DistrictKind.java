package pl.osl.communities.districts;

/** What people there call a part of their municipality. */
enum DistrictKind {
    DISTRICT,
    ESTATE,
    VILLAGE
}
