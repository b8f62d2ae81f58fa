package pl.osl.communities.districts;

import java.io.IOException;
import java.util.List;
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
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;
import pl.osl.places.OutlineFile;
import pl.osl.places.OutlineForm;

/** The boundary of a district: drawn beside its neighbours, typed as corners, or brought as GeoJSON. */
@Controller
@RequestMapping("/communities/districts/{district}")
class DistrictDrawingController {

    private final DistrictList list;
    private final DistrictGrounds grounds;
    private final DistrictDrawing drawing;

    DistrictDrawingController(DistrictList list, DistrictGrounds grounds, DistrictDrawing drawing) {
        this.list = list;
        this.grounds = grounds;
        this.drawing = drawing;
    }

    @GetMapping("/boundary")
    ModelAndView ask(@PathVariable UUID district, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DISTRICT);
        var found = list.require(viewer.centreId(), district);
        var ground = grounds.of(viewer.centreId(), district);
        return page(found, OutlineForm.of(ground.outline(), ground.version()), viewer, HttpStatus.OK);
    }

    @PostMapping("/boundary")
    ModelAndView draw(
            @PathVariable UUID district,
            @ModelAttribute("form") OutlineForm typed,
            BindingResult unread,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        viewer.require(Verb.UPDATE, Thing.DISTRICT);
        var found = list.require(viewer.centreId(), district);
        var form = typed.with(file);
        var errors = new BeanPropertyBindingResult(form, "form"); // of what is in the file, where there is one
        errors.addAllErrors(unread);
        Optional<List<String>> notes;
        try {
            notes = Attempt.of(errors, () -> drawing.draw(district, form, viewer));
        } catch (Stale _) {
            errors.reject("communities.refusal.stale");
            return page(found, form, viewer, HttpStatus.CONFLICT)
                    .addAllObjects(errors.getModel())
                    .addObject(
                            "version", grounds.of(viewer.centreId(), district).version());
        }
        if (notes.isEmpty()) {
            return page(found, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
        }
        flash.addFlashAttribute("notice", "communities.saved");
        flash.addFlashAttribute("boundaryNotes", notes.get());
        return new ModelAndView("redirect:/communities/districts/{district}");
    }

    @GetMapping("/boundary.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable UUID district, Viewer viewer) {
        viewer.require(Verb.READ, Thing.DISTRICT);
        var found = list.require(viewer.centreId(), district);
        return OutlineFile.of(
                found.name(), grounds.of(viewer.centreId(), district).outline());
    }

    private ModelAndView page(DistrictList.District district, OutlineForm form, Viewer viewer, HttpStatus status) {
        return new ModelAndView("communities/district-boundary", status)
                .addObject("district", district)
                .addObject("form", form)
                .addObject("version", form.known())
                .addObject(
                        "mapOthers",
                        grounds.together(
                                grounds.drawn(viewer.centreId()),
                                one -> !one.id().equals(district.id())));
    }
}
