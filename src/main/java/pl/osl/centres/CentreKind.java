package pl.osl.centres;

/** Legal kind of a centre. */
public enum CentreKind {
    OPS,
    MOPS,
    GOPS,
    MGOPS,
    CUS,
    OTHER
}
