package pl.osl.access.standins;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Work;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;

/**
 * A stand-in that is asked for.
 *
 * @param community null for everything the person does there
 * @param from first and {@code to} last day, both included
 * @param note why or what matters; never anything about health
 */
public record NewStandIn(
        Work work,
        UUID centre,
        UUID absent,
        UUID substitute,
        @Nullable UUID community,
        LocalDate from,
        LocalDate to,
        @Nullable String note) {

    /** Longer than a year it is not a stand-in any more but somebody's new work. */
    private static final int LONGEST_DAYS = 366;

    /** It gives rights from now on and never for days gone by. */
    void check(LocalDate today) {
        if (substitute.equals(absent)) {
            throw Refusal.at("substitute", "access.refusal.standIn.self");
        }
        if (from.isBefore(today)) {
            throw Refusal.at("from", "access.refusal.standIn.past");
        }
        if (from.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.at("from", "access.refusal.standIn.far");
        }
        if (to.isBefore(from)) {
            throw Refusal.at("to", "access.refusal.order");
        }
        if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Refusal.at("to", "access.refusal.standIn.long");
        }
    }

    List<Change> asMade() {
        return new Change.Log().add("from", null, from).add("to", null, to).changes();
    }
}
