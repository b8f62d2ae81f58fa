package pl.osl.attachments;

import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/** A file was hung on a record or withdrawn from it; told under the kind of that record. */
public record AttachmentChanged(
        UUID centreId, UUID subjectId, UUID byAccount, String subject, String action, List<Change> changes)
        implements Traceable {}
