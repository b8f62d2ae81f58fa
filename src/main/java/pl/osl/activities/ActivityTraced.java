package pl.osl.activities;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** Something happened to an entry: logged, corrected, withdrawn or brought back. */
public record ActivityTraced(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "activity";
    }
}
