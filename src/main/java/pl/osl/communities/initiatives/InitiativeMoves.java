package pl.osl.communities.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** Moves an initiative to another state. Any state may follow any other; the days only go forward. */
@Service
class InitiativeMoves {

    private static final int EARLIEST = 1990;

    record Moved(InitiativeState from, InitiativeState to, LocalDate on, String reason, String person) {

        /** Back to an earlier state; giving up is none, coming back from it is. */
        public boolean back() {
            return to.compareTo(from) < 0;
        }
    }

    private final InitiativeDirectory directory;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InitiativeMoves(InitiativeDirectory directory, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Moved> of(InitiativeDirectory.Card initiative) {
        return jdbc.sql("""
                        select m.state_from as "from", m.state_to as "to", m.moved_on as "on", m.reason, a.name as person
                          from initiative_move m join account a on a.id = m.recorded_by
                         where m.centre_id = :centre and m.initiative_id = :initiative
                         order by m.recorded_at desc, m.id desc
                        """)
                .param("centre", initiative.centreId())
                .param("initiative", initiative.id())
                .query(Moved.class)
                .list();
    }

    /** The same move sent twice is one. */
    @Transactional
    public void move(UUID id, MoveForm form, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        if (card.withdrawn()) {
            throw Refusal.of("initiatives.refusal.withdrawn");
        }
        var to = Objects.requireNonNull(form.to());
        if (card.state() == to) {
            if (form.from() == to) {
                throw Refusal.at("state", "initiatives.refusal.same");
            }
            return;
        }
        var day = Objects.requireNonNull(Typed.day(form.movedOn()));
        requireDay(card, day);
        String reason = Objects.requireNonNull(form.reason());
        if (form.from() != card.state() || !changed(card, to)) {
            throw Refusal.of("initiatives.refusal.meanwhile");
        }
        jdbc.sql("""
                        insert into initiative_move (id, centre_id, initiative_id, state_from, state_to, moved_on, reason,
                                                     recorded_at, recorded_by)
                        values (:id, :centre, :initiative, :from, :to, :day, :reason, :now, :by)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", card.centreId())
                .param("initiative", id)
                .param("from", card.state().name())
                .param("to", to.name())
                .param("day", day)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
        var changes = new Change.Log()
                .add("state", card.state(), to)
                .add("movedOn", null, day)
                .add("reason", null, reason)
                .changes();
        events.publishEvent(new InitiativeChanged(card.centreId(), id, viewer.accountId(), "moved", changes));
    }

    private void requireDay(InitiativeDirectory.Card card, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock)) || day.getYear() < EARLIEST) {
            throw Refusal.at("movedOn", "initiatives.refusal.day");
        }
        var moves = of(card);
        if (!moves.isEmpty() && day.isBefore(moves.getFirst().on())) {
            throw Refusal.at(
                    "movedOn",
                    "initiatives.refusal.early",
                    moves.getFirst().on().toString());
        }
    }

    /** Of two who move it at once the second finds another state than they saw. */
    private boolean changed(InitiativeDirectory.Card card, InitiativeState to) {
        return jdbc.sql("""
                        update initiative set state = :to, version = version + 1
                         where centre_id = :centre and id = :id and state = :from and withdrawn_at is null
                        """)
                        .param("to", to.name())
                        .param("centre", card.centreId())
                        .param("id", card.id())
                        .param("from", card.state().name())
                        .update()
                > 0;
    }
}
