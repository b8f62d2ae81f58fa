package pl.osl.communities.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.communities.Leads;

/** The team of a community with its days, those who left included. */
@Component
class TeamPage {

    /**
     * @param to last day; null for those who work with it now
     * @param active has a role in the field today
     */
    record Member(
            UUID id,
            UUID accountId,
            String name,
            boolean lead,
            LocalDate from,
            @Nullable LocalDate to,
            boolean active) {}

    /** @param mayTake nobody leads it and the viewer can */
    record Shown(
            CommunityDirectory.Details community,
            List<Member> members,
            boolean leaderless,
            boolean mayChange,
            boolean mayTake,
            boolean mayAsk) {

        public List<Member> present() {
            return members.stream().filter(one -> one.to() == null).toList();
        }

        public List<Member> former() {
            return members.stream().filter(one -> one.to() != null).toList();
        }
    }

    private final CommunityDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamPage(CommunityDirectory directory, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Shown of(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        var members = members(community);
        boolean open = !community.closed() && viewer.place().kind() == Place.Kind.CENTRE;
        boolean leaderless = !community.closed()
                && members.stream().noneMatch(one -> one.lead() && one.to() == null && one.active());
        return new Shown(
                community,
                members,
                leaderless,
                open && CommunityPolicy.mayChange(viewer, community),
                open && leaderless && CommunityPolicy.mayTake(viewer),
                open && leaderless && CommunityPolicy.mayAsk(viewer));
    }

    private List<Member> members(CommunityDirectory.Details community) {
        return jdbc.sql("select m.id, m.account_id, a.name, m.lead, m.valid_from as \"from\", m.valid_to as \"to\", "
                        + Leads.IN_FIELD + " as active" + """
                          from community_member m join account a on a.id = m.account_id
                         where m.centre_id = :centre and m.community_id = :community
                         order by m.valid_to desc nulls first, m.lead desc, a.name collate "pl-x-icu", m.id
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("today", LocalDate.now(clock))
                .query(Member.class)
                .list();
    }
}
