package pl.osl.access.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.access.Role;
import pl.osl.kernel.NotFound;

interface Memberships extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    @Query("select m from Membership m where m.centreId = :centre and m.id = :id")
    Optional<Membership> findOne(UUID id, UUID centre);

    @Query("select m from Membership m where m.centreId = :centre and m.accountId = :account and m.endedAt is null")
    List<Membership> open(UUID account, UUID centre);

    @Query("""
            select count(m) > 0 from Membership m
             where m.centreId = :centre and m.role = :role and m.id <> :apart and m.endedAt is null
               and m.validFrom <= :today and (m.validTo is null or m.validTo >= :today)
            """)
    boolean heldByAnother(UUID centre, Role role, UUID apart, LocalDate today);

    /** Works in the field there, so that a mentor or coach may be assigned to them. */
    @Query("""
            select count(m) > 0 from Membership m
             where m.centreId = :centre and m.accountId = :account and m.role in (ORGANIZER, COORDINATOR)
               and m.endedAt is null and (m.validTo is null or m.validTo >= :today)
            """)
    boolean worksInField(UUID account, UUID centre, LocalDate today);

    default Membership require(UUID id, UUID centre) {
        return findOne(id, centre).orElseThrow(() -> new NotFound(Membership.class, id));
    }
}
