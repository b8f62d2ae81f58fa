package pl.osl.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Viewer;

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

        Set<UUID> accounts() {
            return present().stream().map(Member::accountId).collect(Collectors.toSet());
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
        var team = members.stream()
                .filter(one -> one.to() == null)
                .map(Member::accountId)
                .collect(Collectors.toSet());
        boolean open = community.endedOn() == null && viewer.place().kind() == Place.Kind.CENTRE;
        boolean leaderless = community.endedOn() == null
                && members.stream().noneMatch(one -> one.lead() && one.to() == null && one.active());
        return new Shown(
                community,
                members,
                leaderless,
                open && CommunityPolicy.mayChangeTeam(viewer, id, team),
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
