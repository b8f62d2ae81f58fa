package pl.osl.access.standins;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.access.Work;

interface StandIns extends Repository<StandIn, UUID> {

    @Query("select s from StandIn s where s.centreId = :centre and s.id = :id")
    Optional<StandIn> findOne(UUID id, UUID centre);

    /** Another one of the same two people and the same work on any of these days. */
    @Query("""
            select count(s) > 0 from StandIn s
             where s.centreId = :centre and s.work = :work and s.absentId = :absent and s.substituteId = :substitute
               and s.communityId is not distinct from :community
               and s.endedAt is null and s.validFrom <= :to and s.validTo >= :from
            """)
    boolean overlaps(
            UUID centre,
            Work work,
            UUID absent,
            UUID substitute,
            @Nullable UUID community,
            LocalDate from,
            LocalDate to);
}
