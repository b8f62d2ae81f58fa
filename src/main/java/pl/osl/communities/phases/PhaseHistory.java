package pl.osl.communities.phases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.Phase;
import pl.osl.communities.Phases;

/** The way of one community so far. */
@Component
class PhaseHistory {

    /** @param back to an earlier stretch of the way than the last one it was on */
    public record Moved(Phase from, Phase to, LocalDate on, String reason, String person, boolean back) {}

    private record Row(String phaseFrom, String phaseTo, LocalDate movedOn, String reason, String person) {}

    private final JdbcClient jdbc;
    private final Phases phases;

    PhaseHistory(JdbcClient jdbc, Phases phases) {
        this.jdbc = jdbc;
        this.phases = phases;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Moved> of(CommunityDirectory.Details community) {
        var rows = jdbc.sql("""
                        select m.phase_from, m.phase_to, m.moved_on, m.reason, a.name as person
                          from community_phase_move m join account a on a.id = m.recorded_by
                         where m.centre_id = :centre and m.community_id = :community
                         order by m.recorded_at, m.id
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Row.class)
                .list();
        return rows.isEmpty() ? List.of() : told(rows, known(community.centreId()));
    }

    private Map<String, Phase> known(UUID centre) {
        return phases.of(centre).stream().collect(Collectors.toMap(Phase::code, Function.identity()));
    }

    /** A pause or an end in between hides no step back. */
    private static List<Moved> told(List<Row> rows, Map<String, Phase> known) {
        var moves = new ArrayList<Moved>();
        @Nullable Phase reached = null;
        for (var row : rows) {
            var from = Objects.requireNonNull(known.get(row.phaseFrom()));
            var to = Objects.requireNonNull(known.get(row.phaseTo()));
            if (from.onTheWay()) {
                reached = from;
            }
            boolean back = to.onTheWay() && reached != null && to.position() < reached.position();
            moves.add(new Moved(from, to, row.movedOn(), row.reason(), row.person(), back));
        }
        return moves;
    }
}
