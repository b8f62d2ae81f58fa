package pl.osl.resourcemaps.needs;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
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
import pl.osl.communities.CommunityGrounds;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;
import pl.osl.resourcemaps.DistrictChoices;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.Precision;

/** "Nowa potrzeba", and correcting one. */
@Controller
class NeedFormController {

    private final NeedBook book;
    private final NeedDirectory needs;
    private final CommunityDirectory communities;
    private final DistrictChoices districts;
    private final CommunityGrounds grounds;
    private final Clock clock;

    NeedFormController(
            NeedBook book,
            NeedDirectory needs,
            CommunityDirectory communities,
            DistrictChoices districts,
            CommunityGrounds grounds,
            Clock clock) {
        this.book = book;
        this.needs = needs;
        this.communities = communities;
        this.districts = districts;
        this.grounds = grounds;
        this.clock = clock;
    }

    @GetMapping("/communities/{id}/needs/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lat,
            @RequestParam(required = false) @Nullable String lon,
            Viewer viewer,
            Model model) {
        var community = requireAdding(id, viewer);
        model.addAttribute("needForm", NeedForm.blank(Ids.next(clock), lat, lon));
        return form(model, community, null);
    }

    @PostMapping("/communities/{id}/needs")
    ModelAndView begin(
            @PathVariable UUID id,
            @Valid @ModelAttribute("needForm") NeedForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String next,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var community = requireAdding(id, viewer);
        UUID need = form.sent() == null ? Ids.next(clock) : form.sent();
        var begun = Attempt.of(errors, () -> book.begin(id, need, form, viewer));
        if (begun.isEmpty()) {
            return new ModelAndView(form(model, community, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return new ModelAndView(
                next.equals("another")
                        ? "redirect:/communities/" + id + "/needs/new"
                        : "redirect:/needs/" + begun.get());
    }

    @GetMapping("/needs/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = requireCorrectable(id, viewer);
        model.addAttribute("needForm", NeedForm.of(found.card()));
        return form(model, found.community(), found.card());
    }

    @PostMapping("/needs/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("needForm") NeedForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = requireCorrectable(id, viewer);
        int seen = form.version() == null ? -1 : form.version();
        try {
            Attempt.of(errors, () -> book.correct(id, seen, form, viewer));
        } catch (Stale _) {
            var saved = needs.require(id, viewer).card();
            model.addAttribute("stale", true);
            model.addAttribute("saved", saved);
            model.addAttribute("meanwhile", form.against(NeedForm.of(saved)));
            return new ModelAndView(form(model, found.community(), found.card()), HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return new ModelAndView(form(model, found.community(), found.card()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return new ModelAndView("redirect:/needs/{id}");
    }

    private CommunityDirectory.Details requireAdding(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.NEED);
        var community = communities.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.NEED, community);
        return community;
    }

    private NeedDirectory.Found requireCorrectable(UUID id, Viewer viewer) {
        var found = needs.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.NEED, found.community());
        return found;
    }

    private String form(Model model, CommunityDirectory.Details community, NeedDirectory.@Nullable Card card) {
        model.addAttribute("community", community);
        model.addAttribute("need", card);
        model.addAttribute("themes", NeedTheme.values());
        model.addAttribute("kinds", NeedKind.values());
        model.addAttribute("groups", NeedGroup.values());
        model.addAttribute("precisions", Precision.values());
        var places = new ArrayList<>(districts.of(community.centreId()));
        if (card != null
                && card.districtId() != null
                && card.district() != null
                && places.stream().noneMatch(one -> one.id().equals(card.districtId()))) {
            places.add(new DistrictChoices.Named(card.districtId(), card.district()));
        }
        model.addAttribute("districts", places);
        model.addAttribute("ground", grounds.of(community));
        return "resourcemaps/need-form";
    }
}
