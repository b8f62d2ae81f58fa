package pl.osl.communities.initiatives;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.communities.money.MoneyForm;
import pl.osl.communities.money.MoneySource;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;

/** Money of an initiative: added on its page, corrected on one of its own. */
@Controller
@RequestMapping("/initiatives/{id}/money")
class InitiativeMoneyController {

    private final InitiativeMoney money;
    private final InitiativeDirectory directory;
    private final InitiativePage page;
    private final Clock clock;

    InitiativeMoneyController(InitiativeMoney money, InitiativeDirectory directory, InitiativePage page, Clock clock) {
        this.money = money;
        this.directory = directory;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute("moneyForm") MoneyForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        require(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        Attempt.of(errors, () -> money.add(id, form, viewer));
        if (errors.hasErrors()) {
            page.show(id, viewer, model);
            model.addAttribute("mayChange", true); // also what was withdrawn meanwhile gives back what was typed
            return new ModelAndView("initiatives/show", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done("initiatives.saved", flash);
    }

    @GetMapping("/{line}")
    ModelAndView one(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer) {
        var card = require(id, viewer);
        return page(card, line, MoneyForm.of(money.require(card, line)), HttpStatus.OK);
    }

    @PostMapping("/{line}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @ModelAttribute("moneyForm") MoneyForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var card = require(id, viewer);
        money.require(card, line);
        form.checked(errors, LocalDate.now(clock));
        try {
            Attempt.of(errors, () -> money.correct(id, line, form, viewer));
        } catch (Stale meanwhile) {
            errors.reject("groups.refusal.stale");
            return page(card, line, form, HttpStatus.CONFLICT);
        }
        return errors.hasErrors()
                ? page(card, line, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("initiatives.saved", flash);
    }

    @PostMapping("/{line}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, RedirectAttributes flash) {
        require(id, viewer);
        money.remove(id, line, viewer);
        return done("money.removed", flash);
    }

    /** What somebody saved meanwhile stands above what was typed, which may be saved over it. */
    private ModelAndView page(InitiativeDirectory.Card card, UUID line, MoneyForm form, HttpStatus status) {
        return new ModelAndView("money/edit", status)
                .addObject("moneyForm", form)
                .addObject("line", money.require(card, line))
                .addObject("sources", MoneySource.values())
                .addObject("listPath", "/initiatives")
                .addObject("listTitle", "initiatives.list.title")
                .addObject("ownerPath", "/initiatives/" + card.id())
                .addObject("ownerName", card.told().title());
    }

    private InitiativeDirectory.Card require(UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        return card;
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/initiatives/{id}");
    }
}
