package pl.osl.communities.groups;

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
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;
import pl.osl.ui.WithdrawalPage;

/** What becomes of a group on the list: withdrawn with a reason, brought back; and its programmes. */
@Controller
@RequestMapping("/groups/{id}")
class GroupStandingController {

    private final GroupBook book;
    private final Programmes programmes;
    private final GroupDirectory directory;
    private final GroupPage page;

    GroupStandingController(GroupBook book, Programmes programmes, GroupDirectory directory, GroupPage page) {
        this.book = book;
        this.programmes = programmes;
        this.directory = directory;
        this.page = page;
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

    @PostMapping("/programmes")
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        require(Verb.UPDATE, id, viewer);
        form.checked(errors);
        Attempt.of(errors, () -> programmes.add(id, form, viewer));
        if (errors.hasErrors()) {
            page.show(id, form, viewer, model);
            model.addAttribute("mayChange", true); // also what was withdrawn meanwhile gives back what was typed
            return new ModelAndView("groups/show", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "groups.saved");
        return new ModelAndView("redirect:/groups/{id}");
    }

    @GetMapping("/programmes/{programme}")
    String one(@PathVariable UUID id, @PathVariable UUID programme, Viewer viewer, Model model) {
        var card = require(Verb.UPDATE, id, viewer);
        return programme(card, ProgrammeForm.of(programmes.require(card, programme)), programme, model);
    }

    @PostMapping("/programmes/{programme}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID programme,
            @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var card = require(Verb.UPDATE, id, viewer);
        programmes.require(card, programme);
        form.checked(errors);
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            Attempt.of(errors, () -> programmes.correct(id, programme, form, viewer));
        } catch (Stale meanwhile) {
            errors.reject("groups.refusal.stale");
            status = HttpStatus.CONFLICT;
        }
        if (errors.hasErrors()) {
            return new ModelAndView(programme(card, form, programme, model), status);
        }
        flash.addFlashAttribute("notice", "groups.saved");
        return new ModelAndView("redirect:/groups/{id}");
    }

    @PostMapping("/programmes/{programme}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID programme, Viewer viewer, RedirectAttributes flash) {
        require(Verb.UPDATE, id, viewer);
        programmes.remove(id, programme, viewer);
        flash.addFlashAttribute("notice", "groups.programme.removed");
        return "redirect:/groups/{id}";
    }

    /** The version is the fresh one: what was typed may be saved over what somebody saved meanwhile, which stands above it. */
    private String programme(GroupDirectory.Card card, ProgrammeForm form, UUID programme, Model model) {
        var saved = programmes.require(card, programme);
        model.addAttribute("group", card);
        model.addAttribute("programme", saved);
        model.addAttribute("form", form);
        model.addAttribute("stale", form.known() != saved.version());
        return "groups/programme";
    }

    private GroupDirectory.Card require(Verb verb, UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(verb, viewer, card.told().communityId(), card.team());
        return card;
    }

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var card = require(Verb.WITHDRAW, id, viewer);
        return new WithdrawalPage("groups", card.told().name(), "/groups/" + id);
    }
}
