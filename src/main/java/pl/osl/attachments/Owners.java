package pl.osl.attachments;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentOwner.Owner;
import pl.osl.kernel.NotFound;

/** The kinds of records on which files or photographs hang. */
@Component
class Owners {

    private final List<AttachmentOwner> all;

    Owners(List<AttachmentOwner> all) {
        this.all = all;
    }

    AttachmentOwner ofFiles(String subject) {
        return one(subject, false);
    }

    Owner ofPhotos(String subject, UUID record, boolean change, Viewer viewer) {
        return one(subject, true).require(record, change, viewer);
    }

    private AttachmentOwner one(String subject, boolean photos) {
        return all.stream()
                .filter(one -> one.subject().equals(subject) && one.photos() == photos)
                .findFirst()
                .orElseThrow(() -> new NotFound(AttachmentOwner.class, subject));
    }
}
