package pl.osl.partners.partnerships;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
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
import pl.osl.partners.partnerships.LifeForms.MoveForm;

/** Begins partnerships, corrects them, and moves them from state to state, each move with its day. */
@Service
class PartnershipRegister {

    private final Partnerships partnerships;
    private final ConcernedCommunities concerned;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnershipRegister(
            Partnerships partnerships,
            ConcernedCommunities concerned,
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partnerships = partnerships;
        this.concerned = concerned;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The same form twice is one partnership. The centre is its first member. */
    @Transactional
    public UUID begin(UUID id, Partnership.Details details, Collection<UUID> communities, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.PARTNER);
        UUID centre = viewer.centreId();
        if (partnerships
                .in(centre, id)
                .filter(one -> one.createdBy().equals(viewer.accountId()))
                .isPresent()) {
            return id;
        }
        var today = LocalDate.now(clock);
        var partnership = partnerships.save(Partnership.begin(id, centre, viewer.accountId(), details, clock));
        partnerships.flush(); // the row must be there for the next statements to refer to
        moved(partnership, today, null, viewer);
        jdbc.sql("""
                        insert into partnership_member (id, centre_id, partnership_id, gives, joined_on)
                        values (:id, :centre, :partnership, '{}', :today)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("partnership", id)
                .param("today", today)
                .update();
        concerned.set(centre, id, communities);
        trace(partnership, viewer, "begun", List.of());
        return id;
    }

    @Transactional
    public void correct(
            UUID id, int seenVersion, Partnership.Details details, Collection<UUID> communities, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        var partnership = partnerships.require(id, viewer.centreId());
        var changes = new ArrayList<>(partnership.correct(details, seenVersion).changes());
        var moved = concerned.set(viewer.centreId(), id, communities).changes();
        if (!moved.isEmpty()) {
            // Else whoever opened the form before this would not be told.
            entities.lock(partnership, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            changes.addAll(moved);
        }
        if (!changes.isEmpty()) {
            trace(partnership, viewer, "corrected", changes);
        }
    }

    @Transactional
    public void move(UUID id, MoveForm told, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        var partnership = partnerships.require(id, viewer.centreId());
        var since = Objects.requireNonNull(told.since());
        var changes = partnership.move(
                Objects.requireNonNull(told.state()), since, told.reason(), lastMove(partnership), clock);
        partnerships.flush();
        moved(partnership, since, told.reason(), viewer);
        trace(partnership, viewer, "moved", changes.changes());
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.PARTNER);
        var partnership = partnerships.require(id, viewer.centreId());
        if (partnership.withdraw(reason, viewer.accountId(), clock)) {
            trace(
                    partnership,
                    viewer,
                    "withdrawn",
                    new Change.Log().add("reason", null, reason).changes());
        }
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.PARTNER);
        var partnership = partnerships.require(id, viewer.centreId());
        if (partnership.bringBack()) {
            trace(partnership, viewer, "brought_back", List.of());
        }
    }

    /** What was begun as an idea today may have been talked about for years: the first move does not bind. */
    private @Nullable LocalDate lastMove(Partnership partnership) {
        return jdbc.sql("""
                        select m.since from partnership_move m
                         where m.centre_id = :centre and m.partnership_id = :id
                           and exists (select 1 from partnership_move e
                                        where e.centre_id = m.centre_id and e.partnership_id = m.partnership_id
                                          and (e.moved_at, e.id) < (m.moved_at, m.id))
                         order by m.since desc limit 1
                        """)
                .param("centre", partnership.centreId())
                .param("id", partnership.id())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private void moved(Partnership partnership, LocalDate since, @Nullable String reason, Viewer viewer) {
        jdbc.sql("""
                        insert into partnership_move (id, centre_id, partnership_id, state, since, reason, moved_by, moved_at)
                        values (:id, :centre, :partnership, :state, :since, :reason, :by, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", partnership.centreId())
                .param("partnership", partnership.id())
                .param("state", partnership.state().name())
                .param("since", since)
                .param("reason", reason, Types.VARCHAR)
                .param("by", viewer.accountId())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void trace(Partnership partnership, Viewer viewer, String action, List<Change> changes) {
        events.publishEvent(
                new PartnershipChanged(partnership.centreId(), partnership.id(), viewer.accountId(), action, changes));
    }
}
