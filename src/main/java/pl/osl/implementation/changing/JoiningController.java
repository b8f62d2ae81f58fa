package pl.osl.implementation.changing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.AskedDay;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.pages.CentreBoards;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** The state of the steps on joining: what was done before needs a date and no evidence. */
@Controller
@RequestMapping("/implementation/joining")
class JoiningController {

    private static final List<StepState> OFFERED =
            List.of(StepState.NOT_STARTED, StepState.IN_PROGRESS, StepState.DONE_DECLARED, StepState.NOT_NEEDED);

    private final Steps steps;
    private final CentreBoards boards;
    private final Clock clock;

    JoiningController(Steps steps, CentreBoards boards, Clock clock) {
        this.steps = steps;
        this.boards = boards;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        return page(Map.of(), viewer);
    }

    @PostMapping
    ModelAndView join(@RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        try {
            steps.join(read(typed), viewer);
        } catch (Refusal refusal) {
            return refused(typed, refusal, viewer);
        } catch (DataIntegrityViolationException atOnce) {
            return refused(typed, Refusal.of("implementation.refusal.meanwhile"), viewer);
        }
        flash.addFlashAttribute("notice", "implementation.joined");
        return new ModelAndView("redirect:/implementation");
    }

    private static Map<Step, Steps.Before> read(Map<String, String> typed) {
        var read = new EnumMap<Step, Steps.Before>(Step.class);
        for (var step : Step.values()) {
            String state = typed.get("state." + step.numeral());
            String since = Texts.line(typed.get("since." + step.numeral()));
            if (state != null) {
                var known = OFFERED.stream()
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of("implementation.refusal.state"));
                if (since != null && AskedDay.read(since) == null) {
                    throw Refusal.of("implementation.refusal.due");
                }
                read.put(step, new Steps.Before(known, AskedDay.read(since)));
            }
        }
        return read;
    }

    private ModelAndView refused(Map<String, String> typed, Refusal refusal, Viewer viewer) {
        var page = page(typed, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("refusal", refusal);
    }

    private ModelAndView page(Map<String, String> typed, Viewer viewer) {
        return new ModelAndView("implementation/joining")
                .addObject("board", boards.board(viewer.centreId(), LocalDate.now(clock), viewer))
                .addObject("offered", OFFERED)
                .addObject("typed", typed);
    }
}
