package pl.osl.implementation.changing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.implementation.Step;
import pl.osl.kernel.NotFound;

interface StepProposals extends Repository<StepProposal, UUID> {

    StepProposal save(StepProposal proposal);

    void flush();

    @Query("select p from StepProposal p where p.centreId = :centre and p.id = :id")
    Optional<StepProposal> in(UUID centre, UUID id);

    default StepProposal require(UUID centre, Step step, UUID id) {
        return in(centre, id).filter(one -> one.step() == step).orElseThrow(() -> new NotFound(StepProposal.class, id));
    }
}
