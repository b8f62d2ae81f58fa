package pl.osl.activities.writing;

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
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.reading.ActivityPage;
import pl.osl.ui.WithdrawalPage;

/** "Wycofaj wpis", with a reason, and "Przywróć". */
@Controller
@RequestMapping("/activities/{id}")
class WithdrawalController {

    private final ActivityLog log;
    private final ActivityPage page;

    WithdrawalController(ActivityLog log, ActivityPage page) {
        this.log = log;
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
        return withdrawal(id, viewer).withdraw(form, errors, reason -> log.withdraw(id, reason, viewer), flash);
    }

    @PostMapping("/restoration")
    ModelAndView bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return withdrawal(id, viewer).bringBack(() -> log.bringBack(id, viewer), flash);
    }

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var entry = page.require(id, viewer);
        ActivityPolicy.requireMayWithdraw(viewer, entry.authorId());
        return new WithdrawalPage("activities", entry.title(), "/activities/" + id);
    }
}
