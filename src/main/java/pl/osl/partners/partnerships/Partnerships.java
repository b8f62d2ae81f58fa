package pl.osl.partners.partnerships;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.kernel.NotFound;

interface Partnerships extends Repository<Partnership, UUID> {

    Partnership save(Partnership partnership);

    void flush();

    @Query("select p from Partnership p where p.centreId = :centre and p.id = :id")
    Optional<Partnership> in(UUID centre, UUID id);

    default Partnership require(UUID id, UUID centre) {
        return in(centre, id).orElseThrow(() -> new NotFound(Partnership.class, id));
    }
}
