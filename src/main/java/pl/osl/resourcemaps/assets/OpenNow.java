package pl.osl.resourcemaps.assets;

/** Whether it works at present. */
public enum OpenNow {
    OPEN,
    TEMPORARILY_CLOSED
}
