package pl.osl.access.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, UUID> {

    Assignment save(Assignment assignment);

    @Query("""
            select a from Assignment a
             where a.centreId = :centre and a.membershipId = :membership and a.endedAt is null
            """)
    List<Assignment> open(UUID membership, UUID centre);
}
