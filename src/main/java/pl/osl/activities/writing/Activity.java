package pl.osl.activities.writing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.ActivityResult;
import pl.osl.activities.Component;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.OrganizerTask;
import pl.osl.activities.WhoLed;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Texts;
import pl.osl.kernel.Withdrawal;

/**
 * An entry: what one organizer did on one day. Its author corrects it at any time and may withdraw it with a reason;
 * then it leaves lists and counts, keeps its history, and can be brought back.
 */
@Entity
class Activity {

    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    @Id
    private UUID id;

    private UUID centreId;
    private UUID authorId;
    private String title;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Enumerated(EnumType.STRING)
    private OrganizerRole role;

    private LocalDate heldOn;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private Concerns concerns;

    @Enumerated(EnumType.STRING)
    private @Nullable WhoLed whoLed;

    private @Nullable Integer present;
    private @Nullable Integer newcomers;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private @Nullable Component component;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    @Array(length = 8)
    private List<OrganizerTask> tasks;

    @Enumerated(EnumType.STRING)
    private @Nullable ActivityResult result;

    private String plain;
    private Instant createdAt;
    private @Nullable Instant correctedAt;
    private @Nullable Withdrawal withdrawal;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    /**
     * What a person tells of it.
     *
     * @param minutes 1 to 1 440
     * @param whoLed null when it was not given: counted as such, never guessed
     * @param present people present, null when not given
     * @param communities named only where the entry concerns communities
     */
    record Details(
            String title,
            ActivityKind kind,
            OrganizerRole role,
            LocalDate heldOn,
            int minutes,
            Concerns concerns,
            Set<UUID> communities,
            @Nullable WhoLed whoLed,
            @Nullable Integer present,
            @Nullable Integer newcomers,
            @Nullable String note,
            @Nullable Component component,
            List<OrganizerTask> tasks,
            @Nullable ActivityResult result) {

        Details {
            communities = concerns == Concerns.COMMUNITY ? new LinkedHashSet<>(communities) : Set.of();
            tasks = tasks.stream().distinct().sorted().toList();
        }

        private void check(Clock clock) {
            if (heldOn.isAfter(LocalDate.now(clock))) {
                throw Refusal.at("heldOn", "activities.refusal.future");
            }
            if (heldOn.isBefore(EARLIEST)) {
                throw Refusal.at("heldOn", "activities.refusal.early");
            }
            if (concerns == Concerns.COMMUNITY && communities.isEmpty()) {
                throw Refusal.at("communities", "activities.refusal.community");
            }
            if (newcomers != null && (present == null || newcomers > present)) {
                throw Refusal.at("newcomers", "activities.refusal.newcomers");
            }
        }
    }

    static Activity log(UUID id, UUID centreId, UUID authorId, Details details, Clock clock) {
        details.check(clock);
        var activity = new Activity();
        activity.id = id;
        activity.centreId = centreId;
        activity.authorId = authorId;
        activity.createdAt = Instant.now(clock);
        activity.tell(details);
        return activity;
    }

    /** @return what changed in the entry itself; its communities are compared by the caller */
    Change.Log correct(Details details, int seenVersion, Clock clock) {
        requireSeen(seenVersion);
        if (withdrawal != null) {
            throw Refusal.of("activities.refusal.withdrawn");
        }
        details.check(clock);
        var changes = new Change.Log()
                .add("title", title, details.title())
                .add("kind", kind, details.kind())
                .add("role", role, details.role())
                .add("heldOn", heldOn, details.heldOn())
                .add("minutes", minutes, details.minutes())
                .add("concerns", concerns, details.concerns())
                .add("whoLed", whoLed, details.whoLed())
                .add("present", present, details.present())
                .add("newcomers", newcomers, details.newcomers())
                .add("note", note, details.note())
                .add("component", component, details.component())
                .add("tasks", tasks, details.tasks())
                .add("result", result, details.result());
        tell(details);
        return changes;
    }

    void corrected(Clock clock) {
        correctedAt = Instant.now(clock);
    }

    void withdraw(String reason, UUID by, Clock clock) {
        if (withdrawal == null) {
            withdrawal = Withdrawal.now(reason, by, clock);
        }
    }

    void bringBack() {
        withdrawal = null;
    }

    private void tell(Details details) {
        title = details.title();
        kind = details.kind();
        role = details.role();
        heldOn = details.heldOn();
        minutes = details.minutes();
        concerns = details.concerns();
        whoLed = details.whoLed();
        present = details.present();
        newcomers = details.newcomers();
        note = details.note();
        component = details.component();
        tasks = details.tasks();
        result = details.result();
        plain = Texts.plain(note == null ? title : title + " " + note);
    }

    private void requireSeen(int seenVersion) {
        if (version == null || version != seenVersion) {
            throw new Stale(Activity.class, id);
        }
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    String title() {
        return title;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    /** Somebody of the centre took part; where residents or a partner led, it happened without us. */
    boolean withUs() {
        return whoLed != WhoLed.RESIDENTS && whoLed != WhoLed.PARTNER;
    }

    UUID authorId() {
        return authorId;
    }

    boolean withdrawn() {
        return withdrawal != null;
    }

    String plain() {
        return plain;
    }

    Instant createdAt() {
        return createdAt;
    }
}
