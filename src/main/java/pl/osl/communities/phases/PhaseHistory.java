package pl.osl.communities.phases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.Phase;

/** The way of one community so far. */
@Component
class PhaseHistory {

    /** @param back to an earlier stretch of the way than the last one it was on */
    public record Moved(Phase from, Phase to, LocalDate on, String reason, String person, boolean back) {}

    private record Row(Phase phaseFrom, Phase phaseTo, LocalDate movedOn, String reason, String person) {}

    private final JdbcClient jdbc;

    PhaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return told(rows);
    }

    /** A pause or an end in between hides no step back. */
    private static List<Moved> told(List<Row> rows) {
        var moves = new ArrayList<Moved>();
        @Nullable Phase reached = null;
        for (var row : rows) {
            if (row.phaseFrom().onTheWay()) {
                reached = row.phaseFrom();
            }
            boolean back =
                    row.phaseTo().onTheWay() && reached != null && row.phaseTo().compareTo(reached) < 0;
            moves.add(new Moved(row.phaseFrom(), row.phaseTo(), row.movedOn(), row.reason(), row.person(), back));
        }
        return moves;
    }
}
