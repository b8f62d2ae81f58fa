package pl.osl.implementation.changing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Viewer;
import pl.osl.implementation.Reason;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.history.Told;
import pl.osl.kernel.Refusal;

/** What somebody of the team would say of a step; it waits for whoever directs the centre, not for one person. */
@Entity
class StepProposal {

    enum Decision {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID centreId;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private LocalDate effectiveOn;
    private @Nullable String note;
    private @Nullable LocalDate plannedFor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    @Array(length = 20)
    private List<Reason> reasons;

    private @Nullable String reasonWords;
    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StepProposal() {}

    static StepProposal of(UUID id, Step step, Told told, Viewer by, Clock clock) {
        var proposal = new StepProposal();
        proposal.id = id;
        proposal.centreId = by.centreId();
        proposal.step = step;
        proposal.state = told.state();
        proposal.effectiveOn = told.effectiveOn();
        proposal.note = told.note();
        proposal.plannedFor = told.plannedFor();
        proposal.reasons = told.reasons(false);
        proposal.reasonWords = told.words();
        proposal.proposedBy = by.accountId();
        proposal.proposedAt = clock.instant();
        return proposal;
    }

    /**
     * The one who proposed it does not accept it too: a director simply declares.
     *
     * @return whether this decided it; false when the same person has just decided the same, by a second click
     */
    boolean accept(UUID by, Clock clock) {
        if (by.equals(proposedBy)) {
            throw Refusal.of("implementation.refusal.ownProposal");
        }
        return decide(Decision.ACCEPTED, null, by, clock);
    }

    boolean decline(String reason, UUID by, Clock clock) {
        return decide(Decision.DECLINED, reason, by, clock);
    }

    boolean withdraw(UUID by, Clock clock) {
        return decide(Decision.WITHDRAWN, null, by, clock);
    }

    private boolean decide(Decision taken, @Nullable String reason, UUID by, Clock clock) {
        if (decision == taken && by.equals(decidedBy) && Objects.equals(decisionNote, reason)) {
            return false;
        }
        if (decision != null) {
            throw Refusal.of("implementation.refusal.decided");
        }
        this.decision = taken;
        this.decisionNote = reason;
        this.decidedBy = by;
        this.decidedAt = clock.instant();
        return true;
    }

    Told told() {
        return new Told(state, effectiveOn, note, plannedFor, Set.copyOf(reasons), reasonWords, false, null, null);
    }

    UUID id() {
        return id;
    }

    Step step() {
        return step;
    }

    UUID proposedBy() {
        return proposedBy;
    }
}
