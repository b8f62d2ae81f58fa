package pl.osl.resourcemaps;

/** How exactly it is known where something lies. */
public enum Precision {
    POINT,
    STREET,
    DISTRICT,
    NOWHERE
}
