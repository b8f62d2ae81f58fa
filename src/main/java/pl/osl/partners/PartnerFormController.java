package pl.osl.partners;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;
import pl.osl.partners.Lookalikes.Alike;

/** "Nowy partner", with the question whether it is on the list already, and correcting one. */
@Controller
@RequestMapping("/partners")
class PartnerFormController {

    private final PartnerBook book;
    private final PartnerDirectory directory;
    private final Lookalikes lookalikes;
    private final Roster roster;
    private final Clock clock;

    PartnerFormController(
            PartnerBook book, PartnerDirectory directory, Lookalikes lookalikes, Roster roster, Clock clock) {
        this.book = book;
        this.directory = directory;
        this.lookalikes = lookalikes;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        PartnerPolicy.requireMayCreate(viewer);
        model.addAttribute("partnerForm", PartnerForm.blank(Ids.next(clock), viewer.accountId()));
        offer(model, viewer, null);
        return "partners/form";
    }

    @PostMapping
    ModelAndView begin(
            @Valid @ModelAttribute("partnerForm") PartnerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        PartnerPolicy.requireMayCreate(viewer);
        UUID id = form.id() == null ? Ids.next(clock) : form.id();
        var others = Objects.requireNonNull(form.other());
        var alike =
                errors.hasErrors() ? List.<Alike>of() : lookalikes.of(id, form.name(), form.numbers(), others, viewer);
        var begun = alike.isEmpty()
                ? Attempt.of(errors, () -> book.begin(id, form.details(), others, viewer))
                : Optional.<UUID>empty();
        if (begun.isEmpty()) {
            model.addAttribute("alike", alike);
            offer(model, viewer, null);
            return new ModelAndView("partners/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partners/" + begun.get());
    }

    /** The form asks here while it is being typed; it gets the question as a piece of a page, or nothing. */
    @GetMapping("/alike")
    String alike(@ModelAttribute("typed") PartnerForm typed, BindingResult unread, Viewer viewer, Model model) {
        PartnerPolicy.requireMayCreate(viewer);
        if (!unread.hasErrors()) {
            model.addAttribute(
                    "alike",
                    lookalikes.of(
                            typed.id(), typed.name(), typed.numbers(), Objects.requireNonNull(typed.other()), viewer));
        }
        return "partners/alike :: alike";
    }

    /** What is off the list is read on its own page, which says what became of it; a merged one leads to the kept one. */
    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var card = requireCorrectable(id, viewer);
        if (card.withdrawn()) {
            return "redirect:/partners/" + (card.mergedIntoId() == null ? id : card.mergedIntoId());
        }
        model.addAttribute("partnerForm", PartnerForm.of(card));
        offer(model, viewer, card);
        return "partners/form";
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("partnerForm") PartnerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var card = requireCorrectable(id, viewer);
        int seen = form.version() == null ? -1 : form.version();
        try {
            Attempt.of(errors, () -> book.correct(id, seen, form.details(), viewer));
        } catch (Stale _) {
            offer(model, viewer, card);
            model.addAttribute("saved", PartnerForm.of(card));
            return new ModelAndView("partners/conflict", HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            offer(model, viewer, card);
            return new ModelAndView("partners/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partners/{id}");
    }

    private PartnerDirectory.Card requireCorrectable(UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        PartnerPolicy.requireMayCorrect(viewer);
        return card;
    }

    /** @param card the partner that is corrected; whoever looked after it so far stays in the list */
    private void offer(Model model, Viewer viewer, PartnerDirectory.@Nullable Card card) {
        model.addAttribute("partner", card);
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("states", PartnerState.values());
        var owners = new java.util.ArrayList<>(roster.field(viewer.centreId()));
        if (card != null
                && card.ownerId() != null
                && card.owner() != null
                && owners.stream().noneMatch(one -> one.id().equals(card.ownerId()))) {
            owners.add(new Roster.Named(card.ownerId(), card.owner()));
        }
        model.addAttribute("owners", owners);
    }
}
