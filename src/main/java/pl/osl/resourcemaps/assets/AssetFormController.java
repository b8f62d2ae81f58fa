package pl.osl.resourcemaps.assets;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
import pl.osl.partners.PartnerDirectory;
import pl.osl.resourcemaps.DistrictChoices;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.Precision;

/** "Nowy zasób", and correcting one. */
@Controller
class AssetFormController {

    private final AssetBook book;
    private final AssetDirectory assets;
    private final CommunityDirectory communities;
    private final PartnerDirectory partners;
    private final DistrictChoices districts;
    private final CommunityGrounds grounds;
    private final Clock clock;

    AssetFormController(
            AssetBook book,
            AssetDirectory assets,
            CommunityDirectory communities,
            PartnerDirectory partners,
            DistrictChoices districts,
            CommunityGrounds grounds,
            Clock clock) {
        this.book = book;
        this.assets = assets;
        this.communities = communities;
        this.partners = partners;
        this.districts = districts;
        this.grounds = grounds;
        this.clock = clock;
    }

    @GetMapping("/communities/{id}/assets/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lat,
            @RequestParam(required = false) @Nullable String lon,
            Viewer viewer,
            Model model) {
        var community = requireAdding(id, viewer);
        model.addAttribute("assetForm", AssetForm.blank(Ids.next(clock), lat, lon));
        return form(model, viewer, community, null);
    }

    @PostMapping("/communities/{id}/assets")
    ModelAndView begin(
            @PathVariable UUID id,
            @Valid @ModelAttribute("assetForm") AssetForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String next,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var community = requireAdding(id, viewer);
        UUID asset = form.sent() == null ? Ids.next(clock) : form.sent();
        var begun = Attempt.of(errors, () -> book.begin(id, asset, form, viewer));
        if (begun.isEmpty()) {
            return new ModelAndView(form(model, viewer, community, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return new ModelAndView(
                next.equals("another")
                        ? "redirect:/communities/" + id + "/assets/new"
                        : "redirect:/assets/" + begun.get());
    }

    @GetMapping("/assets/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = requireCorrectable(id, viewer);
        var person = found.card().gift() ? book.read(found.card(), viewer) : null;
        model.addAttribute("assetForm", AssetForm.of(found.card(), person));
        return form(model, viewer, found.community(), found.card());
    }

    @PostMapping("/assets/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("assetForm") AssetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = requireCorrectable(id, viewer);
        int seen = form.version() == null ? -1 : form.version();
        try {
            Attempt.of(errors, () -> book.correct(id, seen, form, viewer));
        } catch (Stale _) {
            var saved = assets.require(id, viewer).card();
            model.addAttribute("stale", true);
            model.addAttribute("saved", saved);
            String page = form(model, viewer, found.community(), saved);
            model.addAttribute("meanwhile", form.against(AssetForm.of(saved, null), names(model)));
            return new ModelAndView(page, HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return new ModelAndView(
                    form(model, viewer, found.community(), found.card()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "map.saved");
        return new ModelAndView("redirect:/assets/{id}");
    }

    private CommunityDirectory.Details requireAdding(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        var community = communities.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.ASSET, community);
        return community;
    }

    private AssetDirectory.Found requireCorrectable(UUID id, Viewer viewer) {
        var found = assets.require(id, viewer);
        AssetPolicy.requireMayChange(found.card(), found.community(), viewer);
        return found;
    }

    /** What the lists of the form call something. */
    private static Function<UUID, String> names(Model model) {
        var names = new HashMap<UUID, String>();
        ((List<?>) Objects.requireNonNull(model.getAttribute("partners"))).forEach(one -> {
            if (one instanceof PartnerDirectory.Named(var id, var name)) {
                names.put(id, name);
            }
        });
        ((List<?>) Objects.requireNonNull(model.getAttribute("districts"))).forEach(one -> {
            if (one instanceof DistrictChoices.Named(var id, var name)) {
                names.put(id, name);
            }
        });
        return id -> names.getOrDefault(id, "?");
    }

    /** @param card the resource that is corrected; what it had stays in the lists */
    private String form(
            Model model, Viewer viewer, CommunityDirectory.Details community, AssetDirectory.@Nullable Card card) {
        model.addAttribute("community", community);
        model.addAttribute("asset", card);
        model.addAttribute("categories", AssetCategory.values());
        model.addAttribute("kinds", AssetKind.values());
        model.addAttribute("uses", UseLevel.values());
        model.addAttribute("wills", Willingness.values());
        model.addAttribute("opens", OpenNow.values());
        model.addAttribute("visibilities", Visibility.values());
        model.addAttribute("methods", CheckMethod.values());
        model.addAttribute("precisions", Precision.values());
        model.addAttribute("consents", ConsentHow.values());
        model.addAttribute("mayGift", viewer.may(Verb.CREATE, Thing.GIFT) && MapPolicy.inTeam(viewer, community));
        var owners = new ArrayList<>(partners.open(community.centreId()));
        if (card != null
                && card.partnerId() != null
                && card.partner() != null
                && owners.stream().noneMatch(one -> one.id().equals(card.partnerId()))) {
            owners.add(new PartnerDirectory.Named(card.partnerId(), card.partner()));
        }
        model.addAttribute("partners", owners);
        var places = new ArrayList<>(districts.of(community.centreId()));
        if (card != null
                && card.districtId() != null
                && card.district() != null
                && places.stream().noneMatch(one -> one.id().equals(card.districtId()))) {
            places.add(new DistrictChoices.Named(card.districtId(), card.district()));
        }
        model.addAttribute("districts", places);
        model.addAttribute("ground", grounds.of(community));
        return "resourcemaps/asset-form";
    }
}
