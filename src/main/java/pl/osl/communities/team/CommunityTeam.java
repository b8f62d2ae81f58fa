package pl.osl.communities.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityChanged;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.kernel.Change;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/** Who works with a community and who leads it. One person leads; whoever leads no longer can still work with it. */
@Service
class CommunityTeam {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** @param from today or earlier: a team is told as it is, not planned */
    record Joining(UUID account, boolean lead, LocalDate from) {}

    private final CommunityDirectory directory;
    private final TeamMembers members;
    private final Roster roster;
    private final TeamNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommunityTeam(
            CommunityDirectory directory,
            TeamMembers members,
            Roster roster,
            TeamNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.members = members;
        this.roster = roster;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void join(UUID communityId, Joining joining, Viewer viewer) {
        var community = directory.require(communityId, viewer);
        var team = members.open(community.centreId(), communityId);
        CommunityPolicy.requireMayChange(viewer, community);
        join(community, team, joining, viewer);
    }

    /** "Biorę tę społeczność". */
    @Transactional
    void take(UUID communityId, Viewer viewer) {
        var community = directory.require(communityId, viewer);
        CommunityPolicy.requireMayTake(viewer);
        var team = members.open(community.centreId(), communityId);
        var field = field(community);
        var lead = lead(team);
        if (lead != null && field.containsKey(lead.accountId())) {
            if (lead.accountId().equals(viewer.accountId())) {
                return;
            }
            throw Refusal.of("communities.refusal.team.taken");
        }
        join(community, team, new Joining(viewer.accountId(), true, today()), viewer);
    }

    /** The director cannot name a lead but sees that one is missing: those who can are told. */
    @Transactional
    void ask(UUID communityId, Viewer viewer) {
        var community = directory.require(communityId, viewer);
        CommunityPolicy.requireMayAsk(viewer);
        var lead = lead(members.open(community.centreId(), communityId));
        if (lead != null && field(community).containsKey(lead.accountId())) {
            throw Refusal.of("communities.refusal.team.taken");
        }
        news.ask(community, viewer);
        trace(community, "lead_asked", List.of(), viewer);
    }

    /** @param lastDay today or earlier */
    @Transactional
    void leave(UUID communityId, UUID memberId, LocalDate lastDay, Viewer viewer) {
        var community = directory.require(communityId, viewer);
        var team = members.open(community.centreId(), communityId);
        CommunityPolicy.requireMayChange(viewer, community);
        var member = team.stream()
                .filter(one -> one.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new NotFound(TeamMember.class, memberId));
        requireDay(lastDay);
        member.leave(lastDay);
        String name = roster.called(member.accountId());
        trace(community, "left", List.of(new Change(member.leads() ? "lead" : "member", name, null)), viewer);
    }

    private void join(CommunityDirectory.Details community, List<TeamMember> team, Joining joining, Viewer viewer) {
        requireDay(joining.from());
        var field = field(community);
        if (!field.containsKey(joining.account())) {
            throw Refusal.at("person", "communities.refusal.team.person");
        }
        if (community.closed()) {
            throw Refusal.of("communities.refusal.team.ended");
        }
        var before = team.stream()
                .filter(one -> one.accountId().equals(joining.account()))
                .findFirst();
        if (before.filter(one -> one.leads() == joining.lead()).isPresent()) {
            return;
        }
        var lead = lead(team);
        before.ifPresent(one -> one.leave(joining.from()));
        if (joining.lead() && lead != null) {
            lead.leave(joining.from());
            members.flush(); // only one may lead at any time
            if (field.containsKey(lead.accountId())) {
                members.saveAndFlush(TeamMember.join(community, lead.accountId(), false, joining.from(), clock));
            }
        }
        members.flush();
        members.saveAndFlush(TeamMember.join(community, joining.account(), joining.lead(), joining.from(), clock));
        String name = field.get(joining.account());
        String predecessor = joining.lead() && lead != null ? roster.called(lead.accountId()) : null;
        trace(
                community,
                joining.lead() ? "lead_named" : "joined",
                List.of(new Change(joining.lead() ? "lead" : "member", predecessor, name)),
                viewer);
        news.joined(community, joining, viewer);
    }

    private void requireDay(LocalDate day) {
        if (day.isAfter(today()) || day.isBefore(EARLIEST)) {
            throw Refusal.at("from", "communities.refusal.team.day");
        }
    }

    private static @Nullable TeamMember lead(List<TeamMember> team) {
        return team.stream().filter(TeamMember::leads).findFirst().orElse(null);
    }

    private Map<UUID, String> field(CommunityDirectory.Details community) {
        return roster.field(community.centreId()).stream()
                .collect(Collectors.toMap(Roster.Named::id, Roster.Named::name));
    }

    private void trace(CommunityDirectory.Details community, String action, List<Change> changes, Viewer viewer) {
        events.publishEvent(
                new CommunityChanged(community.centreId(), community.id(), viewer.accountId(), action, changes));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
