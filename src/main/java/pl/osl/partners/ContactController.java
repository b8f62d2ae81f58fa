package pl.osl.partners;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;

/** Correcting whom one asks for at a partner. */
@Controller
@RequestMapping("/partners/{id}/contacts/{contact}")
class ContactController {

    private final ContactBook book;
    private final PartnerDirectory directory;

    ContactController(ContactBook book, PartnerDirectory directory) {
        this.book = book;
        this.directory = directory;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID contact, Viewer viewer, Model model) {
        model.addAttribute("partner", directory.require(id, viewer));
        model.addAttribute("contactForm", ContactForm.of(book.require(id, contact, viewer)));
        return "partners/contact";
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @Valid @ModelAttribute("contactForm") ContactForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("partner", directory.require(id, viewer));
        book.require(id, contact, viewer);
        try {
            Attempt.of(errors, () -> book.correct(id, contact, form, viewer));
        } catch (Stale meanwhile) {
            var newer = book.require(id, contact, viewer);
            model.addAttribute("newer", newer);
            model.addAttribute("contactForm", form.over(newer.version()));
            return new ModelAndView("partners/contact", HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return new ModelAndView("partners/contact", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partners/{id}");
    }
}
