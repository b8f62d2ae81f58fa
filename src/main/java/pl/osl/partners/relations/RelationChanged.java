package pl.osl.partners.relations;

import java.util.UUID;
import pl.osl.kernel.Traceable;

/** A group or an initiative was tied, untied, or a tie of it corrected; partners tell it with what changed. */
record RelationChanged(UUID centreId, UUID subjectId, UUID byAccount, String action) implements Traceable {

    @Override
    public String subject() {
        return "relation";
    }
}
