package pl.osl.communities.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Ids;

/** Somebody who works with a community since a day; another row says what they did there before. */
@Entity
@Table(name = "community_member")
class TeamMember {

    @Id
    private UUID id;

    private UUID centreId;
    private UUID communityId;
    private UUID accountId;
    private boolean lead;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected TeamMember() {}

    static TeamMember join(
            CommunityDirectory.Details community, UUID account, boolean lead, LocalDate from, Clock clock) {
        var member = new TeamMember();
        member.id = Ids.next(clock);
        member.centreId = community.centreId();
        member.communityId = community.id();
        member.accountId = account;
        member.lead = lead;
        member.validFrom = from;
        return member;
    }

    /** Ends with that day, or with the first day of somebody who came later. */
    void leave(LocalDate day) {
        this.validTo = day.isBefore(validFrom) ? validFrom : day;
    }

    boolean leads() {
        return lead;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }
}
