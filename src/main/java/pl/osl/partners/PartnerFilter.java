package pl.osl.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What narrows the list of partners, as the address tells it. */
record PartnerFilter(
        @Nullable String q,
        @Nullable Sector sector,
        @Nullable PartnerState state,
        @Nullable UUID owner,
        @Nullable String show) {

    private static final String WITHDRAWN = "withdrawn";

    PartnerFilter {
        q = Texts.line(q);
    }

    public boolean withdrawn() {
        return WITHDRAWN.equals(show);
    }
}
