package pl.osl.partners.relations;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;
import pl.osl.partners.PartnerDirectory;

/** Adding a tie to a partner and ending one. */
@Controller
@RequestMapping("/partners/{id}/relations")
class RelationController {

    private final RelationBook book;
    private final PartnerDirectory partners;
    private final Clock clock;

    RelationController(RelationBook book, PartnerDirectory partners, Clock clock) {
        this.book = book;
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        UUID centre = require(id, viewer);
        model.addAttribute(
                "relationForm", new RelationForm(null, null, RelationForm.Direction.BOTH, 2, LocalDate.now(clock)));
        return form(id, centre, model);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("relationForm") RelationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        UUID centre = require(id, viewer);
        Attempt.of(errors, () -> book.add(id, form, viewer));
        if (errors.hasErrors()) {
            return new ModelAndView(form(id, centre, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:/partners/{id}");
    }

    /** Nothing typed means today. */
    @PostMapping("/{relation}/ending")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID relation,
            @RequestParam(defaultValue = "") String lastDay,
            Viewer viewer,
            RedirectAttributes flash) {
        require(id, viewer);
        try {
            book.end(id, relation, day(lastDay), viewer);
            flash.addFlashAttribute("notice", "partners.saved");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        }
        return "redirect:/partners/{id}";
    }

    private UUID require(UUID id, Viewer viewer) {
        UUID centre = partners.centreOf(id, viewer);
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        return centre;
    }

    private String form(UUID id, UUID centre, Model model) {
        var open = partners.open(centre);
        model.addAttribute(
                "partner",
                open.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null));
        model.addAttribute("partnerId", id);
        model.addAttribute("centreId", centre);
        model.addAttribute(
                "others", open.stream().filter(one -> !one.id().equals(id)).toList());
        model.addAttribute("kinds", RelationKind.values());
        model.addAttribute("directions", RelationForm.Direction.values());
        model.addAttribute("strengths", List.of(1, 2, 3));
        return "relations/form";
    }

    private LocalDate day(String typed) {
        try {
            return typed.isBlank() ? LocalDate.now(clock) : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unread) {
            throw Refusal.of("partnerships.refusal.unread");
        }
    }
}
