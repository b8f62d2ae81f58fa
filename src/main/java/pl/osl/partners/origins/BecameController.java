package pl.osl.partners.origins;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupDirectory;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.communities.initiatives.InitiativeDirectory;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.partners.PartnerDirectory;

/** "Stała się partnerem": of a group, and of an initiative. */
@Controller
class BecameController {

    private final Origins origins;
    private final GroupDirectory groups;
    private final InitiativeDirectory initiatives;
    private final PartnerDirectory partners;
    private final Clock clock;

    BecameController(
            Origins origins,
            GroupDirectory groups,
            InitiativeDirectory initiatives,
            PartnerDirectory partners,
            Clock clock) {
        this.origins = origins;
        this.groups = groups;
        this.initiatives = initiatives;
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping("/groups/{id}/partner")
    ModelAndView askGroup(@PathVariable UUID id, Viewer viewer) {
        var group = group(id, viewer);
        return page(
                "/groups", id, group.name(), BecameForm.blank(Ids.next(clock), group.name()), viewer, HttpStatus.OK);
    }

    @PostMapping("/groups/{id}/partner")
    ModelAndView group(
            @PathVariable UUID id,
            @ModelAttribute("form") BecameForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var group = group(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        var partner = Attempt.of(errors, () -> origins.groupBecame(id, made(form), form, viewer));
        return partner.isEmpty()
                ? page("/groups", id, group.name(), form, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(partner.get(), flash);
    }

    @GetMapping("/initiatives/{id}/partner")
    ModelAndView askInitiative(@PathVariable UUID id, Viewer viewer) {
        var initiative = initiative(id, viewer);
        return page(
                "/initiatives",
                id,
                initiative.title(),
                BecameForm.blank(Ids.next(clock), initiative.title()),
                viewer,
                HttpStatus.OK);
    }

    @PostMapping("/initiatives/{id}/partner")
    ModelAndView initiative(
            @PathVariable UUID id,
            @ModelAttribute("form") BecameForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var initiative = initiative(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        var partner = Attempt.of(errors, () -> origins.initiativeBecame(id, made(form), form, viewer));
        return partner.isEmpty()
                ? page("/initiatives", id, initiative.title(), form, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(partner.get(), flash);
    }

    private GroupDirectory.Group group(UUID id, Viewer viewer) {
        var group = groups.group(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, group.communityId(), group.team());
        viewer.require(Verb.CREATE, Thing.PARTNER);
        return group;
    }

    private InitiativeDirectory.Initiative initiative(UUID id, Viewer viewer) {
        var initiative = initiatives.initiative(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, initiative.communityId(), initiative.team());
        viewer.require(Verb.CREATE, Thing.PARTNER);
        return initiative;
    }

    private UUID made(BecameForm form) {
        UUID sent = Typed.id(form.id());
        return sent == null ? Ids.next(clock) : sent;
    }

    private ModelAndView page(String list, UUID id, String name, BecameForm form, Viewer viewer, HttpStatus status) {
        return new ModelAndView("origins/became", status)
                .addObject("listPath", list)
                .addObject("ownerPath", list + "/" + id)
                .addObject("ownerName", name)
                .addObject("form", form)
                .addObject("kinds", GrownKind.values())
                .addObject("partners", partners.open(viewer.centreId()));
    }

    private static ModelAndView done(UUID partner, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "origins.done");
        return new ModelAndView("redirect:/partners/" + partner);
    }
}
