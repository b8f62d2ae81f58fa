package pl.osl.communities.groups;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.Story;
import pl.osl.ui.RecordParts;

/** What the page of a group shows, also when a programme could not be added to it. */
@Component
class GroupPage {

    private final GroupDirectory directory;
    private final GroupTree tree;
    private final Programmes programmes;
    private final RecordParts parts;
    private final Story story;

    GroupPage(GroupDirectory directory, GroupTree tree, Programmes programmes, RecordParts parts, Story story) {
        this.directory = directory;
        this.tree = tree;
        this.programmes = programmes;
        this.parts = parts;
        this.story = story;
    }

    void show(UUID id, ProgrammeForm programme, Viewer viewer, Model model) {
        var card = directory.require(id, viewer);
        boolean mine = GroupPolicy.may(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        model.addAttribute("group", card);
        model.addAttribute("told", card.told());
        model.addAttribute("tree", tree.around(card, viewer));
        model.addAttribute("programmes", programmes.of(card));
        model.addAttribute("mayChange", mine && !card.withdrawn());
        model.addAttribute(
                "mayWithdraw",
                GroupPolicy.may(Verb.WITHDRAW, viewer, card.told().communityId(), card.team()));
        model.addAttribute("parts", parts.of("group", id, viewer));
        model.addAttribute("history", story.of(card.centreId(), "group", id, viewer));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", programme);
        }
    }
}
