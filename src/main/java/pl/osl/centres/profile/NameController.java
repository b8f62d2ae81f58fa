package pl.osl.centres.profile;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.CentreKind;
import pl.osl.centres.register.Voivodeship;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;

/** Name, kind and municipalities: correcting what was wrong, and what changes from a day, such as becoming a CUS. */
@Controller
@RequestMapping("/centre")
class NameController {

    private final CentreCare care;
    private final Names names;

    NameController(CentreCare care, Names names) {
        this.care = care;
        this.names = names;
    }

    @ModelAttribute("kinds")
    List<CentreKind> kinds() {
        return List.of(CentreKind.values());
    }

    @ModelAttribute("voivodeships")
    List<Voivodeship> voivodeships() {
        return List.of(Voivodeship.values());
    }

    @GetMapping("/name")
    ModelAndView askName(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        return page(names.current(viewer.centreId()), false, HttpStatus.OK);
    }

    @PostMapping("/name")
    ModelAndView correct(
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean another,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        if (another) {
            return page(form.withAnother(), false, HttpStatus.OK);
        }
        form.checked(errors);
        try {
            Attempt.of(errors, () -> care.correct(form, viewer));
        } catch (Stale _) {
            errors.reject("centres.refusal.stale");
            return page(form, false, HttpStatus.CONFLICT)
                    .addObject("fresh", names.current(viewer.centreId()).version());
        }
        return errors.hasErrors() ? page(form, false, HttpStatus.UNPROCESSABLE_CONTENT) : done("centres.saved", flash);
    }

    @GetMapping("/change")
    ModelAndView askChange(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        return page(names.current(viewer.centreId()), true, HttpStatus.OK);
    }

    @PostMapping("/change")
    ModelAndView change(
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean another,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        if (another) {
            return page(form.withAnother(), true, HttpStatus.OK);
        }
        form.checkedChange(errors);
        Attempt.of(errors, () -> care.change(form, viewer));
        return errors.hasErrors()
                ? page(form, true, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("centres.change.done", flash);
    }

    private static ModelAndView page(IdentityForm form, boolean change, HttpStatus status) {
        return new ModelAndView(change ? "centres/change" : "centres/name", status)
                .addObject("form", form)
                .addObject("fresh", form.version());
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/centre");
    }
}
