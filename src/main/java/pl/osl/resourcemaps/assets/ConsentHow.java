package pl.osl.resourcemaps.assets;

/** How somebody agreed to be named. */
public enum ConsentHow {
    WRITTEN,
    SPOKEN
}
