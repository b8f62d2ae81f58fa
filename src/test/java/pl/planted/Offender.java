package pl.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.MemberCentres;
import pl.osl.access.Viewer;
import pl.osl.kernel.Acting;
import pl.planted.aside.Accomplice;

/** Does everything that nobody should. */
@Service
public class Offender {

    public interface Everything extends CrudRepository<Thing, UUID> {}

    @Entity
    public static class Thing {
        @Id
        UUID id = UUID.randomUUID();
    }

    @Controller
    public static class Page {}

    Accomplice goesInCircles() {
        return new Accomplice();
    }

    Instant readsTheWallClock() {
        return Instant.now();
    }

    @Transactional
    void writesForNobody() {}

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void takesASecondConnection() {}

    boolean actsForTheCoordinator(Viewer viewer) {
        return MemberCentres.all(pl.osl.access.Thing.SUPPORT, viewer, () -> true);
    }

    Set<UUID> opensAReach(UUID centre) {
        return Acting.in(Set.of(centre), Acting::centres);
    }
}
