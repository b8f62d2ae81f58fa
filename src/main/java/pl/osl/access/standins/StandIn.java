package pl.osl.access.standins;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Work;
import pl.osl.kernel.Refusal;

/** Somebody does another's work between two days. It ends by itself, or earlier by hand; nothing else of it changes. */
@Entity
class StandIn {

    @Id
    private UUID id;

    private UUID centreId;

    @Enumerated(EnumType.STRING)
    private Work work;

    private UUID absentId;
    private UUID substituteId;
    private @Nullable UUID communityId;
    private LocalDate validFrom;
    private LocalDate validTo;
    private UUID madeBy;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StandIn() {}

    void end(UUID by, Clock clock) {
        if (validTo.isBefore(LocalDate.now(clock))) {
            throw Refusal.of("access.refusal.standIn.over");
        }
        this.endedBy = by;
        this.endedAt = clock.instant();
    }

    boolean ended() {
        return endedAt != null;
    }

    boolean madeBy(UUID account) {
        return madeBy.equals(account);
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    Work work() {
        return work;
    }

    UUID absentId() {
        return absentId;
    }

    UUID substituteId() {
        return substituteId;
    }

    LocalDate validTo() {
        return validTo;
    }
}
