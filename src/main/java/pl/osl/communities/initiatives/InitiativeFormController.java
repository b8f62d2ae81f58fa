package pl.osl.communities.initiatives;

import java.time.Clock;
import java.util.ArrayList;
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
import pl.osl.communities.groups.GroupChoices;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;

/** "Nowa inicjatywa", and telling one otherwise. */
@Controller
@RequestMapping("/initiatives")
class InitiativeFormController {

    private final InitiativeBook book;
    private final InitiativeDirectory directory;
    private final GroupChoices choices;
    private final GroupNames groups;
    private final Leaders leaders;
    private final Clock clock;

    InitiativeFormController(
            InitiativeBook book,
            InitiativeDirectory directory,
            GroupChoices choices,
            GroupNames groups,
            Leaders leaders,
            Clock clock) {
        this.book = book;
        this.directory = directory;
        this.choices = choices;
        this.groups = groups;
        this.leaders = leaders;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String community, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        return page(null, InitiativeForm.blank(Ids.next(clock), Typed.id(community)), viewer, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(
            @ModelAttribute("form") InitiativeForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        form.checked(errors);
        UUID sent = Typed.id(form.id());
        UUID id = sent == null ? Ids.next(clock) : sent;
        var begun = Attempt.of(errors, () -> book.begin(id, form.details(), viewer));
        if (begun.isEmpty()) {
            return page(null, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "initiatives.begun");
        return new ModelAndView("redirect:/initiatives/" + begun.get());
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Viewer viewer) {
        var card = changeable(id, viewer);
        return page(card, InitiativeForm.of(card), viewer, HttpStatus.OK);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @ModelAttribute("form") InitiativeForm form,
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
                    .addObject("saved", book.meanwhile(form.details(), fresh, viewer));
        }
        if (errors.hasErrors()) {
            return page(card, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT).addObject("version", form.known());
        }
        flash.addFlashAttribute("notice", "initiatives.saved");
        return new ModelAndView("redirect:/initiatives/{id}");
    }

    private InitiativeDirectory.Card changeable(UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        return card;
    }

    /** What it has now stays on the lists, even where nobody could choose it any more. */
    private ModelAndView page(
            InitiativeDirectory.@Nullable Card card, InitiativeForm form, Viewer viewer, HttpStatus status) {
        var communities = new ArrayList<>(choices.writable(viewer));
        var led = new ArrayList<GroupChoices.Named>();
        var people = new ArrayList<LeaderChoices.Choice>();
        if (card != null) {
            var own = new GroupChoices.Named(card.told().communityId(), card.community());
            if (!communities.contains(own)) {
                communities.add(own);
            }
            groups.standing(card.centreId(), card.told().groupId())
                    .forEach(one -> led.add(new GroupChoices.Named(one.id(), one.name())));
            people.addAll(leaders.of(viewer, card.told().communityId()));
        }
        return new ModelAndView("initiatives/form", status)
                .addObject("initiative", card)
                .addObject("version", card == null ? null : card.version())
                .addObject("form", form)
                .addObject("saved", List.of())
                .addObject("leads", InitiativeLead.values())
                .addObject("communities", communities)
                .addObject("groups", led)
                .addObject("leaders", people);
    }
}
