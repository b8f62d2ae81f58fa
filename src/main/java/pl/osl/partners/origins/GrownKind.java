package pl.osl.partners.origins;

import org.jspecify.annotations.Nullable;

/** What a group of residents becomes when it stands on its own. The names are kinds of partners. */
enum GrownKind {
    ASSOCIATION,
    FOUNDATION,
    SOCIAL_COOPERATIVE,
    RURAL_WOMEN,
    CLUB,
    OTHER;

    boolean socialEconomy() {
        return this == SOCIAL_COOPERATIVE;
    }

    @Nullable String partnerKind() {
        return this == OTHER ? null : name();
    }
}
