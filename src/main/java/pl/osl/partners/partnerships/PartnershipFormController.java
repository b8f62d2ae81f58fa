package pl.osl.partners.partnerships;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;
import pl.osl.partners.partnerships.ConcernedCommunities.Concerned;
import pl.osl.ui.WithdrawalPage;

/** Beginning a partnership, correcting what is told of it, withdrawing it and bringing it back. */
@Controller
@RequestMapping("/partnerships")
class PartnershipFormController {

    private final PartnershipRegister register;
    private final PartnershipPages pages;
    private final CommunityDirectory communities;
    private final Clock clock;

    PartnershipFormController(
            PartnershipRegister register, PartnershipPages pages, CommunityDirectory communities, Clock clock) {
        this.register = register;
        this.pages = pages;
        this.communities = communities;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.require(Verb.CREATE, Thing.PARTNER);
        model.addAttribute("partnershipForm", PartnershipForm.blank(Ids.next(clock)));
        return form(model, null, viewer);
    }

    @PostMapping
    ModelAndView begin(
            @Valid @ModelAttribute("partnershipForm") PartnershipForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.PARTNER);
        var begun = Attempt.of(
                errors,
                () -> register.begin(
                        form.id() == null ? Ids.next(clock) : form.id(), form.details(), form.concerned(), viewer));
        if (begun.isEmpty()) {
            return new ModelAndView(form(model, null, viewer), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partnerships/" + begun.get());
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var card = require(id, Verb.UPDATE, viewer);
        model.addAttribute("partnershipForm", PartnershipForm.of(card));
        return form(model, card, viewer);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("partnershipForm") PartnershipForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var card = require(id, Verb.UPDATE, viewer);
        int seen = form.version() == null ? -1 : form.version();
        try {
            Attempt.of(errors, () -> register.correct(id, seen, form.details(), form.concerned(), viewer));
        } catch (Stale _) {
            model.addAttribute("saved", PartnershipForm.of(card));
            form(model, card, viewer);
            return new ModelAndView("partnerships/conflict", HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return new ModelAndView(form(model, card, viewer), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partnerships/{id}");
    }

    @GetMapping("/{id}/withdrawal")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        return withdrawal(id, viewer).ask();
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WithdrawalPage.Reason form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        return withdrawal(id, viewer).withdraw(form, errors, reason -> register.withdraw(id, reason, viewer), flash);
    }

    @PostMapping("/{id}/restoration")
    ModelAndView bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return withdrawal(id, viewer).bringBack(() -> register.bringBack(id, viewer), flash);
    }

    private PartnershipPages.Card require(UUID id, Verb verb, Viewer viewer) {
        var card = pages.require(id, viewer);
        viewer.require(verb, Thing.PARTNER);
        return card;
    }

    /** A community that has ended stays to be unticked where it was ticked. */
    private String form(Model model, PartnershipPages.@Nullable Card card, Viewer viewer) {
        model.addAttribute("partnership", card);
        model.addAttribute("communities", choices(card, viewer));
        model.addAttribute("kinds", PartnershipKind.values());
        model.addAttribute("principles", Principle.values());
        return "partnerships/form";
    }

    private List<Concerned> choices(PartnershipPages.@Nullable Card card, Viewer viewer) {
        var open = communities.open(viewer.centreId()).stream().map(one -> new Concerned(one.id(), one.name()));
        var told = card == null ? Stream.<Concerned>empty() : card.communities().stream();
        return Stream.concat(told, open).distinct().toList();
    }

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var card = require(id, Verb.WITHDRAW, viewer);
        return new WithdrawalPage("partnerships", card.name(), "/partnerships/" + id);
    }
}
