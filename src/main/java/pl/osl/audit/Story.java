package pl.osl.audit;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.audit.Kin.Piece;

/** The history of a record together with those it came of and became, in one stream. */
@Component
public class Story {

    private final History history;
    private final List<Kin> kin;

    Story(History history, List<Kin> kin) {
        this.history = history;
        this.kin = kin;
    }

    /** Newest first. */
    public List<History.Row> of(UUID centre, String subject, UUID id, Viewer viewer) {
        var met = new LinkedHashSet<Piece>();
        var next = new ArrayDeque<>(List.of(new Piece(subject, id)));
        while (!next.isEmpty()) {
            var piece = next.remove();
            if (met.add(piece)) {
                kin.forEach(one -> next.addAll(one.of(piece, viewer)));
            }
        }
        return history.of(centre, met.stream().map(Piece::id).toList());
    }
}
