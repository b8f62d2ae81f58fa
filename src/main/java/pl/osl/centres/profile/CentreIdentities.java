package pl.osl.centres.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.kernel.NotFound;

interface CentreIdentities extends Repository<CentreIdentity, UUID> {

    CentreIdentity saveAndFlush(CentreIdentity identity);

    @Query("select i from CentreIdentity i where i.centreId = :centre and i.id = :id")
    Optional<CentreIdentity> findOne(UUID id, UUID centre);

    /** Those that stand, the latest first. */
    @Query("""
            select i from CentreIdentity i where i.centreId = :centre and i.withdrawnAt is null
             order by i.validFrom desc
            """)
    List<CentreIdentity> standing(UUID centre);

    default CentreIdentity require(UUID id, UUID centre) {
        return findOne(id, centre).orElseThrow(() -> new NotFound(CentreIdentity.class, id));
    }
}
