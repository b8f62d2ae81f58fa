package pl.osl.resourcemaps.cards;

import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.assets.Outcome;

/** What a partner says of its card. */
enum PartnerAnswer {
    AS_IS(Outcome.STILL_THERE),
    CHANGED(Outcome.CHANGED),
    GONE(Outcome.GONE),
    /** A wish and no news: nothing is learned of whether it is still there. */
    NOT_ON_MAP(null);

    private final @Nullable Outcome outcome;

    PartnerAnswer(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }
}
