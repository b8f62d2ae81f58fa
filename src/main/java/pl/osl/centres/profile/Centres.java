package pl.osl.centres.profile;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.kernel.NotFound;

/** Centres to change; whoever works on one works on it alone, its names included. */
interface Centres extends Repository<Centre, UUID> {

    Centre saveAndFlush(Centre centre);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Centre c where c.id = :id")
    Optional<Centre> findOne(UUID id);

    default Centre require(UUID id) {
        return findOne(id).orElseThrow(() -> new NotFound(Centre.class, id));
    }
}
