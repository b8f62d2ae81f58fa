package pl.osl.resourcemaps.editions;

/** A frozen map is written about, handed to the director and approved, or comes back with a remark. */
enum EditionState {
    DRAFT,
    SUBMITTED,
    APPROVED
}
