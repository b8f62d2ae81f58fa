package pl.osl.centres.location;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** Somebody said where the centre lies. */
record CentreLocated(UUID centreId, UUID byAccount, List<Change> changes) implements Traceable {

    @Override
    public String subject() {
        return "centre";
    }

    @Override
    public UUID subjectId() {
        return centreId;
    }

    @Override
    public String action() {
        return "located";
    }
}
