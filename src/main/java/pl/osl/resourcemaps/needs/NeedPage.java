package pl.osl.resourcemaps.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.kernel.Ids;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.ui.RecordParts;

/** What the page of a need shows, also when something could not be added to it. */
@Component
class NeedPage {

    private final NeedDirectory needs;
    private final Voices voices;
    private final RecordParts parts;
    private final History history;
    private final Clock clock;

    NeedPage(NeedDirectory needs, Voices voices, RecordParts parts, History history, Clock clock) {
        this.needs = needs;
        this.voices = voices;
        this.parts = parts;
        this.history = history;
        this.clock = clock;
    }

    String show(UUID id, Viewer viewer, Model model) {
        var found = needs.require(id, viewer);
        var card = found.card();
        var today = LocalDate.now(clock);
        boolean team = MapPolicy.mayChange(viewer, Verb.UPDATE, Thing.NEED, found.community());
        model.addAttribute("need", card);
        model.addAttribute("community", found.community());
        model.addAttribute("mayChange", team && !card.withdrawn());
        model.addAttribute("mayWithdraw", MapPolicy.mayChange(viewer, Verb.WITHDRAW, Thing.NEED, found.community()));
        model.addAttribute("signals", voices.of(card));
        model.addAttribute("moves", voices.moves(card));
        model.addAttribute("next", card.state().next());
        model.addAttribute("methods", SignalMethod.values());
        model.addAttribute("ages", AgeBand.values());
        model.addAttribute("hows", ToldHow.values());
        blank(model, "signalForm", new LifeForms.SignalForm(Ids.next(clock), null, today, null, null, null));
        blank(model, "voteForm", new LifeForms.VoteForm(card.votes(), card.votedOn(), card.votedAt()));
        blank(model, "moveForm", new LifeForms.MoveForm(null, today, null));
        blank(
                model,
                "toldForm",
                new LifeForms.ToldForm(card.toldOn() == null ? today : card.toldOn(), card.toldHow(), card.toldWhat()));
        model.addAttribute("parts", parts.of("need", id, viewer));
        model.addAttribute("history", history.of(card.centreId(), id));
        return "resourcemaps/need";
    }

    private static void blank(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
