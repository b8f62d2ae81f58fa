package pl.osl.implementation.changing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import pl.osl.implementation.Step;

interface CentreSteps extends Repository<CentreStep, UUID> {

    CentreStep save(CentreStep step);

    @Query("select s from CentreStep s where s.centreId = :centre and s.step = :step")
    Optional<CentreStep> in(UUID centre, Step step);
}
