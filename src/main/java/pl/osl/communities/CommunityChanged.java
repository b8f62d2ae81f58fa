package pl.osl.communities;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** A community was begun, or its team changed. */
public record CommunityChanged(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    CommunityChanged(UUID centreId, UUID subjectId, UUID byAccount, String action) {
        this(centreId, subjectId, byAccount, action, List.of());
    }

    @Override
    public String subject() {
        return "community";
    }
}
