package pl.osl.resourcemaps.assets;

/** What a check found. */
public enum Outcome {
    STILL_THERE,
    CHANGED,
    GONE
}
