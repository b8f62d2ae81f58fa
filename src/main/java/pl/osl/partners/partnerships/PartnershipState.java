package pl.osl.partners.partnerships;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a partnership stands. It goes forward, also over a stage that was not needed; standing still, ending and going
 * back ask why. Only what works or has an agreement can become an association.
 */
enum PartnershipState {
    IDEA,
    TALKS,
    LETTER_OF_INTENT,
    AGREEMENT,
    ACTIVE,
    DORMANT,
    ENDED,
    FORMALISED;

    boolean leadsTo(PartnershipState next) {
        return next != this
                && (next != FORMALISED || this == AGREEMENT || this == ACTIVE || this == DORMANT)
                && (next != DORMANT || this == AGREEMENT || this == ACTIVE);
    }

    boolean asksWhy(PartnershipState next) {
        return next == DORMANT || next == ENDED || next.ordinal() < ordinal() && !(this == DORMANT && next == ACTIVE);
    }

    /** What ends on its own no longer reminds anybody. */
    boolean over() {
        return this == ENDED || this == FORMALISED;
    }

    List<PartnershipState> next() {
        return Stream.of(values()).filter(this::leadsTo).toList();
    }
}
