package pl.osl.communities.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.Story;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.communities.money.MoneyForm;
import pl.osl.communities.money.MoneyRows;
import pl.osl.communities.money.MoneySource;
import pl.osl.ui.RecordParts;

/** What the page of an initiative shows, also when a move or a sum could not be added to it. */
@Component
class InitiativePage {

    private final InitiativeDirectory directory;
    private final InitiativeMoves moves;
    private final InitiativeMoney money;
    private final Leaders leaders;
    private final RecordParts parts;
    private final Story story;
    private final Clock clock;

    InitiativePage(
            InitiativeDirectory directory,
            InitiativeMoves moves,
            InitiativeMoney money,
            Leaders leaders,
            RecordParts parts,
            Story story,
            Clock clock) {
        this.directory = directory;
        this.moves = moves;
        this.money = money;
        this.leaders = leaders;
        this.parts = parts;
        this.story = story;
        this.clock = clock;
    }

    void show(UUID id, Viewer viewer, Model model) {
        var card = directory.require(id, viewer);
        var told = card.told();
        var lines = money.of(card);
        model.addAttribute("initiative", card);
        model.addAttribute("told", told);
        model.addAttribute(
                "leader",
                told.leaderId() == null
                        ? ""
                        : leaders.name(viewer, told.leaderId()).orElse(""));
        model.addAttribute("moves", moves.of(card));
        model.addAttribute("states", InitiativeState.values());
        model.addAttribute("money", lines);
        model.addAttribute("total", MoneyRows.Total.of(lines));
        model.addAttribute("sources", MoneySource.values());
        model.addAttribute(
                "mayChange",
                !card.withdrawn() && GroupPolicy.may(Verb.UPDATE, viewer, told.communityId(), card.team()));
        model.addAttribute("mayWithdraw", GroupPolicy.may(Verb.WITHDRAW, viewer, told.communityId(), card.team()));
        model.addAttribute("parts", parts.of("initiative", id, viewer));
        model.addAttribute("history", story.of(card.centreId(), "initiative", id, viewer));
        if (!model.containsAttribute("moveForm")) {
            model.addAttribute("moveForm", MoveForm.blank(card.state(), LocalDate.now(clock)));
        }
        if (!model.containsAttribute("moneyForm")) {
            model.addAttribute("moneyForm", MoneyForm.blank());
        }
    }
}
