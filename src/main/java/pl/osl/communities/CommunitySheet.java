package pl.osl.communities;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Viewer;
import pl.osl.access.standins.StandInList;
import pl.osl.communities.CommunityDirectory.Member;
import pl.osl.ui.RecordParts;

/** What the page of a community, its profile and the pack for a successor have in common. */
@Component
class CommunitySheet {

    private final CommunityDirectory directory;
    private final CommunityProfile profile;
    private final RecordParts parts;
    private final StandInList standIns;

    CommunitySheet(CommunityDirectory directory, CommunityProfile profile, RecordParts parts, StandInList standIns) {
        this.directory = directory;
        this.profile = profile;
        this.parts = parts;
        this.standIns = standIns;
    }

    /** @param subject kind of the page, whose parts modules offer */
    CommunityDirectory.Details fill(String subject, UUID id, Viewer viewer, Model model) {
        var community = directory.require(id, viewer);
        var members = directory.members(community);
        model.addAttribute("community", community);
        model.addAttribute("members", members);
        model.addAttribute("leaderless", !community.closed() && members.stream().noneMatch(Member::leads));
        model.addAttribute(
                "standIns",
                standIns.running(community.centreId()).stream()
                        .filter(one -> members.stream().anyMatch(member -> one.covers(member.id(), id)))
                        .toList());
        model.addAttribute("told", profile.of(community));
        model.addAttribute("health", parts.of("community-health", id, viewer));
        model.addAttribute("parts", parts.of(subject, id, viewer));
        return community;
    }
}
