package pl.osl.centres.profile;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.MemberCentres;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;

/** The page of a centre for those who support it from outside. A coach knows its name and no more. */
@Controller
class OutsideController {

    private final CentreProfile profile;

    OutsideController(CentreProfile profile) {
        this.profile = profile;
    }

    @GetMapping("/centres/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.CENTRE);
        if (MemberCentres.coordinates(viewer)) {
            return page(MemberCentres.in(id, Verb.READ, Thing.CENTRE, viewer, inside -> profile.of(id)), false);
        }
        if (!viewer.reach().centres().contains(id)) {
            throw new NotFound(Centre.class, id);
        }
        return viewer.place().kind() == Place.Kind.CENTRE
                ? new ModelAndView("redirect:/centre")
                : page(profile.of(id), viewer.place().kind() == Place.Kind.COACHING);
    }

    private static ModelAndView page(CentreProfile.Page page, boolean nameOnly) {
        return new ModelAndView("centres/outside").addObject("page", page).addObject("nameOnly", nameOnly);
    }
}
