package pl.osl.resourcemaps.checks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;

/** How often the centre checks what: as many months for people and groups, institutions, and places. */
@Controller
class PaceController {

    record PaceForm(
            @NotNull @Min(1) @Max(60) @Nullable Integer people,
            @NotNull @Min(1) @Max(60) @Nullable Integer institutions,
            @NotNull @Min(1) @Max(60) @Nullable Integer places) {}

    private final Pace pace;

    PaceController(Pace pace) {
        this.pace = pace;
    }

    @GetMapping("/map/pace")
    String ask(Viewer viewer, Model model) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        var months = pace.of(viewer.centreId());
        model.addAttribute("paceForm", new PaceForm(months.people(), months.institutions(), months.places()));
        return "resourcemaps/pace";
    }

    @PostMapping("/map/pace")
    ModelAndView settle(
            @Valid @ModelAttribute("paceForm") PaceForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        Attempt.of(errors, () -> pace.settle(form, viewer));
        if (errors.hasErrors()) {
            return new ModelAndView("resourcemaps/pace", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return new ModelAndView("redirect:/map/pace");
    }
}
