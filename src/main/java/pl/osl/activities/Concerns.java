package pl.osl.activities;

/** What an entry is about: one or more communities, the whole municipality, or work inside the centre itself. */
public enum Concerns {
    COMMUNITY,
    MUNICIPALITY,
    CENTRE
}
