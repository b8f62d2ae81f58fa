package pl.osl.communities.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupChoices;
import pl.osl.communities.groups.GroupKind;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.kernel.Attempt;

/** "Stała się grupą" and "Stała się wydarzeniem". */
@Controller
@RequestMapping("/initiatives/{id}")
class BecomingController {

    private final Becoming becoming;
    private final InitiativeDirectory directory;
    private final GroupNames groups;
    private final Clock clock;

    BecomingController(Becoming becoming, InitiativeDirectory directory, GroupNames groups, Clock clock) {
        this.becoming = becoming;
        this.directory = directory;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping("/group")
    ModelAndView askGroup(@PathVariable UUID id, Viewer viewer) {
        var card = changeable(id, viewer);
        return group(card, GrownForm.blank(card.told().title()), HttpStatus.OK);
    }

    @PostMapping("/group")
    ModelAndView group(
            @PathVariable UUID id,
            @ModelAttribute("form") GrownForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var card = changeable(id, viewer);
        form.checked(errors);
        Attempt.of(errors, () -> becoming.group(id, form, viewer));
        return errors.hasErrors()
                ? group(card, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("initiatives.group.done", flash);
    }

    @PostMapping("/group/removal")
    ModelAndView noGroup(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        changeable(id, viewer);
        becoming.noGroup(id, viewer);
        return done("initiatives.saved", flash);
    }

    @GetMapping("/event")
    ModelAndView askEvent(@PathVariable UUID id, Viewer viewer) {
        var card = changeable(id, viewer);
        return event(card, EventForm.of(card, LocalDate.now(clock)), HttpStatus.OK);
    }

    @PostMapping("/event")
    ModelAndView event(
            @PathVariable UUID id,
            @ModelAttribute("form") EventForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var card = changeable(id, viewer);
        form.checked(errors);
        Attempt.of(errors, () -> becoming.event(id, form, viewer));
        return errors.hasErrors()
                ? event(card, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("initiatives.event.done", flash);
    }

    private ModelAndView group(InitiativeDirectory.Card card, GrownForm form, HttpStatus status) {
        return new ModelAndView("initiatives/group", status)
                .addObject("initiative", card)
                .addObject("form", form)
                .addObject("kinds", GroupKind.values())
                .addObject(
                        "groups",
                        groups.standing(card.centreId(), null).stream()
                                .map(one -> new GroupChoices.Named(one.id(), one.name()))
                                .toList());
    }

    private static ModelAndView event(InitiativeDirectory.Card card, EventForm form, HttpStatus status) {
        return new ModelAndView("initiatives/event", status)
                .addObject("initiative", card)
                .addObject("form", form);
    }

    private InitiativeDirectory.Card changeable(UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        return card;
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/initiatives/{id}");
    }
}
