package pl.osl.communities.groups;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** A group was begun, corrected, withdrawn or brought back, or its programmes changed. */
public record GroupChanged(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "group";
    }
}
