package pl.osl.resourcemaps.assets;

/** Who may see it; a gift is the team's alone. */
public enum Visibility {
    TEAM,
    CENTRE,
    PARTNERS,
    EVERYBODY
}
