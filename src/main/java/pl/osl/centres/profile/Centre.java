package pl.osl.centres.profile;

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
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;

/** A centre: what it tells about itself that has no history of its own. Its name has, in {@link CentreIdentity}. */
@Entity
class Centre {

    @Id
    private UUID id;

    private LocalDate joinedOn;
    private boolean countyRights;
    private @Nullable Integer staff;

    @Enumerated(EnumType.STRING)
    private HeadTitle headTitle;

    @Enumerated(EnumType.STRING)
    private @Nullable MayorTitle mayorTitle;

    private @Nullable String council;
    private @Nullable String controller;
    private @Nullable String dpoContact;
    private @Nullable String letterhead;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable UUID startedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Centre() {}

    /** @param staff number of people employed */
    record Details(
            boolean countyRights,
            @Nullable Integer staff,
            HeadTitle headTitle,
            @Nullable MayorTitle mayorTitle,
            @Nullable String council,
            @Nullable String controller,
            @Nullable String dpoContact,
            @Nullable String letterhead) {}

    private Centre(UUID id, boolean countyRights, Clock clock) {
        this.id = id;
        this.joinedOn = LocalDate.now(clock);
        this.countyRights = countyRights;
        this.headTitle = HeadTitle.DIRECTOR;
        this.createdAt = clock.instant();
    }

    /** Joins today. */
    static Centre found(UUID id, boolean countyRights, Clock clock) {
        return new Centre(id, countyRights, clock);
    }

    List<Change> settle(Details details) {
        var changes = new Change.Log()
                .add("countyRights", countyRights, details.countyRights())
                .add("staff", staff, details.staff())
                .add("headTitle", headTitle, details.headTitle())
                .add("mayorTitle", mayorTitle, details.mayorTitle())
                .add("council", council, details.council())
                .add("controller", controller, details.controller())
                .add("dpoContact", dpoContact, details.dpoContact())
                .add("letterhead", letterhead, details.letterhead())
                .changes();
        this.countyRights = details.countyRights();
        this.staff = details.staff();
        this.headTitle = details.headTitle();
        this.mayorTitle = details.mayorTitle();
        this.council = details.council();
        this.controller = details.controller();
        this.dpoContact = details.dpoContact();
        this.letterhead = details.letterhead();
        return changes;
    }

    /** The first steps are behind the centre, whether all were done or not. */
    boolean started(UUID by, Clock clock) {
        if (startedAt != null) {
            return false;
        }
        this.startedAt = clock.instant();
        this.startedBy = by;
        return true;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
