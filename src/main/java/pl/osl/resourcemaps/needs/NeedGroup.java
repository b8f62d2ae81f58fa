package pl.osl.resourcemaps.needs;

/** Whom it concerns; never a person. */
public enum NeedGroup {
    KIDS,
    TEENS,
    PARENTS,
    SENIORS,
    DISABLED,
    UNEMPLOYED,
    CARERS,
    NEWCOMERS,
    ALL_RESIDENTS
}
