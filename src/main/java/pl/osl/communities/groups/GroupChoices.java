package pl.osl.communities.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.access.Viewer;
import pl.osl.access.standins.WorkedCommunities.Worked;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;

/** What a form of a group offers to choose from, and what it says otherwise than the saved one. */
@Component
public class GroupChoices {

    /** Somebody or something to choose from a list. */
    public record Named(UUID id, String name) {}

    private final CommunityDirectory communities;
    private final GroupTree tree;

    GroupChoices(CommunityDirectory communities, GroupTree tree) {
        this.communities = communities;
        this.tree = tree;
    }

    /** Communities the viewer may put a group or an initiative into, by name. */
    public List<Named> writable(Viewer viewer) {
        return communities.of(viewer.centreId()).stream()
                .filter(one -> viewer.is(Role.COORDINATOR) || viewer.worksIn(one.team(), one.id()))
                .map(GroupChoices::named)
                .toList();
    }

    /** The one it is of stays on the list, even where work has ended there. */
    List<Named> communities(GroupDirectory.@Nullable Card card, Viewer viewer) {
        var offered = new ArrayList<>(writable(viewer));
        if (card != null && card.told().communityId() != null && card.community() != null) {
            var own = new Named(card.told().communityId(), card.community());
            if (!offered.contains(own)) {
                offered.add(own);
            }
        }
        return offered;
    }

    List<GroupNames.Found> places(GroupDirectory.@Nullable Card card, Viewer viewer) {
        return tree.places(viewer.centreId(), card == null ? null : card.id());
    }

    /** From what was typed to what somebody saved meanwhile. */
    List<Change> differences(GroupDetails typed, GroupDirectory.Card saved, Viewer viewer) {
        return GroupRules.differences(
                        saved,
                        typed,
                        communities(saved, viewer).stream()
                                .filter(one -> one.id().equals(typed.communityId()))
                                .map(Named::name)
                                .findFirst()
                                .orElse(null),
                        places(saved, viewer).stream()
                                .filter(one -> one.id().equals(typed.parentId()))
                                .map(GroupNames.Found::name)
                                .findFirst()
                                .orElse(null))
                .stream()
                .map(change -> new Change(change.field(), change.after(), change.before()))
                .toList();
    }

    private static Named named(Worked community) {
        return new Named(community.id(), community.name());
    }
}
