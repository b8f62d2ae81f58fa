package pl.osl.resourcemaps.matching;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.needs.NeedDirectory;

/** "Co z czym połączyć": gaps, treasures, and what was joined and tried. */
@Controller
@RequestMapping("/communities/{id}/matching")
class MatchingController {

    record Named(UUID id, String name) {}

    private final Matching matching;
    private final Links links;
    private final LinkBook book;
    private final AssetDirectory assets;
    private final NeedDirectory needs;
    private final CommunityDirectory communities;
    private final Clock clock;

    MatchingController(
            Matching matching,
            Links links,
            LinkBook book,
            AssetDirectory assets,
            NeedDirectory needs,
            CommunityDirectory communities,
            Clock clock) {
        this.matching = matching;
        this.links = links;
        this.book = book;
        this.assets = assets;
        this.needs = needs;
        this.communities = communities;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.require(Verb.READ, Thing.NEED);
        var community = communities.require(id, viewer);
        model.addAttribute("community", community);
        model.addAttribute("picture", matching.of(community, viewer));
        model.addAttribute("mayJoin", MapPolicy.mayChange(viewer, Verb.UPDATE, Thing.NEED, community));
        return "resourcemaps/matching";
    }

    @GetMapping("/new")
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID asset,
            @RequestParam(required = false) @Nullable UUID need,
            Viewer viewer,
            Model model) {
        var community = changeable(id, viewer);
        model.addAttribute("linkForm", new LinkForm(Ids.next(clock), null, asset, need, 2, null, null, null, null));
        return form(model, community, null, viewer, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView join(
            @PathVariable UUID id,
            @Valid @ModelAttribute("linkForm") LinkForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var community = changeable(id, viewer);
        Attempt.of(errors, () -> book.join(id, form, viewer));
        return errors.hasErrors()
                ? form(model, community, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(flash, "map.link.joined");
    }

    @GetMapping("/{link}")
    ModelAndView askAgain(@PathVariable UUID id, @PathVariable UUID link, Viewer viewer, Model model) {
        var community = changeable(id, viewer);
        var known = links.require(link, community, viewer);
        model.addAttribute("linkForm", LinkForm.of(known));
        return form(model, community, known, viewer, HttpStatus.OK);
    }

    @PostMapping("/{link}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @Valid @ModelAttribute("linkForm") LinkForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var community = changeable(id, viewer);
        var known = links.require(link, community, viewer);
        try {
            Attempt.of(errors, () -> book.correct(id, link, form, viewer));
        } catch (Stale _) {
            model.addAttribute("stale", true);
            return form(model, community, known, viewer, HttpStatus.CONFLICT);
        }
        return errors.hasErrors()
                ? form(model, community, known, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(flash, "map.saved");
    }

    @PostMapping("/{link}/removal")
    ModelAndView part(@PathVariable UUID id, @PathVariable UUID link, Viewer viewer, RedirectAttributes flash) {
        changeable(id, viewer);
        book.part(id, link, viewer);
        return done(flash, "map.link.parted");
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.NEED);
        var community = communities.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.NEED, community);
        return community;
    }

    private ModelAndView form(
            Model model,
            CommunityDirectory.Details community,
            Links.@Nullable Link link,
            Viewer viewer,
            HttpStatus status) {
        model.addAttribute("community", community);
        model.addAttribute("link", link);
        model.addAttribute(
                "assets",
                assets.standing(community, viewer).stream()
                        .map(one -> new Named(one.id(), one.name()))
                        .toList());
        model.addAttribute(
                "needs",
                needs.of(community, viewer).stream()
                        .map(one -> new Named(one.id(), one.statement()))
                        .toList());
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("strengths", List.of("1", "2", "3"));
        return new ModelAndView("resourcemaps/link", model.asMap(), status);
    }

    private static ModelAndView done(RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/communities/{id}/matching");
    }
}
