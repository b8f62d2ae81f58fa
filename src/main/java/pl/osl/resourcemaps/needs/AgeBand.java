package pl.osl.resourcemaps.needs;

/** About how old those were who spoke. */
public enum AgeBand {
    UNDER_18,
    FROM_18,
    FROM_35,
    FROM_60,
    MIXED
}
