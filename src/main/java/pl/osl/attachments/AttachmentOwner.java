package pl.osl.attachments;

import java.util.UUID;
import pl.osl.access.Viewer;

/** A kind of record on which files hang, offered as a bean by its module, which alone knows who sees and changes it. */
public interface AttachmentOwner {

    /**
     * @param page where the record is shown
     * @param name of the record, for the page on which a file is chosen
     */
    record Owner(UUID centreId, String page, String name) {}

    /** Kind of the record, such as {@code agreement}; part of the address. */
    String subject();

    /** A record that the viewer does not read is not found; one they only read is forbidden to {@code change}. */
    Owner require(UUID record, boolean change, Viewer viewer);
}
