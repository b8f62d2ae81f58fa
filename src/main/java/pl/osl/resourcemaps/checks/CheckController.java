package pl.osl.resourcemaps.checks;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import pl.osl.kernel.Attempt;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.CheckMethod;
import pl.osl.resourcemaps.assets.Outcome;

/** Sprawdzone · Zmieniło się · Już nie działa, and taking it back or saying it better. */
@Controller
@RequestMapping("/assets/{id}/checks")
class CheckController {

    private final CheckBook book;
    private final Checks checks;
    private final AssetDirectory assets;

    CheckController(CheckBook book, Checks checks, AssetDirectory assets) {
        this.book = book;
        this.checks = checks;
        this.assets = assets;
    }

    @PostMapping
    ModelAndView check(
            @PathVariable UUID id,
            @Valid @ModelAttribute("checkForm") CheckForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = requireField(id, viewer);
        Attempt.of(errors, () -> book.check(id, form, viewer));
        if (errors.hasErrors()) {
            return form(model, found, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.checked." + form.outcome());
        return new ModelAndView("redirect:" + form.backTo(id, found.community().id()));
    }

    /** With another day, another way of finding out, or a word about it. */
    @GetMapping("/new")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = requireField(id, viewer);
        model.addAttribute(
                "checkForm", new CheckForm(null, Outcome.STILL_THERE, CheckMethod.VISIT, null, null, null, null));
        return form(model, found, HttpStatus.OK);
    }

    @GetMapping("/{check}")
    ModelAndView askAgain(@PathVariable UUID id, @PathVariable UUID check, Viewer viewer, Model model) {
        var found = requireField(id, viewer);
        var known = checks.require(found.card(), check);
        model.addAttribute("check", known);
        model.addAttribute(
                "checkForm",
                new CheckForm(null, known.outcome(), known.method(), known.checkedOn(), known.note(), null, null));
        return form(model, found, HttpStatus.OK);
    }

    @PostMapping("/{check}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID check,
            @Valid @ModelAttribute("checkForm") CheckForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = requireField(id, viewer);
        var known = checks.require(found.card(), check);
        Attempt.of(errors, () -> book.correct(id, check, form, viewer));
        if (errors.hasErrors()) {
            model.addAttribute("check", known);
            return form(model, found, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return back(false, id);
    }

    @PostMapping("/{check}/undoing")
    ModelAndView undo(
            @PathVariable UUID id,
            @PathVariable UUID check,
            @RequestParam(defaultValue = "") String home,
            Viewer viewer,
            RedirectAttributes flash) {
        requireField(id, viewer);
        book.undo(id, check, viewer);
        flash.addFlashAttribute("notice", "map.check.undone");
        return back(home.equals("yes"), id);
    }

    private AssetDirectory.Found requireField(UUID id, Viewer viewer) {
        var found = assets.require(id, viewer);
        viewer.require(Verb.UPDATE, Thing.ASSET);
        return found;
    }

    private static ModelAndView form(Model model, AssetDirectory.Found found, HttpStatus status) {
        model.addAttribute("asset", found.card());
        model.addAttribute("community", found.community());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("methods", CheckMethod.values());
        return new ModelAndView("resourcemaps/check", model.asMap(), status);
    }

    private static ModelAndView back(boolean home, UUID asset) {
        return new ModelAndView(home ? "redirect:/today" : "redirect:/assets/" + asset);
    }
}
