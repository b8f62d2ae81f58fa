package pl.osl.resourcemaps.editions;

/** A frozen map is written about, handed to the director and approved, or comes back with a remark. */
public enum EditionState {
    DRAFT,
    SUBMITTED,
    APPROVED
}
