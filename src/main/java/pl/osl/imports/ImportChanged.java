package pl.osl.imports;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** An import was brought, submitted, decided on, or came to its end. */
public record ImportChanged(UUID centreId, UUID subjectId, UUID byAccount, String action, List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "import";
    }
}
