package pl.osl.partners;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.kernel.NotFound;

interface Partners extends Repository<Partner, UUID> {

    Partner save(Partner partner);

    void flush();

    @Query("select p from Partner p where p.centreId = :centre and p.id = :id")
    Optional<Partner> in(UUID centre, UUID id);

    default Partner require(UUID id, UUID centre) {
        return in(centre, id).orElseThrow(() -> new NotFound(Partner.class, id));
    }
}
