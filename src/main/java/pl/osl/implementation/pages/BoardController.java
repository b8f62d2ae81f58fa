package pl.osl.implementation.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.MemberCentres;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.AskedDay;
import pl.osl.implementation.board.StepBoard;

/** "Kroki": the board of a centre and the page of each step, for those who work there and those who support it. */
@Controller
class BoardController {

    private final CentreBoards boards;
    private final StepBoard states;
    private final StepViews views;
    private final Clock clock;

    BoardController(CentreBoards boards, StepBoard states, StepViews views, Clock clock) {
        this.boards = boards;
        this.states = states;
        this.views = views;
        this.clock = clock;
    }

    /** Whoever looks from outside has no centre of their own here and is shown theirs. */
    @GetMapping("/implementation")
    ModelAndView own(@RequestParam(required = false) @Nullable String on, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        return StepViews.works(viewer) ? board(viewer.centreId(), on, viewer) : new ModelAndView("redirect:/");
    }

    @GetMapping("/implementation/{step}")
    ModelAndView ownStep(@PathVariable String step, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        return StepViews.works(viewer)
                ? views.show(viewer.centreId(), StepViews.step(step), viewer)
                : new ModelAndView("redirect:/");
    }

    @GetMapping("/centres/{id}/implementation")
    ModelAndView centre(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        return MemberCentres.coordinates(viewer) ? member(id, on, viewer) : board(id, on, viewer);
    }

    /** The network's coordinator has one page of a centre and none of a step, because nothing lies behind it for them. */
    @GetMapping("/centres/{id}/implementation/{step}")
    ModelAndView centreStep(@PathVariable UUID id, @PathVariable String step, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        if (MemberCentres.coordinates(viewer)) {
            var of = StepViews.step(step);
            member(id, null, viewer);
            return new ModelAndView("redirect:/centres/" + id + "/implementation#" + of.numeral());
        }
        return views.show(id, StepViews.step(step), viewer);
    }

    /** States, days and the reasons that may leave the centre; the read model has nothing else to show. */
    private ModelAndView member(UUID centre, @Nullable String on, Viewer viewer) {
        var asked = AskedDay.of(on, LocalDate.now(clock));
        var line = MemberCentres.in(
                centre,
                Verb.READ,
                Thing.STEP,
                viewer,
                inside -> states.across(Set.of(centre), asked.day()).getFirst());
        return new ModelAndView("implementation/member", asked.status())
                .addObject("line", line)
                .addObject("asked", asked);
    }

    private ModelAndView board(UUID centre, @Nullable String on, Viewer viewer) {
        var asked = AskedDay.of(on, LocalDate.now(clock));
        var board = boards.board(centre, asked.day(), viewer);
        return new ModelAndView("implementation/board", asked.status())
                .addObject("board", board)
                .addObject(
                        "paperOfTheDay", asked.past() ? List.of(board.centre().name()) : null)
                .addObject("asked", asked)
                .addObject(
                        "base", StepViews.works(viewer) ? "/implementation" : "/centres/" + centre + "/implementation")
                .addObject("outside", !StepViews.works(viewer))
                .addObject("statesOnly", CentreBoards.statesOnly(viewer))
                .addObject("mayDeclare", StepViews.works(viewer) && viewer.may(Verb.UPDATE, Thing.STEP));
    }
}
