package pl.osl.centres.founding;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import pl.osl.access.Installation;
import pl.osl.access.Viewer;
import pl.osl.centres.CentreKind;
import pl.osl.centres.profile.Foundation;
import pl.osl.centres.profile.IdentityForm;
import pl.osl.centres.register.Voivodeship;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;

/** "Załóż ośrodek": for whoever set the installation up, the first time right after their first sign-in. */
@Controller
@RequestMapping("/admin/centres")
class FoundingController {

    private final Installation installation;
    private final Foundation foundation;
    private final Clock clock;

    FoundingController(Installation installation, Foundation foundation, Clock clock) {
        this.installation = installation;
        this.foundation = foundation;
        this.clock = clock;
    }

    @ModelAttribute("kinds")
    List<CentreKind> kinds() {
        return List.of(CentreKind.values());
    }

    @ModelAttribute("voivodeships")
    List<Voivodeship> voivodeships() {
        return List.of(Voivodeship.values());
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        installation.require(viewer);
        return page(IdentityForm.blank(Ids.next(clock).toString()), HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView found(
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean another,
            Viewer viewer,
            HttpSession session,
            RedirectAttributes flash) {
        installation.require(viewer);
        if (another) {
            return page(form.withAnother(), HttpStatus.OK, viewer);
        }
        form.checked(errors);
        UUID id = id(form.id());
        Attempt.of(errors, () -> foundation.found(id, form, viewer));
        if (errors.hasErrors()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        installation.enter(id, session);
        flash.addFlashAttribute("notice", "centres.founded");
        return new ModelAndView("redirect:/first-steps");
    }

    private static ModelAndView page(IdentityForm form, HttpStatus status, Viewer viewer) {
        return new ModelAndView("centres/found", status)
                .addObject("form", form)
                .addObject("fresh", form.version())
                .addObject("firstOne", viewer.places().isEmpty());
    }

    private UUID id(@Nullable String typed) {
        try {
            return typed == null ? Ids.next(clock) : UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            return Ids.next(clock);
        }
    }
}
