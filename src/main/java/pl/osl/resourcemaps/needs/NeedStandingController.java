package pl.osl.resourcemaps.needs;

import jakarta.validation.Valid;
import java.util.UUID;
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
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.ui.WithdrawalPage;

/** Withdrawing a need with a reason, and bringing it back. */
@Controller
@RequestMapping("/needs/{id}")
class NeedStandingController {

    private final NeedBook book;
    private final NeedDirectory needs;

    NeedStandingController(NeedBook book, NeedDirectory needs) {
        this.book = book;
        this.needs = needs;
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

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var found = needs.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.WITHDRAW, Thing.NEED, found.community());
        return new WithdrawalPage("map.need", found.card().statement(), "/needs/" + id);
    }
}
