package pl.osl.implementation.changing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.Step;
import pl.osl.implementation.pages.StepViews;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** The small forms on the page of a step: proposals decided, mistakes taken back, evidence, who and what comes next. */
@Controller
@RequestMapping("/implementation/{step}")
class StepFormsController {

    private final Steps steps;
    private final StepCare care;
    private final StepViews views;

    StepFormsController(Steps steps, StepCare care, StepViews views) {
        this.steps = steps;
        this.care = care;
        this.views = views;
    }

    @PostMapping("/proposals/{id}/acceptance")
    ModelAndView accept(@PathVariable String step, @PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var form = new Sent("accept", Map.of(), "implementation.accepted", viewer, flash);
        return said(step, form, of -> steps.accept(id, of, viewer));
    }

    @PostMapping("/proposals/{id}/decline")
    ModelAndView decline(
            @PathVariable String step,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var form = new Sent("decline-" + id, typed, "implementation.declined", viewer, flash);
        return said(step, form, of -> steps.decline(id, of, why(typed), viewer));
    }

    @PostMapping("/proposals/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String step, @PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.SUBMIT, Thing.STEP);
        var form = new Sent("withdraw", Map.of(), "implementation.withdrawn", viewer, flash);
        return said(step, form, of -> steps.withdraw(id, of, viewer));
    }

    @PostMapping("/changes/{id}/voiding")
    ModelAndView takeBack(
            @PathVariable String step,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var form = new Sent("change-" + id, typed, "implementation.voided", viewer, flash);
        return said(step, form, of -> steps.takeBack(id, of, why(typed), viewer));
    }

    @PostMapping("/evidence")
    ModelAndView evidence(
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var form = new Sent("evidence", typed, "implementation.evidence.added", viewer, flash);
        return said(step, form, of -> {
            String text = Texts.text(typed.get("description"));
            String address = Texts.line(typed.get("link"));
            if (text == null) {
                throw Refusal.of("implementation.refusal.evidence");
            }
            if (text.length() > 1000) {
                throw Refusal.of("implementation.refusal.evidence.long", 1000);
            }
            if (address != null && (address.length() > 500 || !address.matches("https?://\\S+"))) {
                throw Refusal.of("implementation.refusal.link");
            }
            care.addEvidence(of, text, address, paper(file), viewer);
        });
    }

    private static StepCare.@Nullable Paper paper(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank()) {
            return null;
        }
        try {
            return new StepCare.Paper(name, file.getBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @PostMapping("/evidence/{id}/withdrawal")
    ModelAndView withdrawEvidence(
            @PathVariable String step,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var form = new Sent("evidence-" + id, typed, "implementation.evidence.withdrawn", viewer, flash);
        return said(step, form, of -> care.withdrawEvidence(id, of, why(typed), viewer));
    }

    @PostMapping("/plan")
    ModelAndView plan(
            @PathVariable String step,
            PlanForm plan,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STEP);
        var form = new Sent("plan", typed, "implementation.planned", viewer, flash);
        return said(step, form, of -> care.plan(of, plan.plan(), plan.seen(), viewer));
    }

    private interface Work {
        void on(Step step);
    }

    /** A form as it was sent, and what is said when it is taken. */
    private record Sent(
            String name, Map<String, String> typed, String notice, Viewer viewer, RedirectAttributes flash) {}

    private ModelAndView said(String numeral, Sent form, Work work) {
        var step = StepViews.step(numeral);
        try {
            work.on(step);
        } catch (Refusal refusal) {
            return refused(step, form, refusal);
        } catch (DataIntegrityViolationException atOnce) {
            return refused(step, form, Refusal.of("implementation.refusal.meanwhile"));
        }
        form.flash().addFlashAttribute("notice", form.notice());
        return new ModelAndView("redirect:/implementation/" + step.numeral());
    }

    private ModelAndView refused(Step step, Sent form, Refusal refusal) {
        return views.refused(form.viewer().centreId(), step, form.name(), form.typed(), refusal, form.viewer());
    }

    private static String why(Map<String, String> typed) {
        String reason = Texts.text(typed.get("reason"));
        if (reason == null) {
            throw Refusal.of("implementation.refusal.why");
        }
        if (reason.length() > 1000) {
            throw Refusal.of("implementation.refusal.evidence.long", 1000);
        }
        return reason;
    }
}
