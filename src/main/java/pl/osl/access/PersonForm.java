package pl.osl.access;

/** How a person wants their function named: organizatorka, organizator, or in a form that fits everybody. */
public enum PersonForm {
    FEMININE,
    MASCULINE,
    NEUTRAL
}
