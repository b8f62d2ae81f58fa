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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.initiatives.InitiativeNames;
import pl.osl.communities.money.MoneyForm;
import pl.osl.communities.money.MoneySource;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;

/** The beginning of a partner, corrected from its own page, and the money it raised since. */
@Controller
@RequestMapping("/partners/{id}")
class OriginController {

    private final Origins origins;
    private final OriginList list;
    private final PartnerMoney money;
    private final GroupNames groups;
    private final InitiativeNames initiatives;
    private final Clock clock;

    OriginController(
            Origins origins,
            OriginList list,
            PartnerMoney money,
            GroupNames groups,
            InitiativeNames initiatives,
            Clock clock) {
        this.origins = origins;
        this.list = list;
        this.money = money;
        this.groups = groups;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    @GetMapping("/origin")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var origin = changeable(id, viewer);
        return page(origin, OriginForm.of(origin), HttpStatus.OK);
    }

    @PostMapping("/origin")
    ModelAndView correct(
            @PathVariable UUID id,
            @ModelAttribute("form") OriginForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var origin = changeable(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        try {
            Attempt.of(errors, () -> origins.correct(id, form, viewer));
        } catch (Stale meanwhile) {
            errors.reject("groups.refusal.stale");
            return page(list.of(id, viewer), form, HttpStatus.CONFLICT);
        }
        return errors.hasErrors()
                ? page(origin, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("partners.saved", flash);
    }

    @GetMapping("/money/new")
    ModelAndView blank(@PathVariable UUID id, Viewer viewer) {
        return page(changeable(id, viewer), MoneyForm.blank(), HttpStatus.OK);
    }

    @PostMapping("/money")
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute("moneyForm") MoneyForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var origin = changeable(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        Attempt.of(errors, () -> money.add(id, form, viewer));
        return errors.hasErrors()
                ? page(origin, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("partners.saved", flash);
    }

    @GetMapping("/money/{line}")
    ModelAndView one(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer) {
        var origin = changeable(id, viewer);
        return page(origin, MoneyForm.of(money.require(origin, line)), HttpStatus.OK)
                .addObject("line", money.require(origin, line));
    }

    @PostMapping("/money/{line}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @ModelAttribute("moneyForm") MoneyForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var origin = changeable(id, viewer);
        money.require(origin, line);
        form.checked(errors, LocalDate.now(clock));
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            Attempt.of(errors, () -> money.correct(id, line, form, viewer));
        } catch (Stale meanwhile) {
            errors.reject("groups.refusal.stale");
            status = HttpStatus.CONFLICT;
        }
        return errors.hasErrors()
                ? page(origin, form, status).addObject("line", money.require(origin, line))
                : done("partners.saved", flash);
    }

    @PostMapping("/money/{line}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, RedirectAttributes flash) {
        changeable(id, viewer);
        money.remove(id, line, viewer);
        return done("money.removed", flash);
    }

    private Origin changeable(UUID id, Viewer viewer) {
        var origin = list.of(id, viewer);
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        return origin;
    }

    private ModelAndView page(Origin origin, OriginForm form, HttpStatus status) {
        return new ModelAndView("origins/origin", status)
                .addObject("origin", origin)
                .addObject("form", form)
                .addObject("groups", groups.standing(origin.centreId(), origin.groupId()))
                .addObject("initiatives", initiatives.standing(origin.centreId(), origin.initiativeId()));
    }

    private static ModelAndView page(Origin origin, MoneyForm form, HttpStatus status) {
        return new ModelAndView("money/edit", status)
                .addObject("moneyForm", form)
                .addObject("sources", MoneySource.values())
                .addObject("listPath", "/partners")
                .addObject("listTitle", "partners.list.title")
                .addObject("ownerPath", "/partners/" + origin.partnerId())
                .addObject("ownerName", origin.partner());
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/partners/{id}");
    }
}
