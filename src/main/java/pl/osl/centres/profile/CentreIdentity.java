package pl.osl.centres.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.osl.centres.CentreKind;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** Name, kind and municipalities of a centre from a day on. A slip is corrected; what really changed is a new one. */
@Entity
class CentreIdentity {

    /** Stands for "since always". */
    static final LocalDate ORIGIN = LocalDate.of(1900, 1, 1);

    /** Nobody plans a conversion longer ahead, and a slip in the year is told. */
    private static final int YEARS_AHEAD = 3;

    @Id
    private UUID id;

    private UUID centreId;
    private LocalDate validFrom;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private CentreKind kind;

    private @Nullable String voivodeship;
    private @Nullable String basis;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "centre_gmina", joinColumns = @JoinColumn(name = "identity_id"))
    @OrderColumn(name = "position")
    private List<Gmina> gminas = new ArrayList<>();

    private Instant recordedAt;
    private @Nullable UUID recordedBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CentreIdentity() {}

    /** What a centre is called and whom it serves; each municipality with its code or without. */
    record Details(
            String name,
            String shortName,
            CentreKind kind,
            @Nullable String voivodeship,
            List<Gmina> gminas) {}

    private CentreIdentity(UUID centreId, LocalDate from, Details details, UUID by, Clock clock) {
        this.id = Ids.next(clock);
        this.centreId = centreId;
        this.validFrom = from;
        this.name = details.name();
        this.shortName = details.shortName();
        this.kind = details.kind();
        this.voivodeship = details.voivodeship();
        this.gminas.addAll(details.gminas());
        this.recordedAt = clock.instant();
        this.recordedBy = by;
    }

    static CentreIdentity first(UUID centreId, Details details, UUID by, Clock clock) {
        return new CentreIdentity(centreId, ORIGIN, details, by, clock);
    }

    static CentreIdentity from(
            LocalDate day, UUID centreId, Details details, @Nullable String basis, UUID by, Clock clock) {
        if (day.isBefore(LocalDate.of(1990, 1, 1))
                || day.isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
            throw Refusal.at("from", "centres.refusal.from");
        }
        var identity = new CentreIdentity(centreId, day, details, by, clock);
        identity.basis = basis;
        return identity;
    }

    /**
     * The one that holds on a day; before the first of them, the first.
     *
     * @param standing those that were not withdrawn, the latest first
     */
    static CentreIdentity on(LocalDate day, List<CentreIdentity> standing) {
        return standing.stream()
                .filter(one -> !one.validFrom.isAfter(day))
                .findFirst()
                .orElseGet(standing::getLast);
    }

    List<Change> correct(Details details) {
        var changes = differences(this.details(), details);
        this.name = details.name();
        this.shortName = details.shortName();
        this.kind = details.kind();
        this.voivodeship = details.voivodeship();
        this.gminas.clear();
        this.gminas.addAll(details.gminas());
        return changes;
    }

    /** The first one is what the centre began as: it can be corrected and nothing else. */
    void withdraw(UUID by, Clock clock) {
        if (validFrom.equals(ORIGIN)) {
            throw Refusal.of("centres.refusal.first");
        }
        this.withdrawnAt = clock.instant();
        this.withdrawnBy = by;
    }

    /** What somebody would read who compared the two. */
    static List<Change> differences(Details before, Details after) {
        return new Change.Log()
                .add("name", before.name(), after.name())
                .add("shortName", before.shortName(), after.shortName())
                .add("kind", before.kind(), after.kind())
                .add("voivodeship", before.voivodeship(), after.voivodeship())
                .add("gminas", text(before.gminas()), text(after.gminas()))
                .changes();
    }

    Details details() {
        return new Details(name, shortName, kind, voivodeship, List.copyOf(gminas));
    }

    private static String text(List<Gmina> gminas) {
        return gminas.stream()
                .map(one -> one.terc() == null ? one.name() : one.name() + " (" + one.terc() + ")")
                .collect(Collectors.joining(", "));
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
