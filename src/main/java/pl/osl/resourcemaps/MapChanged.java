package pl.osl.resourcemaps;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** Something on a map was begun, corrected, checked, moved, joined or frozen; or somebody read whose gift it is. */
public record MapChanged(
        UUID centreId,
        String subject,
        UUID subjectId,
        @Nullable UUID byAccount,
        String action,
        List<Change> changes) implements Traceable {}
