package pl.osl.communities.phases;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import pl.osl.audit.History;
import pl.osl.communities.Phase;
import pl.osl.communities.Phases;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.ui.Destination;

/** "Słowniki": the phases of the centre. */
@Controller
@RequestMapping("/admin/phases")
class PhaseDictionaryController {

    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        Destination dictionariesInMenu() {
            return new Destination("dictionaries", "/admin/phases", "tags");
        }
    }

    private final Phases phases;
    private final PhaseUse use;
    private final PhaseBook book;
    private final History history;

    PhaseDictionaryController(Phases phases, PhaseUse use, PhaseBook book, History history) {
        this.phases = phases;
        this.use = use;
        this.book = book;
        this.history = history;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        viewer.require(Verb.READ, Thing.DICTIONARY);
        return page(PhaseEntryForm.blank(), viewer, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") PhaseEntryForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.DICTIONARY);
        form.checked(errors);
        Attempt.of(errors, () -> book.add(form, viewer));
        return errors.hasErrors() ? page(form, viewer, HttpStatus.UNPROCESSABLE_CONTENT) : done(flash);
    }

    @GetMapping("/{code}")
    ModelAndView ask(@PathVariable String code, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DICTIONARY);
        return one(code, PhaseEntryForm.of(phase(code, viewer)), viewer, HttpStatus.OK);
    }

    @PostMapping("/{code}")
    ModelAndView rename(
            @PathVariable String code,
            @ModelAttribute("form") PhaseEntryForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.DICTIONARY);
        var named = form.of(phase(code, viewer).means());
        named.checked(errors);
        try {
            Attempt.of(errors, () -> book.rename(code, named, viewer));
        } catch (Stale _) {
            var newer = phase(code, viewer);
            errors.reject("communities.refusal.phases.stale", new Object[] {newer.pl(), newer.en()}, null);
            return one(code, form, viewer, HttpStatus.CONFLICT);
        }
        return errors.hasErrors() ? one(code, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT) : done(flash);
    }

    @PostMapping("/{code}/use")
    ModelAndView use(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean active,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            book.use(code, active, viewer);
        } catch (Refusal refusal) {
            return page(PhaseEntryForm.blank(), viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refusal", refusal);
        }
        return done(flash);
    }

    @PostMapping("/{code}/place")
    String move(@PathVariable String code, @RequestParam(defaultValue = "false") boolean up, Viewer viewer) {
        book.move(code, up, viewer);
        return "redirect:/admin/phases";
    }

    private Phase phase(String code, Viewer viewer) {
        return phases.of(viewer.centreId()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(Phase.class, code));
    }

    private ModelAndView page(PhaseEntryForm form, Viewer viewer, HttpStatus status) {
        UUID centre = viewer.centreId();
        return new ModelAndView("communities/phases", status)
                .addObject("form", form)
                .addObject("means", Phase.Means.values())
                .addObject("phases", phases.of(centre))
                .addObject("counts", use.of(centre))
                .addObject("mayReadCommunities", viewer.may(Verb.READ, Thing.COMMUNITY))
                .addObject("mayChange", viewer.may(Verb.UPDATE, Thing.DICTIONARY))
                .addObject(
                        "history",
                        history.of(centre, List.of(centre)).stream()
                                .filter(row -> row.subject().equals("phase"))
                                .toList());
    }

    private ModelAndView one(String code, PhaseEntryForm form, Viewer viewer, HttpStatus status) {
        var phase = phase(code, viewer);
        return new ModelAndView("communities/phase-entry", status)
                .addObject("form", form)
                .addObject("seen", status == HttpStatus.CONFLICT ? PhaseEntryForm.names(phase) : form.seen())
                .addObject("phase", phase);
    }

    private static ModelAndView done(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "communities.phases.saved");
        return new ModelAndView("redirect:/admin/phases");
    }
}
