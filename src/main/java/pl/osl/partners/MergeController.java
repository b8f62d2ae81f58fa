package pl.osl.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** "Połącz z innym partnerem": which one, what moves and what stays, and then the merge itself. */
@Controller
@RequestMapping("/partners/{id}/merging")
class MergeController {

    private final Merging merging;
    private final PartnerDirectory directory;

    MergeController(Merging merging, PartnerDirectory directory) {
        this.merging = merging;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView look(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID with, Viewer viewer, Model model) {
        var kept = directory.require(id, viewer);
        PartnerPolicy.requireMayWithdraw(viewer);
        if (kept.withdrawn()) {
            return new ModelAndView("redirect:/partners/" + (kept.mergedIntoId() == null ? id : kept.mergedIntoId()));
        }
        if (id.equals(with)) {
            return again(kept, "partners.refusal.mergeSelf", model);
        }
        model.addAttribute("partner", kept);
        if (with == null) {
            offer(kept, model);
        } else {
            model.addAttribute("preview", merging.preview(id, with, viewer));
        }
        return new ModelAndView("partners/merge");
    }

    private void offer(PartnerDirectory.Card kept, Model model) {
        model.addAttribute(
                "others",
                directory.open(kept.centreId()).stream()
                        .filter(one -> !one.id().equals(kept.id()))
                        .toList());
    }

    private ModelAndView again(PartnerDirectory.Card kept, String why, Model model) {
        model.addAttribute("partner", kept);
        model.addAttribute("why", why);
        offer(kept, model);
        return new ModelAndView("partners/merge", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping
    ModelAndView merge(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "-1") int withVersion,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var kept = directory.require(id, viewer);
        PartnerPolicy.requireMayWithdraw(viewer);
        if (with == null || with.equals(id)) {
            return again(kept, with == null ? "partners.refusal.mergeNobody" : "partners.refusal.mergeSelf", model);
        }
        try {
            merging.merge(id, version, with, withVersion, viewer);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
            return new ModelAndView("redirect:/partners/{id}");
        } catch (Stale _) {
            look(id, with, viewer, model);
            model.addAttribute("stale", true);
            return new ModelAndView("partners/merge", HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("notice", "partners.merge.done");
        return new ModelAndView("redirect:/partners/{id}");
    }
}
