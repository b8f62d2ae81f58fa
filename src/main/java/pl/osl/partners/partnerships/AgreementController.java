package pl.osl.partners.partnerships;

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
import pl.osl.partners.partnerships.LifeForms.AgreementForm;

/** Correcting what was typed about a paper. */
@Controller
@RequestMapping("/partnerships/{id}/agreements/{agreement}")
class AgreementController {

    private final AgreementBook book;
    private final PartnershipPages pages;

    AgreementController(AgreementBook book, PartnershipPages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID agreement, Viewer viewer, Model model) {
        offer(id, viewer, model);
        model.addAttribute("agreementForm", AgreementForm.of(book.require(id, agreement, viewer)));
        return "partnerships/agreement";
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID agreement,
            @Valid @ModelAttribute("agreementForm") AgreementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        offer(id, viewer, model);
        book.require(id, agreement, viewer);
        try {
            Attempt.of(errors, () -> book.correct(id, agreement, form, viewer));
        } catch (Stale meanwhile) {
            var newer = book.require(id, agreement, viewer);
            model.addAttribute("newer", newer);
            model.addAttribute("agreementForm", form.over(newer.version()));
            return new ModelAndView("partnerships/agreement", HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return new ModelAndView("partnerships/agreement", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partnerships/{id}");
    }

    private void offer(UUID id, Viewer viewer, Model model) {
        model.addAttribute("partnership", pages.require(id, viewer));
        model.addAttribute("agreementKinds", AgreementKind.values());
    }
}
