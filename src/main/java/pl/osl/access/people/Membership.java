package pl.osl.access.people;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Role;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** A role of a person in a centre or for it, with dates. It is ended, never deleted. */
@Entity
class Membership {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_YEARS = 20;

    @Id
    private UUID id;

    private UUID centreId;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable UUID givenBy;
    private Instant givenAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    private Membership(UUID centreId, UUID accountId, Role role, UUID givenBy, Clock clock) {
        this.id = Ids.next(clock);
        this.centreId = centreId;
        this.accountId = accountId;
        this.role = role;
        this.givenBy = givenBy;
        this.givenAt = clock.instant();
        this.validFrom = LocalDate.now(clock);
    }

    static Membership give(Roles.NewRole asked, UUID accountId, Viewer by, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = today.plusYears(LONGEST_YEARS);
        if (asked.from().isBefore(EARLIEST) || asked.from().isAfter(latest)) {
            throw Refusal.at("from", "access.refusal.date");
        }
        var membership = new Membership(by.centreId(), accountId, asked.role(), by.accountId(), clock);
        membership.validFrom = asked.from();
        if (asked.to() != null) {
            membership.lastUntil(asked.to(), "to", clock);
        }
        return membership;
    }

    /** Of whoever founds a centre: there is nobody yet who could give them the role. */
    static Membership found(UUID centre, UUID account, Clock clock) {
        return new Membership(centre, account, Role.ADMIN, account, clock);
    }

    List<Change> end(UUID by, Clock clock) {
        this.endedBy = by;
        this.endedAt = clock.instant();
        return List.of();
    }

    /** The role goes on until that day, the day included. */
    List<Change> lastUntil(LocalDate day, String field, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Refusal.at(field, "access.refusal.until");
        }
        if (day.isBefore(validFrom)) {
            throw Refusal.at(field, "access.refusal.order");
        }
        var changes =
                new Change.Log().add("role", null, role).add("to", validTo, day).changes();
        this.validTo = day;
        return changes;
    }

    boolean ended() {
        return endedAt != null;
    }

    boolean lapsed(LocalDate today) {
        return validTo != null && validTo.isBefore(today);
    }

    boolean same(Roles.NewRole asked, UUID by) {
        return validFrom.equals(asked.from()) && Objects.equals(validTo, asked.to()) && by.equals(givenBy);
    }

    List<Change> asGiven() {
        return new Change.Log()
                .add("role", null, role)
                .add("from", null, validFrom)
                .add("to", null, validTo)
                .changes();
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    UUID accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }
}
