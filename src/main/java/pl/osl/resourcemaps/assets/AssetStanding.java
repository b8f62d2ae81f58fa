package pl.osl.resourcemaps.assets;

/** How fresh the knowledge of a resource is; never stored, it follows from the newest check and the day. */
public enum AssetStanding {
    REPORTED,
    CHECKED,
    STALE,
    GONE
}
