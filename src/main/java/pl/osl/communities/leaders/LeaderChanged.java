package pl.osl.communities.leaders;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** Something about a leader's record changed. Changes never hold a name or how to reach somebody. */
record LeaderChanged(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "leader";
    }
}
