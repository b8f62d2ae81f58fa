package pl.osl.resourcemaps.needs;

/** What a need is about. */
public enum NeedTheme {
    SAFETY,
    HOUSING,
    HEALTH,
    AGEING,
    CHILDREN,
    FAMILY,
    WORK,
    DEBT,
    BONDS,
    DISABILITY,
    ADDICTION,
    LEISURE,
    TRANSPORT,
    OFFICES,
    ECOLOGY,
    MIGRANTS,
    OTHER_THEME
}
