package pl.osl.communities.boundaries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        var community = changeable(id, viewer);
        var form = typed.with(text(file));
        Optional<List<String>> notes;
        try {
            notes = Attempt.of(errors, () -> book.draw(id, form, viewer));
        } catch (Stale _) {
            errors.reject("communities.refusal.stale");
            return page(community, form, List.of(), HttpStatus.CONFLICT)
                    .addObject("version", grounds.of(community).version());
        }
        if (notes.isEmpty()) {
            boolean several = errors.getFieldErrors("place").stream()
                    .anyMatch(error -> Objects.equals(error.getCode(), "places.refusal.several"));
            return page(
                    community,
                    form,
                    several ? spots.choices(form.start(), viewer) : List.of(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.saved");
        flash.addFlashAttribute("boundaryNotes", notes.get());
        return new ModelAndView("redirect:/communities/{id}");
    }

    @GetMapping("/boundary.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        String outline = grounds.of(community).outline();
        String features =
                outline == null ? "" : "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + outline + "}";
        String collection = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(community.name() + ".geojson", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(collection.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : new String(file.getBytes(), StandardCharsets.UTF_8);
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
