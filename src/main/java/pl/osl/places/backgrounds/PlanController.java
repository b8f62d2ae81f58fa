package pl.osl.places.backgrounds;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** "Plan miejscowości": bringing a scan, and laying it on the map by two points. */
@Controller
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/map-plan")
    ResponseEntity<byte[]> picture(@RequestParam(required = false) @Nullable String v, Viewer viewer) {
        viewer.require(Verb.READ, Thing.CENTRE);
        byte[] picture =
                plans.picture(viewer.centreId()).orElseThrow(() -> new NotFound(Plans.class, viewer.centreId()));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(v == null ? Duration.ofMinutes(1) : Duration.ofDays(30))
                        .cachePrivate())
                .body(picture);
    }

    @GetMapping("/admin/map/plan")
    ModelAndView ask(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        var plan = plans.of(viewer.centreId()).orElse(null);
        return page(
                plan == null ? new PlanForm(null, null, null, null, null, null, "0") : PlanForm.of(plan),
                viewer,
                HttpStatus.OK);
    }

    @PostMapping("/admin/map/plan")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, RedirectAttributes flash)
            throws IOException {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.at("file", "places.refusal.plan.none");
            }
            plans.bring(PlanPicture.read(file.getBytes()), viewer);
        } catch (Refusal refusal) {
            var page = ask(viewer).addObject("refused", refusal);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("notice", "places.plan.brought");
        return new ModelAndView("redirect:/admin/map/plan");
    }

    @PostMapping("/admin/map/plan/points")
    ModelAndView lay(
            @ModelAttribute("form") PlanForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        try {
            Attempt.of(errors, () -> plans.lay(form, viewer));
        } catch (Stale _) {
            errors.reject("places.refusal.plan.stale");
            return page(form, viewer, HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return page(form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "places.plan.laid");
        return new ModelAndView("redirect:/admin/map");
    }

    @PostMapping("/admin/map/plan/removal")
    String remove(Viewer viewer, RedirectAttributes flash) {
        plans.remove(viewer);
        flash.addFlashAttribute("notice", "places.plan.removed");
        return "redirect:/admin/map";
    }

    private ModelAndView page(PlanForm form, Viewer viewer, HttpStatus status) {
        var plan = plans.of(viewer.centreId()).orElse(null);
        return new ModelAndView("places/plan", status)
                .addObject("form", form)
                .addObject("plan", plan)
                .addObject("version", plan == null ? 0 : plan.version());
    }
}
