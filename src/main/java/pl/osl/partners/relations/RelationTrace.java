package pl.osl.partners.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.partners.PartnerChanged;

/** Everybody whom a tie joins tells it in their history, each naming the other; the centre has none. */
@Component
class RelationTrace {

    private final Ends ends;
    private final ApplicationEventPublisher events;

    RelationTrace(Ends ends, ApplicationEventPublisher events) {
        this.ends = ends;
        this.events = events;
    }

    void tied(UUID centre, Relation tie, Viewer viewer) {
        both(centre, tie, "tied", tie.since(), viewer);
    }

    void untied(UUID centre, Relation tie, LocalDate day, Viewer viewer) {
        both(centre, tie, "untied", day, viewer);
    }

    private void both(UUID centre, Relation tie, String action, LocalDate day, Viewer viewer) {
        Stream.of(List.of(tie.from(), tie.to()), List.of(tie.to(), tie.from())).forEach(side -> {
            var changes = new Change.Log()
                    .add("tie", null, ends.name(centre, side.getLast()))
                    .add("tieKind", null, tie.kind())
                    .add("tieDay", null, day);
            tell(centre, side.getFirst(), action, changes, viewer);
        });
    }

    /** Whoever was tied by mistake reads it too, and with whom the tie is now. */
    void corrected(UUID centre, Relation before, Relation after, Viewer viewer) {
        Stream.of(before.from(), before.to(), after.from(), after.to())
                .distinct()
                .forEach(side -> {
                    var changes = new Change.Log()
                            .add("tie", others(centre, before, side), others(centre, after, side))
                            .add("tieKind", before.kind(), after.kind())
                            .add("tieStrength", "strength." + before.strength(), "strength." + after.strength())
                            .add("tieDay", before.since(), after.since())
                            .add("tieEnd", before.until(), after.until());
                    tell(centre, side, "tie_corrected", changes, viewer);
                });
    }

    private String others(UUID centre, Relation tie, End side) {
        return Stream.of(tie.from(), tie.to())
                .filter(one -> !one.equals(side))
                .map(one -> ends.name(centre, one))
                .reduce((one, other) -> one + " – " + other)
                .orElse("");
    }

    private void tell(UUID centre, End side, String action, Change.Log changes, Viewer viewer) {
        var id = side.id();
        if (id != null && side.kind() == End.Kind.PARTNER) {
            events.publishEvent(new PartnerChanged(centre, id, viewer.accountId(), action, changes.changes()));
        } else if (id != null) {
            events.publishEvent(new RelationChanged(centre, id, viewer.accountId(), action));
        }
    }
}
