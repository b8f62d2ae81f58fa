package pl.osl.resourcemaps.needs;

/** What sort of need it is. */
public enum NeedKind {
    NEED,
    PROBLEM,
    WISH,
    IDEA,
    CONFLICT
}
