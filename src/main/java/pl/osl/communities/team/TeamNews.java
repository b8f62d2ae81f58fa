package pl.osl.communities.team;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.notifications.NotificationService;

/** Tells whom a change of a team concerns. */
@Component
class TeamNews {

    private final NotificationService notifications;
    private final Roster roster;

    TeamNews(NotificationService notifications, Roster roster) {
        this.notifications = notifications;
        this.roster = roster;
    }

    void joined(CommunityDirectory.Details community, CommunityTeam.Joining joining, Viewer by) {
        if (!joining.account().equals(by.accountId())) {
            tell(Set.of(joining.account()), joining.lead() ? "community_lead" : "community_team", community, by);
        }
    }

    /** Coordinators name somebody; where there is none, any organizer can take it. */
    void ask(CommunityDirectory.Details community, Viewer by) {
        var coordinators = roster.holders(community.centreId(), Role.COORDINATOR);
        var asked = coordinators.isEmpty() ? roster.holders(community.centreId(), Role.ORGANIZER) : coordinators;
        var others = new HashSet<>(asked);
        others.remove(by.accountId());
        tell(others, "community_leaderless", community, by);
    }

    private void tell(Set<UUID> people, String kind, CommunityDirectory.Details community, Viewer by) {
        notifications.tell(
                people,
                community.centreId(),
                kind,
                List.of(community.name(), by.name()),
                "/communities/" + community.id() + "/team");
    }
}
