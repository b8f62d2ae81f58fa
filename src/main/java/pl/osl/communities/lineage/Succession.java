package pl.osl.communities.lineage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Typed;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityChanged;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.communities.CommunityRegister;
import pl.osl.communities.Phases;
import pl.osl.communities.phases.PhaseMoves;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** Splits a community and joins several. Those that end do so by a move of their phase; entries stay where they are. */
@Service
class Succession {

    private final CommunityDirectory directory;
    private final CommunityRegister register;
    private final PhaseMoves phases;
    private final Phases known;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Succession(
            CommunityDirectory directory,
            CommunityRegister register,
            PhaseMoves phases,
            Phases known,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.register = register;
        this.phases = phases;
        this.known = known;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void split(UUID id, SplitForm form, Viewer viewer) {
        var parent = changeable(id, viewer);
        CommunityPolicy.requireMayCreate(viewer);
        var since = day(form.since());
        String reason = Objects.requireNonNull(form.reason());
        for (String name : form.list()) {
            UUID child = register.succeed(name, parent, since, viewer);
            record("SPLIT", parent, child, since, reason, viewer);
            trace(parent, "split", name, since, viewer);
        }
        if (form.continues() == null) {
            end(parent, since, reason, viewer);
        }
    }

    /** @return the community in which they go on */
    @Transactional
    public UUID join(UUID id, JoinForm form, Viewer viewer) {
        var here = changeable(id, viewer);
        var joined = new ArrayList<CommunityDirectory.Details>();
        for (UUID other : Typed.ids(form.others())) {
            if (other.equals(id)) {
                throw Refusal.at("others", "communities.refusal.join.others");
            }
            joined.add(changeable(other, viewer));
        }
        var since = day(form.since());
        String reason = Objects.requireNonNull(form.reason());
        UUID into = id;
        String name = here.name();
        if (form.name() != null) {
            CommunityPolicy.requireMayCreate(viewer);
            name = form.name();
            into = register.succeed(name, here, since, viewer);
            joined.add(here);
        }
        for (var one : joined) {
            record("JOIN", one, into, since, reason, viewer);
            trace(one, "merged", name, since, viewer);
            end(one, since, reason, viewer);
        }
        return into;
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        if (community.closed()) {
            throw Refusal.of("communities.refusal.closed", community.name());
        }
        return community;
    }

    private LocalDate day(@org.jspecify.annotations.Nullable String typed) {
        var day = Objects.requireNonNull(Typed.day(typed));
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("since", "communities.refusal.phase.future");
        }
        return day;
    }

    private void end(CommunityDirectory.Details community, LocalDate since, String reason, Viewer viewer) {
        String last = known.last(community.centreId()).code();
        try {
            phases.move(community.id(), new PhaseMoves.Move(community.phase().code(), last, since, reason), viewer);
        } catch (Refusal refusal) {
            throw Refusal.at("since", refusal.code(), refusal.arguments());
        }
    }

    private void record(
            String kind, CommunityDirectory.Details from, UUID to, LocalDate since, String reason, Viewer viewer) {
        jdbc.sql("""
                        insert into community_succession (id, centre_id, kind, from_id, to_id, since, reason, recorded_at,
                                                          recorded_by)
                        values (:id, :centre, :kind, :from, :to, :since, :reason, :now, :by)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", from.centreId())
                .param("kind", kind)
                .param("from", from.id())
                .param("to", to)
                .param("since", since)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
    }

    private void trace(
            CommunityDirectory.Details community, String action, String name, LocalDate since, Viewer viewer) {
        List<Change> changes = new Change.Log()
                .add("successor", null, name)
                .add("movedOn", null, since)
                .changes();
        events.publishEvent(
                new CommunityChanged(community.centreId(), community.id(), viewer.accountId(), action, changes));
    }
}
