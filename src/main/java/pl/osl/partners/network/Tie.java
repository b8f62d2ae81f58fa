package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.partners.relations.RelationKind;

/** What ties two parties from a day on. @param until last day, null while it runs */
record Tie(
        UUID from,
        UUID to,
        RelationKind kind,
        Source source,
        int strength,
        LocalDate since,
        @Nullable LocalDate until) {

    boolean runsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
