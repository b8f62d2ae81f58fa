package pl.osl.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;

/** Begins communities. Whoever begins one works with it and leads it until somebody else takes over. */
@Service
public class CommunityRegister {

    private final Communities communities;
    private final CommunityNames names;
    private final Phases phases;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommunityRegister(
            Communities communities,
            CommunityNames names,
            Phases phases,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.names = names;
        this.phases = phases;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    UUID begin(Community.Details details, Viewer viewer) {
        CommunityPolicy.requireMayCreate(viewer);
        UUID centre = viewer.centreId();
        names.requireFree(centre, details.name(), null);
        var community = communities.save(Community.begin(
                Ids.next(clock), centre, details, phases.first(centre).code(), clock));
        communities.flush(); // the row must be there for the next statement to refer to
        lead(community, viewer.accountId());
        events.publishEvent(new CommunityChanged(centre, community.id(), viewer.accountId(), "begun"));
        return community.id();
    }

    private void lead(Community community, UUID account) {
        jdbc.sql("""
                        insert into community_member (id, centre_id, community_id, account_id, lead, valid_from)
                        values (:id, :centre, :community, :account, true, :today)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** One that comes out of another from that day on, with the same team. */
    @Transactional
    public UUID succeed(String name, CommunityDirectory.Details parent, LocalDate since, Viewer viewer) {
        CommunityPolicy.requireMayCreate(viewer);
        names.requireFree(parent.centreId(), name, null);
        var details = Community.Details.begun(name, parent.type(), null, since);
        var community = communities.saveAndFlush(Community.begin(
                Ids.next(clock),
                parent.centreId(),
                details,
                phases.first(parent.centreId()).code(),
                clock));
        jdbc.sql("""
                        insert into community_member (id, centre_id, community_id, account_id, lead, valid_from)
                        select uuidv7(), centre_id, :id, account_id, lead, :since from community_member
                         where centre_id = :centre and community_id = :parent and valid_to is null
                        """)
                .param("id", community.id())
                .param("since", since)
                .param("centre", parent.centreId())
                .param("parent", parent.id())
                .update();
        events.publishEvent(new CommunityChanged(parent.centreId(), community.id(), viewer.accountId(), "begun"));
        return community.id();
    }
}
