package pl.osl.access.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Ids;

/** One person for whom a mentor or coach works. */
@Entity
class Assignment {

    @Id
    private UUID id;

    private UUID centreId;
    private UUID membershipId;
    private UUID supporterId;
    private UUID personId;
    private Instant givenAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    static Assignment of(Membership supporter, UUID person, Clock clock) {
        var assignment = new Assignment();
        assignment.id = Ids.next(clock);
        assignment.centreId = supporter.centreId();
        assignment.membershipId = supporter.id();
        assignment.supporterId = supporter.accountId();
        assignment.personId = person;
        assignment.givenAt = clock.instant();
        return assignment;
    }

    void end(Clock clock) {
        this.endedAt = clock.instant();
    }

    UUID personId() {
        return personId;
    }
}
