package pl.osl.centres.profile;

import java.util.List;
import java.util.Map;
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
import pl.osl.access.Installation;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.centres.location.CentreLocations;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.ui.RecordParts;

/** "Ośrodek": what a centre is and how it writes its letters, for those who work there. */
@Controller
@RequestMapping("/centre")
class ProfileController {

    private final CentreProfile profile;
    private final CentreCare care;
    private final CentreLocations locations;
    private final Installation installation;
    private final RecordParts parts;
    private final History history;

    ProfileController(
            CentreProfile profile,
            CentreCare care,
            CentreLocations locations,
            Installation installation,
            RecordParts parts,
            History history) {
        this.profile = profile;
        this.care = care;
        this.locations = locations;
        this.installation = installation;
        this.parts = parts;
        this.history = history;
    }

    @ModelAttribute("headTitles")
    List<HeadTitle> headTitles() {
        return List.of(HeadTitle.values());
    }

    @ModelAttribute("mayorTitles")
    List<MayorTitle> mayorTitles() {
        return List.of(MayorTitle.values());
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        viewer.require(Verb.READ, Thing.CENTRE);
        if (viewer.place().kind() != Place.Kind.CENTRE) {
            return new ModelAndView("redirect:/"); // whoever looks from outside has no centre of their own
        }
        UUID centre = viewer.centreId();
        boolean mayChange = viewer.may(Verb.UPDATE, Thing.CENTRE);
        return new ModelAndView("centres/centre")
                .addObject("page", profile.of(centre))
                .addObject("location", locations.of(centre).orElse(null))
                .addObject("mayChange", mayChange)
                .addObject("installation", mayChange && installation.isFor(viewer))
                .addObject("parts", parts.of("centre", centre, viewer))
                .addObject("history", history.of(centre, centre));
    }

    @GetMapping("/edit")
    ModelAndView ask(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        return form(ProfileForm.of(profile.of(viewer.centreId()).profile()), HttpStatus.OK);
    }

    @PostMapping("/edit")
    ModelAndView settle(
            @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        if (!typed.keySet().containsAll(ProfileForm.FIELDS)) {
            errors.reject("centres.refusal.whole");
        }
        form.checked(errors);
        try {
            Attempt.of(errors, () -> care.settle(form, viewer));
        } catch (Stale _) {
            errors.reject("centres.refusal.stale");
            int fresh = profile.of(viewer.centreId()).profile().version();
            return form(form, HttpStatus.CONFLICT).addObject("fresh", fresh);
        }
        if (errors.hasErrors()) {
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "centres.saved");
        return new ModelAndView("redirect:/centre");
    }

    @GetMapping("/inhabitants")
    ModelAndView askInhabitants(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        return new ModelAndView("centres/inhabitants", "form", InhabitantsForm.blank());
    }

    @PostMapping("/inhabitants")
    ModelAndView count(
            @ModelAttribute("form") InhabitantsForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        form.checked(errors);
        Attempt.of(errors, () -> care.count(form, viewer));
        if (errors.hasErrors()) {
            return new ModelAndView("centres/inhabitants", HttpStatus.UNPROCESSABLE_CONTENT).addObject("form", form);
        }
        flash.addFlashAttribute("notice", "centres.saved");
        return new ModelAndView("redirect:/centre");
    }

    @PostMapping("/changes/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        try {
            care.withdraw(id, viewer);
            flash.addFlashAttribute("notice", "centres.change.withdrawn");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        }
        return "redirect:/centre";
    }

    private static ModelAndView form(ProfileForm form, HttpStatus status) {
        return new ModelAndView("centres/centre-edit", status)
                .addObject("form", form)
                .addObject("fresh", form.known());
    }
}
