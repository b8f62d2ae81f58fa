package pl.osl.partners;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.ui.WithdrawalPage;

/** What becomes of a partner on the list: withdrawn with a reason, brought back, told apart from another; its contacts. */
@Controller
@RequestMapping("/partners/{id}")
class PartnerStandingController {

    private final PartnerBook book;
    private final ContactBook contacts;
    private final PartnerDirectory directory;
    private final PartnerPage page;

    PartnerStandingController(PartnerBook book, ContactBook contacts, PartnerDirectory directory, PartnerPage page) {
        this.book = book;
        this.contacts = contacts;
        this.directory = directory;
        this.page = page;
    }

    @GetMapping("/withdrawal")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        return withdrawal(id, viewer).ask();
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WithdrawalPage.Reason form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        return withdrawal(id, viewer).withdraw(form, errors, reason -> book.withdraw(id, reason, viewer), flash);
    }

    @PostMapping("/restoration")
    ModelAndView bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return withdrawal(id, viewer).bringBack(() -> book.bringBack(id, viewer), flash);
    }

    @PostMapping("/distinction")
    String distinct(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID other,
            Viewer viewer,
            RedirectAttributes flash) {
        directory.require(id, viewer);
        PartnerPolicy.requireMayCorrect(viewer);
        if (other != null) {
            book.distinct(id, other, viewer);
            flash.addFlashAttribute("notice", "partners.alike.remembered");
        }
        return "redirect:/partners/{id}";
    }

    @PostMapping("/contacts")
    ModelAndView add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("contactForm") ContactForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        directory.require(id, viewer);
        PartnerPolicy.requireMayCorrect(viewer);
        Attempt.of(errors, () -> contacts.add(id, form, viewer));
        if (errors.hasErrors()) {
            page.show(id, form, viewer, model);
            model.addAttribute("mayCorrect", true); // also what was withdrawn meanwhile gives back what was typed
            return new ModelAndView("partners/show", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partners/{id}");
    }

    @PostMapping("/contacts/{contact}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID contact, Viewer viewer, RedirectAttributes flash) {
        directory.require(id, viewer);
        PartnerPolicy.requireMayCorrect(viewer);
        contacts.remove(id, contact, viewer);
        flash.addFlashAttribute("notice", "partners.contact.removed");
        return "redirect:/partners/{id}";
    }

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var partner = directory.require(id, viewer);
        PartnerPolicy.requireMayWithdraw(viewer);
        return new WithdrawalPage("partners", partner.name(), "/partners/" + id);
    }
}
