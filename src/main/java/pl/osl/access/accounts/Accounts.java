package pl.osl.access.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.kernel.NotFound;

/** Loads an account for itself, for the centre its person works in, by the exact name that its person told, or out of a list that was shown. */
interface Accounts extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    @Query("select a from Account a where a.id = :self and a.closedAt is null")
    Optional<Account> findSelf(UUID self);

    /** Locked, so that two administrators who act on one person act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Account a
             where a.id = :id
               and exists (select 1 from Membership m where m.accountId = a.id and m.centreId = :centre)
            """)
    Optional<Account> findInCentre(UUID id, UUID centre);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.username = :username and a.closedAt is null")
    Optional<Account> findByExactName(String username);

    /** Of somebody whom the caller has found among those it may choose from. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> locked(UUID id);

    /** Of somebody who forgot their password: only an account that has one can have it chosen anew. */
    @Query("select a from Account a where a.username = :username and a.closedAt is null and a.passwordHash is not null")
    Optional<Account> findKnown(String username);

    @Query("select count(a) > 0 from Account a where a.username = :username")
    boolean nameTaken(String username);

    @Query("select count(a) > 0 from Account a where a.id = :id")
    boolean idTaken(UUID id);

    /** The same form sent several times at once is dealt with one after the other. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0)) as text)",
            nativeQuery = true)
    String inTurn(UUID id);

    default Account self(UUID id) {
        return findSelf(id).orElseThrow(() -> new NotFound(Account.class, id));
    }

    default Account inCentre(UUID id, UUID centre) {
        return findInCentre(id, centre).orElseThrow(() -> new NotFound(Account.class, id));
    }
}
