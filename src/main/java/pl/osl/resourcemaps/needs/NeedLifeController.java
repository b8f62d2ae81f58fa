package pl.osl.resourcemaps.needs;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;
import pl.osl.resourcemaps.MapPolicy;

/** A voice heard, a vote, a move, and what residents were told. */
@Controller
@RequestMapping("/needs/{id}")
class NeedLifeController {

    private final NeedLife life;
    private final NeedDirectory needs;
    private final NeedPage page;

    NeedLifeController(NeedLife life, NeedDirectory needs, NeedPage page) {
        this.life = life;
        this.needs = needs;
        this.page = page;
    }

    @PostMapping("/signals")
    ModelAndView hear(
            @PathVariable UUID id,
            @Valid @ModelAttribute("signalForm") LifeForms.SignalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, () -> life.hear(id, form, viewer), viewer, model, flash);
    }

    @PostMapping("/signals/{signal}/removal")
    String unhear(@PathVariable UUID id, @PathVariable UUID signal, Viewer viewer, RedirectAttributes flash) {
        try {
            life.unhear(id, signal, viewer);
            flash.addFlashAttribute("notice", "map.saved");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        }
        return "redirect:/needs/{id}";
    }

    @PostMapping("/votes")
    ModelAndView vote(
            @PathVariable UUID id,
            @Valid @ModelAttribute("voteForm") LifeForms.VoteForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, () -> life.vote(id, form, viewer), viewer, model, flash);
    }

    @PostMapping("/moves")
    ModelAndView move(
            @PathVariable UUID id,
            @Valid @ModelAttribute("moveForm") LifeForms.MoveForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, () -> life.move(id, form, viewer), viewer, model, flash);
    }

    @PostMapping("/answers")
    ModelAndView tell(
            @PathVariable UUID id,
            @Valid @ModelAttribute("toldForm") LifeForms.ToldForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, () -> life.tell(id, form, viewer), viewer, model, flash);
    }

    private ModelAndView done(
            UUID id, BindingResult errors, Runnable work, Viewer viewer, Model model, RedirectAttributes flash) {
        var found = needs.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.NEED, found.community());
        Attempt.of(errors, work);
        if (errors.hasErrors()) {
            page.show(id, viewer, model);
            return new ModelAndView("resourcemaps/need", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return new ModelAndView("redirect:/needs/{id}");
    }
}
