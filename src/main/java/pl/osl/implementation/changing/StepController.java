package pl.osl.implementation.changing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.Reason;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.pages.StepPages;
import pl.osl.implementation.pages.StepViews;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;

/** What those who work in the centre say of the state of a step: the director declares, the team proposes. */
@Controller
@RequestMapping("/implementation/{step}")
class StepController {

    private final Steps steps;
    private final StepPages pages;
    private final Clock clock;

    StepController(Steps steps, StepPages pages, Clock clock) {
        this.steps = steps;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/change")
    ModelAndView declaring(@PathVariable String step, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        return blank(StepViews.step(step), false, viewer);
    }

    @PostMapping("/change")
    ModelAndView declare(
            @PathVariable String step,
            @Valid @ModelAttribute("told") StepForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var of = StepViews.step(step);
        form.read(errors);
        var counts = Attempt.of(errors, () -> steps.declare(id(form), of, form.lastSeen(), form.told(), viewer));
        if (counts.isEmpty()) {
            return refused(of, form, viewer);
        }
        flash.addFlashAttribute("notice", counts.get() ? "implementation.saved" : "implementation.saved.past");
        return new ModelAndView("redirect:/implementation/" + of.numeral());
    }

    @GetMapping("/proposal")
    ModelAndView proposing(
            @PathVariable String step, @RequestParam(defaultValue = "false") String again, Viewer viewer) {
        viewer.require(Verb.SUBMIT, Thing.STEP);
        return blank(StepViews.step(step), again.equals("true"), viewer);
    }

    @PostMapping("/proposal")
    ModelAndView propose(
            @PathVariable String step,
            @Valid @ModelAttribute("told") StepForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.SUBMIT, Thing.STEP);
        var of = StepViews.step(step);
        form.read(errors);
        Attempt.of(errors, () -> steps.propose(id(form), of, form.lastSeen(), form.told(), viewer));
        if (errors.hasErrors()) {
            return refused(of, form, viewer);
        }
        flash.addFlashAttribute("notice", "implementation.proposed");
        return new ModelAndView("redirect:/implementation/" + of.numeral());
    }

    /** @param again with what was proposed before and came back, where there is such a proposal */
    private ModelAndView blank(Step step, boolean again, Viewer viewer) {
        var page = pages.page(viewer.centreId(), step, viewer);
        UUID id = Ids.next(clock);
        var declined = again ? page.declined() : null;
        return form(
                step,
                declined == null ? StepForm.blank(id, page, LocalDate.now(clock)) : StepForm.again(id, page, declined),
                viewer);
    }

    private ModelAndView refused(Step step, StepForm typed, Viewer viewer) {
        var page = form(step, typed, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Step step, StepForm form, Viewer viewer) {
        return new ModelAndView("implementation/change")
                .addObject("told", form)
                .addObject("step", step)
                .addObject("directs", viewer.may(Verb.UPDATE, Thing.STEP))
                .addObject("states", StepState.OF_CENTRE)
                .addObject("offered", Reason.of(step, viewer.may(Verb.UPDATE, Thing.SENSITIVE_REASON)));
    }

    private UUID id(StepForm form) {
        return form.key().orElseGet(() -> Ids.next(clock));
    }
}
