package pl.osl.audit;

import java.util.Set;
import java.util.UUID;
import pl.osl.access.Viewer;

/** Records that are one story with another, such as a group and the association it became; offered as a bean. */
public interface Kin {

    /** @param subject kind of the record, as its events name it */
    record Piece(String subject, UUID id) {}

    /** Only those that the viewer may read. */
    Set<Piece> of(Piece piece, Viewer viewer);
}
