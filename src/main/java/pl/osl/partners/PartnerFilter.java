package pl.osl.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What narrows the list of partners, as the address tells it. */
record PartnerFilter(
        @Nullable String q,
        @Nullable Sector sector,
        @Nullable PartnerState state,
        @Nullable UUID owner,
        @Nullable Silence contact,
        @Nullable String show) {

    /** How long nobody has noted a meeting with it; those never met are among them. */
    enum Silence {
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Silence(int months) {
            this.months = months;
        }

        LocalDate since(LocalDate today) {
            return today.minusMonths(months);
        }
    }

    private static final String WITHDRAWN = "withdrawn";

    PartnerFilter {
        q = Texts.line(q);
    }

    public boolean withdrawn() {
        return WITHDRAWN.equals(show);
    }
}
