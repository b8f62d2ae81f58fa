package pl.osl.centres.profile;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** Something of a centre's profile was given, corrected or changed from a day on. */
public record CentreChanged(UUID centreId, UUID byAccount, String action, List<Change> changes) implements Traceable {

    @Override
    public String subject() {
        return "centre";
    }

    @Override
    public UUID subjectId() {
        return centreId;
    }
}
