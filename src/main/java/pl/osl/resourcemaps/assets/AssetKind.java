package pl.osl.resourcemaps.assets;

/** The second level: what sort of resource it is. */
public enum AssetKind {
    GIFT,
    GROUP,
    ASSOCIATION,
    INITIATIVE,
    INSTITUTION,
    PLACE,
    ECONOMIC,
    CULTURE,
    CHANNEL
}
