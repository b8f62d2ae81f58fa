package pl.osl.communities.phases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityChanged;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.communities.Phase;
import pl.osl.communities.Phases;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** Moves a community to another phase. Any phase may follow any other; the days only go forward. */
@Service
public class PhaseMoves {

    /**
     * @param seen code of the phase it was in when the person decided; null for what cannot be read
     * @param to code of a phase the centre uses
     */
    public record Move(@Nullable String seen, String to, LocalDate on, String reason) {}

    private final CommunityDirectory directory;
    private final Phases phases;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PhaseMoves(
            CommunityDirectory directory,
            Phases phases,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.phases = phases;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The same move sent twice is one. */
    @Transactional
    public void move(UUID id, Move move, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        if (community.withdrawn()) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        var now = community.phase();
        var to = chosen(community, move);
        if (now.is(to)) {
            if (move.to().equals(move.seen())) {
                throw Refusal.at("phase", "communities.refusal.phase.same");
            }
            return;
        }
        requireDay(community, move.on());
        if (!now.code().equals(move.seen()) || changed(community, to, move.on()) == 0) {
            throw Refusal.of("communities.refusal.phase.meanwhile");
        }
        record(community, move, viewer);
        var changes = new Change.Log()
                .add("phase", now.pl(), to.pl())
                .add("movedOn", null, move.on())
                .add("reason", null, move.reason())
                .changes();
        events.publishEvent(new CommunityChanged(community.centreId(), id, viewer.accountId(), "phase_moved", changes));
    }

    /** One that retired takes nobody any more; a move sent twice finds the community there already. */
    private Phase chosen(CommunityDirectory.Details community, Move move) {
        return phases.of(community.centreId()).stream()
                .filter(one -> one.code().equals(move.to()) && (one.active() || one.is(community.phase())))
                .findFirst()
                .orElseThrow(() -> Refusal.at("phase", "communities.refusal.phase"));
    }

    private void requireDay(CommunityDirectory.Details community, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("movedOn", "communities.refusal.phase.future");
        }
        var last = jdbc.sql("""
                        select max(moved_on) from community_phase_move
                         where centre_id = :centre and community_id = :community
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(community.startedOn());
        if (last != null && day.isBefore(last)) {
            throw Refusal.at("movedOn", "communities.refusal.phase.early", last.toString());
        }
    }

    /** Of two who move it at once the second finds another phase than they saw. */
    private int changed(CommunityDirectory.Details community, Phase to, LocalDate day) {
        return jdbc.sql("""
                        update community
                           set phase = :to, ended_on = :ended, version = version + 1
                         where centre_id = :centre and id = :id and phase = :from
                        """)
                .param("to", to.code())
                .param("ended", to.ends() ? day : null, java.sql.Types.DATE)
                .param("centre", community.centreId())
                .param("id", community.id())
                .param("from", community.phase().code())
                .update();
    }

    private void record(CommunityDirectory.Details community, Move move, Viewer viewer) {
        jdbc.sql("""
                        insert into community_phase_move (id, centre_id, community_id, phase_from, phase_to, moved_on, reason,
                                                          recorded_at, recorded_by)
                        values (:id, :centre, :community, :from, :to, :day, :reason, :now, :by)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("from", community.phase().code())
                .param("to", move.to())
                .param("day", move.on())
                .param("reason", move.reason())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
    }
}
