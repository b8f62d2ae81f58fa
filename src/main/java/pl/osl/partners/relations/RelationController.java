package pl.osl.partners.relations;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** Adding a tie to whoever has a page, or to the centre; correcting one and ending it. */
@Controller
@RequestMapping("/relations")
class RelationController {

    private final RelationBook book;
    private final Ends ends;
    private final Clock clock;

    RelationController(RelationBook book, Ends ends, Clock clock) {
        this.book = book;
        this.ends = ends;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable End of, Viewer viewer, Model model) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        if (gone(of, viewer)) {
            return "redirect:" + Objects.requireNonNull(of).path();
        }
        var form = RelationForm.blank(of, LocalDate.now(clock));
        model.addAttribute("relationForm", form);
        return form(null, form, viewer, model);
    }

    @PostMapping
    ModelAndView add(
            @Valid @ModelAttribute("relationForm") RelationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        Attempt.of(errors, () -> book.add(form, viewer));
        if (errors.hasErrors()) {
            return new ModelAndView(form(null, form, viewer, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(form, flash);
    }

    @GetMapping("/{id}/edit")
    String correct(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable End of, Viewer viewer, Model model) {
        var tie = book.require(id, viewer);
        var side = of != null && of.equals(tie.to()) ? tie.to() : tie.from();
        if (gone(side, viewer)) {
            return "redirect:" + side.path();
        }
        var form = RelationForm.of(tie, side);
        model.addAttribute("relationForm", form);
        return form(id, form, viewer, model);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("relationForm") RelationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        book.require(id, viewer);
        try {
            Attempt.of(errors, () -> book.correct(id, form, viewer));
        } catch (Stale meanwhile) {
            model.addAttribute("newer", book.require(id, viewer));
            model.addAttribute(
                    "relationForm", form.over(book.require(id, viewer).version()));
            return new ModelAndView(form(id, form, viewer, model), HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return new ModelAndView(form(id, form, viewer, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(form, flash);
    }

    /** Nothing typed means today. */
    @PostMapping("/{id}/ending")
    String end(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable End of,
            @RequestParam(defaultValue = "") String lastDay,
            Viewer viewer,
            RedirectAttributes flash) {
        var tie = book.require(id, viewer);
        var side = of != null && of.equals(tie.to()) ? tie.to() : tie.from();
        try {
            book.end(id, day(lastDay), viewer);
            flash.addFlashAttribute("notice", "partners.saved");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        }
        return "redirect:" + side.path();
    }

    /** Withdrawn or merged: the page of it says so, and where its ties are now. */
    private boolean gone(@Nullable End of, Viewer viewer) {
        return of != null && !ends.stands(viewer.centreId(), of);
    }

    private static ModelAndView saved(RelationForm form, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "partners.saved");
        return new ModelAndView("redirect:" + Objects.requireNonNull(form.of()).path());
    }

    /** @param id of the tie that is corrected, null for a new one */
    private String form(@Nullable UUID id, RelationForm form, Viewer viewer, Model model) {
        var of = Objects.requireNonNull(form.of());
        var all = ends.of(viewer.centreId());
        model.addAttribute("tieId", id);
        model.addAttribute("of", of);
        model.addAttribute(
                "ofName",
                all.stream()
                        .filter(one -> one.end().equals(of))
                        .map(Ends.Choice::name)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "others",
                all.stream()
                        .filter(one -> !one.end().equals(of))
                        .collect(Collectors.groupingBy(Ends.Choice::kind, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("kinds", RelationKind.values());
        model.addAttribute(
                "directions",
                Arrays.stream(RelationForm.Direction.values())
                        .filter(one -> id == null || one != RelationForm.Direction.BOTH)
                        .toList());
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
