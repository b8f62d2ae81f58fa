package pl.osl.communities.phases;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** A centre changed its dictionary of phases; the record that changed is the dictionary of that centre. */
record PhaseEntryChanged(UUID centreId, UUID byAccount, String action, List<Change> changes) implements Traceable {

    @Override
    public String subject() {
        return "phase";
    }

    @Override
    public UUID subjectId() {
        return centreId;
    }
}
