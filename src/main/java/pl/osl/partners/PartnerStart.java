package pl.osl.partners;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;

/** Puts a partner on the list for another part of this module, which knows what it came of. */
@Service
public class PartnerStart {

    private final PartnerBook book;
    private final Lookalikes lookalikes;

    PartnerStart(PartnerBook book, Lookalikes lookalikes) {
        this.book = book;
        this.lookalikes = lookalikes;
    }

    /**
     * An organization that looks after itself; whoever begins it looks after it here. One of the same name is no new
     * partner.
     */
    @Transactional
    public UUID begin(UUID id, String name, boolean socialEconomy, @Nullable String kind, Viewer viewer) {
        boolean known = lookalikes.of(id, name, RegisterNumbers.NONE, List.of(), viewer).stream()
                .anyMatch(one -> one.why() == Lookalikes.Why.NAME);
        if (known) {
            throw Refusal.at("name", "origins.refusal.known", name);
        }
        var details = new Partner.Details(
                name,
                socialEconomy ? Sector.SOCIAL_ECONOMY : Sector.NGO,
                kind == null ? null : PartnerKind.valueOf(kind),
                RegisterNumbers.NONE,
                null,
                null,
                PartnerState.ACTIVE,
                viewer.accountId());
        return book.begin(id, details, List.of(), viewer);
    }
}
