package pl.osl.centres.location;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.osl.access.Place;
import pl.osl.access.Viewer;
import pl.osl.places.Point;
import pl.osl.places.Spot;
import pl.osl.places.Standpoint;

/** Whoever works in a centre looks at the country from there. */
@Component
class CentreStandpoint implements Standpoint {

    private final CentreLocations locations;

    CentreStandpoint(CentreLocations locations) {
        this.locations = locations;
    }

    @Override
    public Optional<Point> of(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.CENTRE
                ? locations
                        .of(viewer.centreId())
                        .map(CentreLocations.Location::spot)
                        .map(Spot::point)
                : Optional.empty();
    }
}
