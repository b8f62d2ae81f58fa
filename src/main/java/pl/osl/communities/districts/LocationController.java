package pl.osl.communities.districts;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;

/** "Gdzie leży": the districts of a community. */
@Controller
@RequestMapping("/communities/{id}/location")
class LocationController {

    private final CommunityDirectory directory;
    private final Whereabouts whereabouts;
    private final DistrictList list;

    LocationController(CommunityDirectory directory, Whereabouts whereabouts, DistrictList list) {
        this.directory = directory;
        this.whereabouts = whereabouts;
        this.list = list;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var community = changeable(id, viewer);
        var place = whereabouts.of(community);
        var chosen =
                place.districts().stream().collect(Collectors.toMap(Whereabouts.Lies::id, Whereabouts.Lies::whole));
        return page(community, chosen, place.beyond(), HttpStatus.OK)
                .addObject("form", new LocationForm(null, null, String.valueOf(community.version())));
    }

    @PostMapping
    ModelAndView place(
            @PathVariable UUID id,
            @ModelAttribute("form") LocationForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        changeable(id, viewer);
        try {
            Attempt.of(errors, () -> whereabouts.place(id, form, viewer));
        } catch (Stale _) {
            errors.reject("communities.refusal.stale");
        }
        if (errors.hasErrors()) {
            return page(
                    directory.require(id, viewer),
                    form.chosen(),
                    form.beyond() != null,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.saved");
        return new ModelAndView("redirect:/communities/{id}");
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        return community;
    }

    private ModelAndView page(
            CommunityDirectory.Details community, Map<UUID, Boolean> chosen, boolean beyond, HttpStatus status) {
        return new ModelAndView("communities/location", status)
                .addObject("community", community)
                .addObject("districts", list.of(community.centreId()))
                .addObject("chosen", chosen)
                .addObject("beyond", beyond);
    }
}
