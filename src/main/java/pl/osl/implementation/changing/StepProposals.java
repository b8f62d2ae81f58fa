package pl.osl.implementation.changing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.implementation.Step;
import pl.osl.kernel.NotFound;

interface StepProposals extends Repository<StepProposal, UUID> {

    StepProposal save(StepProposal proposal);

    void flush();

    @Query("select p from StepProposal p where p.centreId = :centre and p.id = :id")
    Optional<StepProposal> in(UUID centre, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from StepProposal p where p.centreId = :centre and p.id = :id")
    Optional<StepProposal> locked(UUID centre, UUID id);

    /** To decide it: of two clicks the second waits and learns what the first has decided. */
    default StepProposal require(UUID centre, Step step, UUID id) {
        return locked(centre, id)
                .filter(one -> one.step() == step)
                .orElseThrow(() -> new NotFound(StepProposal.class, id));
    }
}
