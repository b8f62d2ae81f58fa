package pl.osl.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pl.osl.access.Viewer;

/** Proposes places for the letters typed so far: layout/place and place.js ask it. */
@Controller
class PlacesController {

    private static final int PROPOSED = 8;

    record Proposal(int id, String name, String area, String label, double lat, double lon) {

        static Proposal of(Place place) {
            return new Proposal(place.id(), place.name(), place.area(), place.label(), place.lat(), place.lon());
        }
    }

    private final Gazetteer gazetteer;
    private final Spots spots;

    PlacesController(Gazetteer gazetteer, Spots spots) {
        this.gazetteer = gazetteer;
        this.spots = spots;
    }

    @GetMapping("/places")
    @ResponseBody
    List<Proposal> proposals(@RequestParam(required = false) @Nullable String q, Viewer viewer) {
        return gazetteer.search(q, spots.near(viewer), PROPOSED).stream()
                .map(Proposal::of)
                .toList();
    }
}
