package pl.osl.partners.partnerships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Texts;
import pl.osl.kernel.Withdrawal;
import pl.osl.ui.SortKeys;

/** Bodies and people who work together on a goal of their own will. Begins with a name and a kind. */
@Entity
class Partnership {

    @Id
    private UUID id;

    private UUID centreId;
    private String name;
    private byte[] nameKey;
    private String plainName;

    @Enumerated(EnumType.STRING)
    private PartnershipKind kind;

    private @Nullable String goal;
    private @Nullable String vision;
    private @Nullable String territory;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    @Array(length = 6)
    private List<Principle> principles;

    private @Nullable String rhythm;

    @Enumerated(EnumType.STRING)
    private PartnershipState state;

    private @Nullable UUID ownerId;
    private UUID createdBy;
    private Instant createdAt;
    private @Nullable Withdrawal withdrawal;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Partnership() {}

    record Details(
            String name,
            PartnershipKind kind,
            @Nullable String goal,
            @Nullable String vision,
            @Nullable String territory,
            List<Principle> principles,
            @Nullable String rhythm) {

        Details {
            principles = principles.stream().distinct().sorted().toList();
        }
    }

    static Partnership begin(UUID id, UUID centreId, UUID by, Details details, Clock clock) {
        var partnership = new Partnership();
        partnership.id = id;
        partnership.centreId = centreId;
        partnership.createdBy = by;
        partnership.ownerId = by;
        partnership.createdAt = Instant.now(clock);
        partnership.state = PartnershipState.IDEA;
        partnership.tell(details);
        return partnership;
    }

    Change.Log correct(Details told, int seenVersion) {
        if (version == null || version != seenVersion) {
            throw new Stale(Partnership.class, id);
        }
        requireStanding();
        var changes = new Change.Log()
                .add("name", name, told.name())
                .add("kind", kind, told.kind())
                .add("goal", goal, told.goal())
                .add("vision", vision, told.vision())
                .add("territory", territory, told.territory())
                .add("principles", count(principles), count(told.principles()))
                .add("rhythm", rhythm, told.rhythm());
        tell(told);
        return changes;
    }

    /** @param last day of the move before this one */
    Change.Log move(
            PartnershipState next, LocalDate since, @Nullable String reason, @Nullable LocalDate last, Clock clock) {
        requireStanding();
        if (!state.leadsTo(next)) {
            throw Refusal.at("state", "partnerships.refusal.move");
        }
        if (state.asksWhy(next) && reason == null) {
            throw Refusal.at("reason", "partnerships.refusal.reason");
        }
        if (since.isAfter(LocalDate.now(clock)) || since.getYear() < 1990) {
            throw Refusal.at("since", "partnerships.refusal.day");
        }
        if (last != null && since.isBefore(last)) {
            throw Refusal.at("since", "partnerships.refusal.before");
        }
        var changes = new Change.Log()
                .add("state", state, next)
                .add("since", null, since)
                .add("reason", null, reason);
        state = next;
        return changes;
    }

    void requireStanding() {
        if (withdrawal != null) {
            throw Refusal.of("partnerships.refusal.withdrawn");
        }
    }

    boolean withdraw(String reason, UUID by, Clock clock) {
        if (withdrawal != null) {
            return false;
        }
        withdrawal = Withdrawal.now(reason, by, clock);
        return true;
    }

    boolean bringBack() {
        boolean was = withdrawal != null;
        withdrawal = null;
        return was;
    }

    private void tell(Details told) {
        name = told.name();
        nameKey = SortKeys.of(told.name());
        plainName = Texts.plain(told.name());
        kind = told.kind();
        goal = told.goal();
        vision = told.vision();
        territory = told.territory();
        principles = told.principles();
        rhythm = told.rhythm();
    }

    /** How many of the six; null for none. */
    private static @Nullable Integer count(List<Principle> principles) {
        return principles.isEmpty() ? null : principles.size();
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    UUID createdBy() {
        return createdBy;
    }

    PartnershipState state() {
        return state;
    }
}
