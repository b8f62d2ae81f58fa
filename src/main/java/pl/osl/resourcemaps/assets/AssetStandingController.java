package pl.osl.resourcemaps.assets;

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

/** What becomes of a resource on the map: withdrawn with a reason, brought back, or forgotten with whose gift it is. */
@Controller
@RequestMapping("/assets/{id}")
class AssetStandingController {

    private final AssetBook book;
    private final AssetDirectory assets;

    AssetStandingController(AssetBook book, AssetDirectory assets) {
        this.book = book;
        this.assets = assets;
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

    @PostMapping("/consent-withdrawal")
    String forget(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        book.forget(id, viewer);
        flash.addFlashAttribute("notice", "map.asset.forgotten");
        return "redirect:/assets/{id}";
    }

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var found = assets.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.WITHDRAW, Thing.ASSET, found.community());
        return new WithdrawalPage("map.asset", found.card().name(), "/assets/" + id);
    }
}
