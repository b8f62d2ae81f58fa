package pl.osl.resourcemaps.assets;

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

/** What becomes of a resource on the map: withdrawn with a reason, brought back, or forgotten with whose gift it is. */
@Controller
@RequestMapping("/assets/{id}")
class AssetStandingController {

    record Reason(@NotNull @Size(max = 500) @Nullable String reason) {
        Reason {
            reason = Texts.text(reason);
        }
    }

    private final AssetBook book;
    private final AssetDirectory assets;

    AssetStandingController(AssetBook book, AssetDirectory assets) {
        this.book = book;
        this.assets = assets;
    }

    @GetMapping("/withdrawal")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("asset", requireMine(id, viewer));
        model.addAttribute("form", new Reason(null));
        return "resourcemaps/asset-withdraw";
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Reason form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var asset = requireMine(id, viewer);
        Attempt.of(errors, () -> book.withdraw(id, Objects.requireNonNull(form.reason()), viewer));
        if (errors.hasErrors()) {
            model.addAttribute("asset", asset);
            return new ModelAndView("resourcemaps/asset-withdraw", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.asset.withdrawn");
        return new ModelAndView("redirect:/assets/{id}");
    }

    @PostMapping("/restoration")
    String bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        book.bringBack(id, viewer);
        flash.addFlashAttribute("notice", "map.asset.broughtBack");
        return "redirect:/assets/{id}";
    }

    @PostMapping("/consent-withdrawal")
    String forget(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        book.forget(id, viewer);
        flash.addFlashAttribute("notice", "map.asset.forgotten");
        return "redirect:/assets/{id}";
    }

    private AssetDirectory.Card requireMine(UUID id, Viewer viewer) {
        var found = assets.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.WITHDRAW, Thing.ASSET, found.community());
        return found.card();
    }
}
