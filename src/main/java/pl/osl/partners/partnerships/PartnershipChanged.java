package pl.osl.partners.partnerships;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** A partnership was begun, corrected or moved, or its members, agreements or looks back changed. */
record PartnershipChanged(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "partnership";
    }
}
