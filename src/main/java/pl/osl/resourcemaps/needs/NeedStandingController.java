package pl.osl.resourcemaps.needs;

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
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Texts;
import pl.osl.resourcemaps.MapPolicy;

/** Withdrawing a need with a reason, and bringing it back. */
@Controller
@RequestMapping("/needs/{id}")
class NeedStandingController {

    record Reason(@NotNull @Size(max = 500) @Nullable String reason) {
        Reason {
            reason = Texts.text(reason);
        }
    }

    private final NeedBook book;
    private final NeedDirectory needs;

    NeedStandingController(NeedBook book, NeedDirectory needs) {
        this.book = book;
        this.needs = needs;
    }

    @GetMapping("/withdrawal")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("need", requireMine(id, viewer));
        model.addAttribute("form", new Reason(null));
        return "resourcemaps/need-withdraw";
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Reason form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var need = requireMine(id, viewer);
        Attempt.of(errors, () -> book.withdraw(id, Objects.requireNonNull(form.reason()), viewer));
        if (errors.hasErrors()) {
            model.addAttribute("need", need);
            return new ModelAndView("resourcemaps/need-withdraw", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.need.withdrawn");
        return new ModelAndView("redirect:/needs/{id}");
    }

    @PostMapping("/restoration")
    String bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        book.bringBack(id, viewer);
        flash.addFlashAttribute("notice", "map.need.broughtBack");
        return "redirect:/needs/{id}";
    }

    private NeedDirectory.Card requireMine(UUID id, Viewer viewer) {
        var found = needs.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.WITHDRAW, Thing.NEED, found.community());
        return found.card();
    }
}
