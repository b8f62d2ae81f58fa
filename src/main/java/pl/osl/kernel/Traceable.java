package pl.osl.kernel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact somebody may one day ask about. The audit keeps every event of this kind, in the same transaction. */
public interface Traceable {

    UUID centreId();

    /** Who did it; null when nobody was signed in, as when an invitation is taken up. */
    @Nullable UUID byAccount();

    /** Kind of the record, such as {@code activity}; also the first part of the message key of the action. */
    String subject();

    UUID subjectId();

    /** Past participle, such as {@code corrected}; the message key is {@code audit.<subject>.<action>}. */
    String action();

    default List<Change> changes() {
        return List.of();
    }
}
