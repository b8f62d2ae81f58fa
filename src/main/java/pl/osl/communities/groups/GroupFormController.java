package pl.osl.communities.groups;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;

/** "Nowa grupa lub klub", and correcting one. */
@Controller
@RequestMapping("/groups")
class GroupFormController {

    private final GroupBook book;
    private final GroupDirectory directory;
    private final GroupChoices choices;
    private final Clock clock;

    GroupFormController(GroupBook book, GroupDirectory directory, GroupChoices choices, Clock clock) {
        this.book = book;
        this.directory = directory;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String community, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        return page(null, GroupForm.blank(Ids.next(clock), Typed.id(community)), viewer, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(
            @ModelAttribute("form") GroupForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        form.checked(errors);
        UUID sent = Typed.id(form.id());
        UUID id = sent == null ? Ids.next(clock) : sent;
        var begun = Attempt.of(errors, () -> book.begin(id, form.details(), viewer));
        if (begun.isEmpty()) {
            return page(null, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "groups.begun");
        return new ModelAndView("redirect:/groups/" + begun.get());
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Viewer viewer) {
        var card = changeable(id, viewer);
        return page(card, GroupForm.of(card), viewer, HttpStatus.OK);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var card = changeable(id, viewer);
        form.checked(errors);
        try {
            Attempt.of(errors, () -> book.correct(id, form.known(), form.details(), viewer));
        } catch (Stale meanwhile) {
            errors.reject("groups.refusal.stale");
            var fresh = directory.require(id, viewer);
            return page(fresh, form, viewer, HttpStatus.CONFLICT)
                    .addObject("version", fresh.version())
                    .addObject("saved", choices.differences(form.details(), fresh, viewer));
        }
        if (errors.hasErrors()) {
            return page(card, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT).addObject("version", form.known());
        }
        flash.addFlashAttribute("notice", "groups.saved");
        return new ModelAndView("redirect:/groups/{id}");
    }

    private GroupDirectory.Card changeable(UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        return card;
    }

    private ModelAndView page(GroupDirectory.@Nullable Card card, GroupForm form, Viewer viewer, HttpStatus status) {
        return new ModelAndView("groups/form", status)
                .addObject("group", card)
                .addObject("version", card == null ? null : card.version())
                .addObject("form", form)
                .addObject("saved", List.of())
                .addObject("kinds", GroupKind.values())
                .addObject("leads", GroupLead.values())
                .addObject("sizes", SizeBand.values())
                .addObject("states", GroupState.values())
                .addObject("communities", choices.communities(card, viewer))
                .addObject("places", choices.places(card, viewer));
    }
}
