package pl.osl.resourcemaps.assets;

/** How much of it the community uses. */
public enum UseLevel {
    UNUSED,
    UNDERUSED,
    USED,
    OVERUSED
}
