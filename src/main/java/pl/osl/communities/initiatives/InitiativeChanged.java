package pl.osl.communities.initiatives;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** An initiative was begun, told otherwise, moved to another state, withdrawn or brought back, or its money changed. */
public record InitiativeChanged(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "initiative";
    }
}
