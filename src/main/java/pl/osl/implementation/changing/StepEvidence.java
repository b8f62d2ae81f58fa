package pl.osl.implementation.changing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Viewer;
import pl.osl.implementation.Step;
import pl.osl.kernel.Ids;

/** What shows that a step is done: a description, and a link where there is one. It is withdrawn, never deleted. */
@Entity
class StepEvidence {

    @Id
    private UUID id;

    private UUID centreId;

    @Enumerated(EnumType.STRING)
    private Step step;

    private String description;
    private @Nullable String link;
    private @Nullable UUID proposalId;
    private UUID addedBy;
    private Instant addedAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawalReason;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StepEvidence() {}

    static StepEvidence of(
            Step step, String description, @Nullable String link, @Nullable UUID proposal, Viewer by, Clock clock) {
        var evidence = new StepEvidence();
        evidence.id = Ids.next(clock);
        evidence.centreId = by.centreId();
        evidence.step = step;
        evidence.description = description;
        evidence.link = link;
        evidence.proposalId = proposal;
        evidence.addedBy = by.accountId();
        evidence.addedAt = clock.instant();
        return evidence;
    }

    void withdraw(String reason, UUID by, Clock clock) {
        this.withdrawalReason = reason;
        this.withdrawnBy = by;
        this.withdrawnAt = clock.instant();
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    UUID id() {
        return id;
    }

    Step step() {
        return step;
    }

    Instant addedAt() {
        return addedAt;
    }
}
