package pl.osl.partners;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** A partner was begun, corrected, withdrawn, brought back or turned out to be another one. */
public record PartnerChanged(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "partner";
    }
}
