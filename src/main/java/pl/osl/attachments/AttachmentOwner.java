package pl.osl.attachments;

import java.time.Instant;
import java.util.UUID;
import pl.osl.access.Viewer;

/** A kind of record on which files hang, offered as a bean by its module, which alone knows who sees and changes it. */
public interface AttachmentOwner {

    /**
     * @param page where the record is shown
     * @param name of the record, for the page on which a file is chosen
     * @param keeps whether the viewer is of those who keep the record up: they see also what is not published
     * @param open whether the record was not withdrawn
     */
    record Owner(UUID centreId, String page, String name, boolean keeps, boolean open) {

        boolean mayAdd() {
            return keeps && open;
        }
    }

    /** Kind of the record, such as {@code agreement}; part of the address. */
    String subject();

    /** Whether photographs hang on it, with a text and a consent each, rather than files. */
    default boolean photos() {
        return false;
    }

    /** A record that the viewer does not read is not found; one they only read is forbidden to {@code change}. */
    Owner require(UUID record, boolean change, Viewer viewer);

    /** Refuses to let a file go that somebody else relies on. */
    default void requireWithdrawable(UUID record, Instant addedAt, Viewer viewer) {}
}
