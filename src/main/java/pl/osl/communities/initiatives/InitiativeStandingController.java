package pl.osl.communities.initiatives;

import jakarta.validation.Valid;
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
import pl.osl.kernel.Attempt;
import pl.osl.ui.WithdrawalPage;

/** What becomes of an initiative: moved to another state, withdrawn with a reason, brought back. */
@Controller
@RequestMapping("/initiatives/{id}")
class InitiativeStandingController {

    private final InitiativeBook book;
    private final InitiativeMoves moves;
    private final InitiativeDirectory directory;
    private final InitiativePage page;

    InitiativeStandingController(
            InitiativeBook book, InitiativeMoves moves, InitiativeDirectory directory, InitiativePage page) {
        this.book = book;
        this.moves = moves;
        this.directory = directory;
        this.page = page;
    }

    @PostMapping("/moves")
    ModelAndView move(
            @PathVariable UUID id,
            @ModelAttribute("moveForm") MoveForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        require(Verb.UPDATE, id, viewer);
        form.checked(errors);
        Attempt.of(errors, () -> moves.move(id, form, viewer));
        if (errors.hasErrors()) {
            page.show(id, viewer, model);
            model.addAttribute("mayChange", true); // also what was withdrawn meanwhile gives back what was typed
            return new ModelAndView("initiatives/show", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "initiatives.moved");
        return new ModelAndView("redirect:/initiatives/{id}");
    }

    @GetMapping("/withdrawal")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        return withdrawal(id, viewer).ask();
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WithdrawalPage.Reason form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        return withdrawal(id, viewer).withdraw(form, errors, reason -> book.withdraw(id, reason, viewer), flash);
    }

    @PostMapping("/restoration")
    ModelAndView bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return withdrawal(id, viewer).bringBack(() -> book.bringBack(id, viewer), flash);
    }

    private InitiativeDirectory.Card require(Verb verb, UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(verb, viewer, card.told().communityId(), card.team());
        return card;
    }

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var card = require(Verb.WITHDRAW, id, viewer);
        return new WithdrawalPage("initiatives", card.told().title(), "/initiatives/" + id);
    }
}
