package pl.osl.implementation.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.AskedDay;

/** "Kroki": the board of a centre and the page of each step, for those who work there and those who support it. */
@Controller
class BoardController {

    private final CentreBoards boards;
    private final StepViews views;
    private final Clock clock;

    BoardController(CentreBoards boards, StepViews views, Clock clock) {
        this.boards = boards;
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
                ? views.show(viewer.centreId(), StepViews.step(step), null, HttpStatus.OK, viewer)
                : new ModelAndView("redirect:/");
    }

    /** The network's coordinator finds the same states on the board of the network, without what lies behind them. */
    @GetMapping("/centres/{id}/implementation")
    ModelAndView centre(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        return network(viewer) ? new ModelAndView("redirect:/network") : board(id, on, viewer);
    }

    @GetMapping("/centres/{id}/implementation/{step}")
    ModelAndView centreStep(@PathVariable UUID id, @PathVariable String step, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        return network(viewer)
                ? new ModelAndView("redirect:/network")
                : views.show(id, StepViews.step(step), null, HttpStatus.OK, viewer);
    }

    private static boolean network(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.NETWORK;
    }

    private ModelAndView board(UUID centre, @Nullable String on, Viewer viewer) {
        var asked = AskedDay.of(on, LocalDate.now(clock));
        return new ModelAndView(
                        "implementation/board", asked.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("board", boards.board(centre, asked.day(), viewer))
                .addObject("asked", asked)
                .addObject(
                        "base", StepViews.works(viewer) ? "/implementation" : "/centres/" + centre + "/implementation")
                .addObject("outside", !StepViews.works(viewer))
                .addObject("mayDeclare", StepViews.works(viewer) && viewer.may(Verb.UPDATE, Thing.STEP));
    }
}
