package pl.osl.centres.support;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** Something was said about a supervisor's role. The log names the role and not what was said. */
record ObjectionTraced(UUID centreId, UUID subjectId, UUID byAccount, String action) implements Traceable {

    @Override
    public String subject() {
        return "objection";
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }
}
