package pl.osl.partners.partnerships;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
import pl.osl.kernel.Refusal;
import pl.osl.partners.partnerships.LifeForms.AgreementForm;
import pl.osl.partners.partnerships.LifeForms.MemberForm;
import pl.osl.partners.partnerships.LifeForms.MoveForm;
import pl.osl.partners.partnerships.LifeForms.ReviewForm;

/** What happens in a partnership, told on its page; what is refused stays typed in its form there. */
@Controller
@RequestMapping("/partnerships/{id}")
class PartnershipLifeController {

    private final PartnershipRegister register;
    private final PartnershipLife life;
    private final AgreementBook agreements;
    private final PartnershipPages pages;
    private final PartnershipShown shown;
    private final Clock clock;

    PartnershipLifeController(
            PartnershipRegister register,
            PartnershipLife life,
            AgreementBook agreements,
            PartnershipPages pages,
            PartnershipShown shown,
            Clock clock) {
        this.register = register;
        this.life = life;
        this.agreements = agreements;
        this.pages = pages;
        this.shown = shown;
        this.clock = clock;
    }

    @PostMapping("/moves")
    ModelAndView move(
            @PathVariable UUID id,
            @Valid @ModelAttribute("moveForm") MoveForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, viewer, model, flash, () -> register.move(id, form, viewer));
    }

    @PostMapping("/members")
    ModelAndView join(
            @PathVariable UUID id,
            @Valid @ModelAttribute("memberForm") MemberForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, viewer, model, flash, () -> life.join(id, form, viewer));
    }

    /** Nothing typed means today. */
    @PostMapping("/members/{member}/ending")
    String leave(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "") String lastDay,
            Viewer viewer,
            RedirectAttributes flash) {
        require(id, viewer);
        try {
            life.leave(id, member, day(lastDay), viewer);
            flash.addFlashAttribute("notice", "partners.saved");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        }
        return "redirect:/partnerships/{id}";
    }

    @PostMapping("/agreements")
    ModelAndView sign(
            @PathVariable UUID id,
            @Valid @ModelAttribute("agreementForm") AgreementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, viewer, model, flash, () -> agreements.sign(id, form, viewer));
    }

    @PostMapping("/reviews")
    ModelAndView lookBack(
            @PathVariable UUID id,
            @Valid @ModelAttribute("reviewForm") ReviewForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return done(id, errors, viewer, model, flash, () -> life.lookBack(id, form, viewer));
    }

    private ModelAndView done(
            UUID id, BindingResult errors, Viewer viewer, Model model, RedirectAttributes flash, Runnable work) {
        require(id, viewer);
        Attempt.of(errors, work);
        if (errors.hasErrors()) {
            shown.show(id, viewer, model);
            model.addAttribute("mayCorrect", true); // also what was withdrawn meanwhile gives back what was typed
            return new ModelAndView("partnerships/show", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partnerships/{id}");
    }

    private void require(UUID id, Viewer viewer) {
        pages.require(id, viewer);
        viewer.require(Verb.UPDATE, Thing.PARTNER);
    }

    private LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? LocalDate.now(clock) : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unread) {
            throw Refusal.at("lastDay", "partnerships.refusal.unread");
        }
    }
}
