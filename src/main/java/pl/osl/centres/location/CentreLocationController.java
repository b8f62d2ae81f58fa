package pl.osl.centres.location;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;
import pl.osl.places.Place;
import pl.osl.places.SpotForm;
import pl.osl.places.Spots;

/** "Gdzie leży ośrodek": by the name of the place, by coordinates or on the map. */
@Controller
@RequestMapping("/centre/location")
class CentreLocationController {

    private final CentreLocations locations;
    private final Spots spots;

    CentreLocationController(CentreLocations locations, Spots spots) {
        this.locations = locations;
        this.spots = spots;
    }

    @GetMapping
    ModelAndView ask(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        var form = locations
                .of(viewer.centreId())
                .map(known -> spots.form(known.spot(), known.version()))
                .orElseGet(SpotForm::blank);
        return page(form, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView locate(
            @ModelAttribute("form") SpotForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        try {
            Attempt.of(errors, () -> locations.locate(spots.read(form, viewer), form.known(), viewer));
        } catch (Stale _) {
            errors.reject("centres.refusal.stale");
            int fresh = locations
                    .of(viewer.centreId())
                    .map(CentreLocations.Location::version)
                    .orElse(0);
            return page(form, List.of(), HttpStatus.CONFLICT).addObject("fresh", fresh);
        }
        if (errors.hasErrors()) {
            boolean several = errors.getFieldErrors("place").stream()
                    .anyMatch(error -> Objects.equals(error.getCode(), "places.refusal.several"));
            return page(form, several ? spots.choices(form, viewer) : List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "centres.saved");
        return new ModelAndView("redirect:/centre");
    }

    private static ModelAndView page(SpotForm form, List<Place> choices, HttpStatus status) {
        return new ModelAndView("centres/location", status)
                .addObject("form", form)
                .addObject("choices", choices)
                .addObject("fresh", form.known());
    }
}
