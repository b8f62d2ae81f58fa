package pl.osl.activities.writing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.reading.ActivityPage;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Texts;

/** "Wycofaj wpis", with a reason, and "Przywróć". */
@Controller
@RequestMapping("/activities/{id}")
class WithdrawalController {

    record Reason(@NotNull @Size(max = 500) @Nullable String reason) {
        Reason {
            reason = Texts.text(reason);
        }
    }

    private final ActivityLog log;
    private final ActivityPage page;

    WithdrawalController(ActivityLog log, ActivityPage page) {
        this.log = log;
        this.page = page;
    }

    @GetMapping("/withdrawal")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("entry", requireMine(id, viewer));
        model.addAttribute("form", new Reason(null));
        return "activities/withdraw";
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Reason form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var entry = requireMine(id, viewer);
        var done = Attempt.of(errors, () -> {
            log.withdraw(id, Objects.requireNonNull(form.reason()), viewer);
            return id;
        });
        if (done.isEmpty()) {
            model.addAttribute("entry", entry);
            return new ModelAndView("activities/withdraw", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "activities.withdrawn");
        return new ModelAndView("redirect:/activities/" + id);
    }

    @PostMapping("/restoration")
    String bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        requireMine(id, viewer);
        log.bringBack(id, viewer);
        flash.addFlashAttribute("notice", "activities.broughtBack");
        return "redirect:/activities/" + id;
    }

    private ActivityPage.Entry requireMine(UUID id, Viewer viewer) {
        var entry = page.require(id, viewer);
        ActivityPolicy.requireMayWithdraw(viewer, entry.authorId());
        return entry;
    }
}
