package pl.osl.centres.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.OneTimeLink;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;

/** "Kto wspiera ośrodki": the network coordinator's list of mentors, coaches and supervisors, and giving such a role. */
@Controller
@RequestMapping("/network/support")
class SupportController {

    private final SupportDesk desk;
    private final Clock clock;
    private final String baseUrl;

    SupportController(SupportDesk desk, Clock clock, @Value("${osl.base-url}") String baseUrl) {
        this.desk = desk;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.require(Verb.READ, Thing.SUPPORT);
        model.addAttribute("lines", desk.lines(viewer));
        return "centres/support/list";
    }

    @GetMapping("/{centre}/new")
    ModelAndView blank(@PathVariable UUID centre, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.SUPPORT);
        return form(centre, SupportForm.blank(Ids.next(clock), LocalDate.now(clock)), HttpStatus.OK, viewer);
    }

    @PostMapping("/{centre}")
    ModelAndView give(
            @PathVariable UUID centre,
            @ModelAttribute("support") SupportForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.SUPPORT);
        form.check(errors);
        var link = Attempt.of(errors, () -> given(centre, form, viewer));
        if (errors.hasErrors()) {
            return form(centre, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        if (link.isPresent() && link.get().isPresent()) {
            var made = link.get().get();
            return new ModelAndView("centres/link")
                    .addObject("name", form.name())
                    .addObject("link", made)
                    .addObject("url", baseUrl + made.path())
                    .addObject("done", "/network/support");
        }
        flash.addFlashAttribute("notice", "centres.support.given");
        return new ModelAndView("redirect:/network/support");
    }

    /** A link for somebody new; nothing for somebody who has an account, or when the same form came before. */
    private Optional<OneTimeLink> given(UUID centre, SupportForm form, Viewer viewer) {
        var known = form.known();
        if (known != null) {
            desk.give(centre, known, form.details(), viewer);
            return Optional.empty();
        }
        UUID made = Objects.requireNonNullElseGet(form.made(), () -> Ids.next(clock));
        return desk.invite(centre, form.person(made), viewer);
    }

    private ModelAndView form(UUID centre, SupportForm form, HttpStatus status, Viewer viewer) {
        return new ModelAndView("centres/support/give", status)
                .addObject("support", form)
                .addObject("choice", desk.choice(centre, viewer))
                .addObject("roles", SupportForm.OFFERED);
    }
}
