package pl.osl.activities.writing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.access.Reach;
import pl.osl.kernel.NotFound;

/** Entries to be changed: of the centre one works in, because nobody changes entries from outside. */
interface Activities extends Repository<Activity, UUID> {

    @Query("select a from Activity a where a.centreId = :centre and a.id = :id")
    Optional<Activity> in(UUID centre, UUID id);

    default Activity require(UUID id, Reach reach) {
        return (reach instanceof Reach.Centre(var centre) ? in(centre, id) : Optional.<Activity>empty())
                .orElseThrow(() -> new NotFound(Activity.class, id));
    }
}
