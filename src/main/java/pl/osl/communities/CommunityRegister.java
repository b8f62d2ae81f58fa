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
import pl.osl.kernel.Refusal;

/** Begins communities. Whoever begins one works with it and leads it until somebody else takes over. */
@Service
class CommunityRegister {

    private final Communities communities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommunityRegister(Communities communities, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.communities = communities;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public UUID begin(Community.Details details, Viewer viewer) {
        CommunityPolicy.requireMayCreate(viewer);
        UUID centre = viewer.centreId();
        if (known(centre, details.name())) {
            throw Refusal.at("name", "communities.refusal.known", details.name());
        }
        var community = communities.save(Community.begin(Ids.next(clock), centre, details, clock));
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

    private boolean known(UUID centre, String name) {
        return jdbc.sql("""
                        select exists (select 1 from community
                                        where centre_id = :centre and lower(name) = lower(:name))
                        """)
                .param("centre", centre)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
