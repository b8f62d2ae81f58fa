package pl.osl.partners;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Texts;
import pl.osl.kernel.Withdrawal;
import pl.osl.ui.SortKeys;

/**
 * Somebody with whom the centre works or wants to. Begins with a name and a sector; withdrawn it leaves lists, keeps its
 * history and can be brought back, unless it turned out to be another partner of the list.
 */
@Entity
class Partner {

    @Id
    private UUID id;

    private UUID centreId;
    private String name;
    private byte[] nameKey;
    private String plainName;
    private String plain;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private @Nullable PartnerKind kind;

    private @Nullable String regon;
    private @Nullable String krs;
    private @Nullable String nip;
    private @Nullable String address;
    private @Nullable String areas;

    @Enumerated(EnumType.STRING)
    private PartnerState state;

    private @Nullable UUID ownerId;
    private UUID createdBy;
    private Instant createdAt;
    private @Nullable Withdrawal withdrawal;
    private @Nullable UUID mergedIntoId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    record Details(
            String name,
            Sector sector,
            @Nullable PartnerKind kind,
            RegisterNumbers numbers,
            @Nullable String address,
            @Nullable String areas,
            PartnerState state,
            @Nullable UUID owner) {

        void check() {
            if (!sector.registered() && !numbers.none()) {
                throw Refusal.at("sector", "partners.refusal.unregistered");
            }
            numbers.check();
        }

        /** What this one leaves empty, from another; numbers only where the sector has any. */
        Details filledFrom(Details other) {
            var filled = new RegisterNumbers(
                    or(numbers.regon(), other.numbers.regon()),
                    or(numbers.krs(), other.numbers.krs()),
                    or(numbers.nip(), other.numbers.nip()));
            return new Details(
                    name,
                    sector,
                    kind == null ? other.kind : kind,
                    sector.registered() ? filled : RegisterNumbers.NONE,
                    or(address, other.address),
                    or(areas, other.areas),
                    state,
                    owner == null ? other.owner : owner);
        }

        private static @Nullable String or(@Nullable String one, @Nullable String other) {
            return one == null ? other : one;
        }
    }

    static Partner begin(UUID id, UUID centreId, UUID by, Details details, Clock clock) {
        details.check();
        var partner = new Partner();
        partner.id = id;
        partner.centreId = centreId;
        partner.createdBy = by;
        partner.createdAt = Instant.now(clock);
        partner.tell(details);
        return partner;
    }

    Change.Log correct(Details details, int seenVersion) {
        requireSeen(seenVersion);
        if (withdrawal != null) {
            throw Refusal.of("partners.refusal.withdrawn");
        }
        details.check();
        return change(details);
    }

    /** The other one turned out to be this one: what was empty here is told from there. */
    Change.Log absorb(Partner other) {
        return change(details().filledFrom(other.details()));
    }

    void becomePartOf(Partner kept, UUID by, Clock clock) {
        withdrawal = Withdrawal.now(null, by, clock);
        mergedIntoId = kept.id;
    }

    void withdraw(String reason, UUID by, Clock clock) {
        if (withdrawal == null) {
            withdrawal = Withdrawal.now(reason, by, clock);
        }
    }

    void bringBack() {
        if (mergedIntoId != null) {
            throw Refusal.of("partners.refusal.merged");
        }
        withdrawal = null;
    }

    void requireSeen(int seenVersion) {
        if (version == null || version != seenVersion) {
            throw new Stale(Partner.class, id);
        }
    }

    private Change.Log change(Details told) {
        var changes = new Change.Log()
                .add("name", name, told.name())
                .add("sector", sector, told.sector())
                .add("kind", kind, told.kind())
                .add("regon", regon, told.numbers().regon())
                .add("krs", krs, told.numbers().krs())
                .add("nip", nip, told.numbers().nip())
                .add("address", address, told.address())
                .add("areas", areas, told.areas())
                .add("state", state, told.state());
        tell(told);
        return changes;
    }

    private void tell(Details told) {
        name = told.name();
        nameKey = SortKeys.of(told.name());
        plainName = Texts.plain(told.name());
        sector = told.sector();
        kind = told.kind();
        regon = told.numbers().regon();
        krs = told.numbers().krs();
        nip = told.numbers().nip();
        address = told.address();
        areas = told.areas();
        state = told.state();
        ownerId = told.owner();
        plain = Stream.of(name, areas, address, regon, krs, nip)
                .filter(Objects::nonNull)
                .map(Texts::plain)
                .collect(Collectors.joining("\n"));
    }

    Details details() {
        return new Details(name, sector, kind, new RegisterNumbers(regon, krs, nip), address, areas, state, ownerId);
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    String name() {
        return name;
    }

    UUID createdBy() {
        return createdBy;
    }

    @Nullable UUID ownerId() {
        return ownerId;
    }

    int version() {
        return version == null ? -1 : version;
    }

    boolean withdrawn() {
        return withdrawal != null;
    }
}
