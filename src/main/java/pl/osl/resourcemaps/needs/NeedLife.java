package pl.osl.resourcemaps.needs;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.MapPolicy;

/** Voices, votes, moves and answers of a need. */
@Service
class NeedLife {

    private final NeedDirectory needs;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NeedLife(NeedDirectory needs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.needs = needs;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void hear(UUID need, LifeForms.SignalForm form, Viewer viewer) {
        var card = requireOpen(need, viewer);
        var day = past("heardOn", form.heardOn());
        int heard = jdbc.sql("""
                        insert into need_signal (id, centre_id, need_id, method, heard_on, quotation, age_band, link,
                                                 recorded_by, recorded_at)
                        values (:id, :centre, :need, :method, :day, :quotation, :age, :link, :by, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", form.sent() == null ? Ids.next(clock) : form.sent())
                .param("centre", card.centreId())
                .param("need", need)
                .param("method", Objects.requireNonNull(form.method()).name())
                .param("day", day)
                .param("quotation", form.quotation(), Types.VARCHAR)
                .param("age", form.ageBand() == null ? null : form.ageBand().name(), Types.VARCHAR)
                .param("link", form.link(), Types.VARCHAR)
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (heard > 0) {
            recount(card);
            trace(card, viewer, "heard", new Change.Log().add("method", null, form.method()));
        }
    }

    /** A voice noted by mistake no longer counts. */
    @Transactional
    public void unhear(UUID need, UUID signal, Viewer viewer) {
        var card = requireOpen(need, viewer);
        int removed = jdbc.sql("""
                        update need_signal set removed_at = :now, removed_by = :by
                         where centre_id = :centre and need_id = :need and id = :id and removed_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("centre", card.centreId())
                .param("need", need)
                .param("id", signal)
                .update();
        if (removed > 0) {
            recount(card);
            trace(card, viewer, "unheard", new Change.Log());
        }
    }

    @Transactional
    public void vote(UUID need, LifeForms.VoteForm form, Viewer viewer) {
        var card = requireOpen(need, viewer);
        var day = past("votedOn", form.votedOn());
        jdbc.sql("""
                        update need set votes = :votes, voted_on = :day, voted_at = :at
                         where centre_id = :centre and id = :id
                        """)
                .param("votes", Objects.requireNonNull(form.votes()))
                .param("day", day)
                .param("at", form.votedAt(), Types.VARCHAR)
                .param("centre", card.centreId())
                .param("id", need)
                .update();
        trace(
                card,
                viewer,
                "voted",
                new Change.Log().add("votes", card.votes(), form.votes()).add("votedOn", card.votedOn(), day));
    }

    @Transactional
    public void move(UUID need, LifeForms.MoveForm form, Viewer viewer) {
        var card = requireOpen(need, viewer);
        var to = Objects.requireNonNull(form.to());
        var day = past("movedOn", form.movedOn());
        if (to == card.state()) {
            return;
        }
        check(card, to, form.why());
        int moved = jdbc.sql("""
                        update need set state = :to, told_on = null, told_how = null, told_what = null
                         where centre_id = :centre and id = :id and state = :from
                        """)
                .param("to", to.name())
                .param("centre", card.centreId())
                .param("id", need)
                .param("from", card.state().name())
                .update();
        if (moved == 0) {
            throw Refusal.of("map.refusal.need.meanwhile");
        }
        jdbc.sql("""
                        insert into need_move (id, centre_id, need_id, state_from, state_to, moved_on, reason, recorded_by,
                                               recorded_at)
                        values (:id, :centre, :need, :from, :to, :day, :reason, :by, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", card.centreId())
                .param("need", need)
                .param("from", card.state().name())
                .param("to", to.name())
                .param("day", day)
                .param("reason", form.why(), Types.VARCHAR)
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        trace(
                card,
                viewer,
                "moved",
                new Change.Log().add("needState", card.state(), to).add("reason", null, form.why()));
    }

    /** "Wy powiedzieliście – razem zrobiliśmy": what residents were told of what became of it. */
    @Transactional
    public void tell(UUID need, LifeForms.ToldForm form, Viewer viewer) {
        var card = requireOpen(need, viewer);
        var day = past("toldOn", form.toldOn());
        jdbc.sql("""
                        update need set told_on = :day, told_how = :how, told_what = :what
                         where centre_id = :centre and id = :id
                        """)
                .param("day", day)
                .param("how", Objects.requireNonNull(form.toldHow()).name())
                .param("what", Objects.requireNonNull(form.toldWhat()))
                .param("centre", card.centreId())
                .param("id", need)
                .update();
        trace(
                card,
                viewer,
                "told",
                new Change.Log().add("toldOn", card.toldOn(), day).add("toldWhat", card.toldWhat(), form.toldWhat()));
    }

    private static void check(NeedDirectory.Card card, NeedState to, @Nullable String why) {
        if (!card.state().next().contains(to)) {
            throw Refusal.at("to", "map.refusal.need.move");
        }
        if (to == NeedState.CONFIRMED
                && card.state() == NeedState.SIGNALLED
                && card.signals() < NeedState.CONFIRMING
                && why == null) {
            throw Refusal.at("why", "map.refusal.need.confirm");
        }
        if (to == NeedState.PRIORITISED && card.state() == NeedState.CONFIRMED && card.votes() == null) {
            throw Refusal.at("to", "map.refusal.need.vote");
        }
        if (to.wantsReason(card.state()) && why == null) {
            throw Refusal.at("why", to == NeedState.HANDED_OVER ? "map.refusal.need.whom" : "map.refusal.need.why");
        }
    }

    private LocalDate past(String field, @Nullable LocalDate day) {
        var told = Objects.requireNonNull(day);
        if (told.isAfter(LocalDate.now(clock)) || told.getYear() < 1990) {
            throw Refusal.at(field, "map.refusal.day");
        }
        return told;
    }

    private NeedDirectory.Card requireOpen(UUID id, Viewer viewer) {
        var found = needs.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.NEED, found.community());
        if (found.card().withdrawn()) {
            throw Refusal.of("map.refusal.withdrawn");
        }
        return found.card();
    }

    private void recount(NeedDirectory.Card card) {
        jdbc.sql("""
                        update need set signals = (select count(*) from need_signal s
                                                    where s.centre_id = :centre and s.need_id = :id and s.removed_at is null)
                         where centre_id = :centre and id = :id
                        """).param("centre", card.centreId()).param("id", card.id()).update();
    }

    private void trace(NeedDirectory.Card card, Viewer viewer, String action, Change.Log changes) {
        List<Change> told = changes.changes();
        events.publishEvent(new MapChanged(card.centreId(), "need", card.id(), viewer.accountId(), action, told));
    }
}
