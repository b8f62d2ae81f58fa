package pl.osl.places;

import java.util.Optional;
import pl.osl.access.Viewer;

/** From where a person looks at the country: nearer places are found first, maps begin there. Offered by a higher module. */
public interface Standpoint {

    /** Empty while nobody has said where the centre lies, and for whoever acts across centres. */
    Optional<Point> of(Viewer viewer);
}
