package pl.osl.communities.boundaries;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityGrounds;
import pl.osl.communities.CommunityPolicy;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;
import pl.osl.places.OutlineFile;
import pl.osl.places.Place;
import pl.osl.places.Spots;

/** "Granice na mapie": drawn with the mouse or the keyboard, typed as corners, or brought as GeoJSON. */
@Controller
@RequestMapping("/communities/{id}")
class BoundaryController {

    private final CommunityDirectory directory;
    private final CommunityGrounds grounds;
    private final BoundaryBook book;
    private final Spots spots;

    BoundaryController(CommunityDirectory directory, CommunityGrounds grounds, BoundaryBook book, Spots spots) {
        this.directory = directory;
        this.grounds = grounds;
        this.book = book;
        this.spots = spots;
    }

    @GetMapping("/boundary")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var community = changeable(id, viewer);
        return page(community, BoundaryForm.of(grounds.of(community)), List.of(), HttpStatus.OK);
    }

    @PostMapping("/boundary")
    ModelAndView draw(
            @PathVariable UUID id,
            @ModelAttribute("form") BoundaryForm typed,
            BindingResult unread,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        var community = changeable(id, viewer);
        var form = typed.with(file);
        var errors = new BeanPropertyBindingResult(form, "form"); // of what is in the file, where there is one
        errors.addAllErrors(unread);
        Optional<List<String>> notes;
        try {
            notes = Attempt.of(errors, () -> book.draw(id, form, viewer));
        } catch (Stale _) {
            errors.reject("communities.refusal.stale");
            return page(community, form, List.of(), HttpStatus.CONFLICT)
                    .addAllObjects(errors.getModel())
                    .addObject("version", grounds.of(community).version());
        }
        if (notes.isEmpty()) {
            boolean several = errors.getFieldErrors("place").stream()
                    .anyMatch(error -> Objects.equals(error.getCode(), "places.refusal.several"));
            return page(
                            community,
                            form,
                            several ? spots.choices(form.start(), viewer) : List.of(),
                            HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.getModel());
        }
        flash.addFlashAttribute("notice", "communities.saved");
        flash.addFlashAttribute("boundaryNotes", notes.get());
        return new ModelAndView("redirect:/communities/{id}");
    }

    @GetMapping("/boundary.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        return OutlineFile.of(community.name(), grounds.of(community).outline());
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        return community;
    }

    private ModelAndView page(
            CommunityDirectory.Details community, BoundaryForm form, List<Place> choices, HttpStatus status) {
        return new ModelAndView("communities/boundary", status)
                .addObject("community", community)
                .addObject("ground", grounds.of(community))
                .addObject("form", form)
                .addObject("version", form.known())
                .addObject("choices", choices);
    }
}
