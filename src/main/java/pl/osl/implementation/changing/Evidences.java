package pl.osl.implementation.changing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.implementation.Step;
import pl.osl.kernel.NotFound;

interface Evidences extends Repository<StepEvidence, UUID> {

    StepEvidence save(StepEvidence evidence);

    void flush();

    @Query("select e from StepEvidence e where e.centreId = :centre and e.id = :id")
    Optional<StepEvidence> in(UUID centre, UUID id);

    /** What counts: not withdrawn, and not of a proposal that still waits or was turned down. */
    @Query("""
            select count(e) from StepEvidence e
             where e.centreId = :centre and e.step = :step and e.withdrawnAt is null
               and (e.proposalId is null or exists (select 1 from StepProposal p where p.centreId = :centre
                        and p.id = e.proposalId and p.decision = pl.osl.implementation.changing.StepProposal$Decision.ACCEPTED))
            """)
    long counting(UUID centre, Step step);

    @Query("""
            select count(e) > 0 from StepEvidence e
             where e.centreId = :centre and e.step = :step and e.withdrawnAt is null and e.addedBy = :account
            """)
    boolean by(UUID centre, Step step, UUID account);

    @Query("select count(e) > 0 from StepEvidence e where e.centreId = :centre and e.proposalId = :proposal")
    boolean ofProposal(UUID centre, UUID proposal);

    default StepEvidence require(UUID centre, Step step, UUID id) {
        return in(centre, id).filter(one -> one.step() == step).orElseThrow(() -> new NotFound(StepEvidence.class, id));
    }
}
