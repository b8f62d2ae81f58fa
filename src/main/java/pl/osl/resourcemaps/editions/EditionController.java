package pl.osl.resourcemaps.editions;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Texts;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.assets.AssetCategory;

/** The editions of a map: freezing one, writing what follows, the report itself, and the director's word. */
@Controller
class EditionController {

    private final EditionBook book;
    private final Editions editions;
    private final Report.Reports reports;
    private final CommunityDirectory communities;

    EditionController(EditionBook book, Editions editions, Report.Reports reports, CommunityDirectory communities) {
        this.book = book;
        this.editions = editions;
        this.reports = reports;
        this.communities = communities;
    }

    @GetMapping("/communities/{id}/editions")
    String list(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.require(Verb.READ, Thing.ASSET);
        var community = communities.require(id, viewer);
        var known = editions.of(community);
        model.addAttribute("community", community);
        model.addAttribute("editions", known);
        model.addAttribute(
                "mayFreeze",
                MapPolicy.mayChange(viewer, Verb.CREATE, Thing.MAP_EDITION, community)
                        && known.stream().allMatch(one -> one.state() == EditionState.APPROVED));
        return "resourcemaps/editions";
    }

    @PostMapping("/communities/{id}/editions")
    String freeze(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        try {
            UUID edition = book.freeze(id, viewer);
            flash.addFlashAttribute("notice", "map.edition.frozen");
            return "redirect:/map-editions/" + edition + "/edit";
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
            return "redirect:/communities/" + id + "/editions";
        }
    }

    /** @param with number of the edition to compare with; the one before when none is asked for */
    @GetMapping("/map-editions/{id}")
    String show(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String with, Viewer viewer, Model model) {
        var edition = editions.require(id, viewer);
        model.addAttribute("edition", edition);
        model.addAttribute("report", reports.of(edition, with, Audience.HOUSE, false));
        model.addAttribute("categories", AssetCategory.values());
        model.addAttribute("mayWrite", mayWrite(edition, viewer));
        model.addAttribute(
                "mayApprove", edition.state() == EditionState.SUBMITTED && viewer.may(Verb.APPROVE, Thing.MAP_EDITION));
        model.addAttribute("mapShown", viewer.may(Verb.READ, Thing.ASSET));
        model.addAttribute("mayReadCommunity", viewer.may(Verb.READ, Thing.COMMUNITY)); // as its photographs ask
        return "resourcemaps/edition";
    }

    @GetMapping("/map-editions/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Viewer viewer) {
        var edition = book.requireWritable(id, viewer);
        return edition.draft()
                ? form(edition, EditionForm.of(edition), HttpStatus.OK)
                : new ModelAndView("redirect:/map-editions/" + id);
    }

    @PostMapping("/map-editions/{id}/edit")
    ModelAndView write(
            @PathVariable UUID id,
            @Valid @ModelAttribute("editionForm") EditionForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var edition = book.requireWritable(id, viewer);
        try {
            Attempt.of(errors, () -> book.write(id, form, viewer));
        } catch (Stale _) {
            var saved = book.requireWritable(id, viewer);
            return form(saved, form, HttpStatus.CONFLICT)
                    .addObject("stale", true)
                    .addObject("meanwhile", form.against(EditionForm.of(saved)));
        }
        if (errors.hasErrors()) {
            return form(edition, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return new ModelAndView("redirect:/map-editions/" + id);
    }

    @PostMapping("/map-editions/{id}/freezing")
    String freezeAgain(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return done(id, () -> book.freezeAgain(id, viewer), "map.edition.frozen", flash);
    }

    @PostMapping("/map-editions/{id}/submission")
    String submit(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return done(id, () -> book.submit(id, viewer), "map.edition.submitted", flash);
    }

    @PostMapping("/map-editions/{id}/approval")
    String approve(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return done(id, () -> book.approve(id, viewer), "map.edition.approved", flash);
    }

    @PostMapping("/map-editions/{id}/return")
    String sendBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            RedirectAttributes flash) {
        String told = Texts.text(remark);
        if (told == null || told.length() > 1000) {
            editions.require(id, viewer);
            viewer.require(Verb.APPROVE, Thing.MAP_EDITION);
            flash.addFlashAttribute(
                    "problem", told == null ? "map.refusal.edition.remark" : "map.refusal.edition.long");
            flash.addFlashAttribute("typedRemark", Objects.requireNonNullElse(told, ""));
            return "redirect:/map-editions/" + id;
        }
        return done(id, () -> book.sendBack(id, told, viewer), "map.edition.returned", flash);
    }

    private boolean mayWrite(Editions.Edition edition, Viewer viewer) {
        return edition.draft()
                && viewer.may(Verb.CREATE, Thing.MAP_EDITION)
                && MapPolicy.mayChange(
                        viewer, Verb.CREATE, Thing.MAP_EDITION, communities.require(edition.communityId(), viewer));
    }

    private static ModelAndView form(Editions.Edition edition, EditionForm form, HttpStatus status) {
        return new ModelAndView("resourcemaps/edition-form", status)
                .addObject("edition", edition)
                .addObject("editionForm", form);
    }

    private static String done(UUID id, Runnable work, String notice, RedirectAttributes flash) {
        try {
            work.run();
            flash.addFlashAttribute("notice", notice);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        }
        return "redirect:/map-editions/" + id;
    }
}
