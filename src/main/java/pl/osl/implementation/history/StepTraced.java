package pl.osl.implementation.history;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** Something happened to a step. The trace names states and never a reason, because the log is read more widely. */
public record StepTraced(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "step";
    }
}
