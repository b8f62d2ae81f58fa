package pl.osl.communities.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Refusal;

/** What must hold of what people say of a group, and what they said otherwise than before. */
final class GroupRules {

    private static final int EARLIEST = 1900;

    private GroupRules() {}

    static void check(GroupDetails told, Clock clock) {
        var today = LocalDate.now(clock);
        if (told.founded() != null && !sensible(told.founded(), today)) {
            throw Refusal.at("founded", "groups.refusal.founded");
        }
        if (told.endedOn() == null) {
            return;
        }
        if (told.state() != GroupState.ENDED) {
            throw Refusal.at("endedOn", "groups.refusal.endedState");
        }
        if (told.endedOn().isAfter(today)) {
            throw Refusal.at("endedOn", "groups.refusal.endedFuture");
        }
        if (told.founded() != null && told.endedOn().isBefore(told.founded().day())) {
            throw Refusal.at("endedOn", "groups.refusal.endedEarly");
        }
    }

    static boolean sensible(LooseDay told, LocalDate today) {
        return !told.day().isAfter(today) && told.day().getYear() >= EARLIEST;
    }

    static List<Change> differences(
            GroupDirectory.Card card, GroupDetails told, @Nullable String community, @Nullable String parent) {
        var before = card.told();
        return new Change.Log()
                .add("name", before.name(), told.name())
                .add("kind", before.kind(), told.kind())
                .add("community", card.community(), community)
                .add("parent", card.parent(), parent)
                .add("forWhom", before.forWhom(), told.forWhom())
                .add("founded", before.founded(), told.founded())
                .add("rhythm", before.rhythm(), told.rhythm())
                .add("ledBy", before.ledBy(), told.ledBy())
                .add("sizeBand", before.sizeBand(), told.sizeBand())
                .add("state", before.state(), told.state())
                .add("endedOn", before.endedOn(), told.endedOn())
                .changes();
    }
}
