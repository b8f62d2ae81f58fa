package pl.osl.communities;

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
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** Keeps what is said of a community: describes it, counts its people, takes it off the lists and brings it back. */
@Service
class CommunityCare {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final CommunityDirectory directory;
    private final Communities communities;
    private final CommunityNames names;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommunityCare(
            CommunityDirectory directory,
            Communities communities,
            CommunityNames names,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.communities = communities;
        this.names = names;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void describe(UUID id, ProfileForm form, Viewer viewer) {
        var known = changeable(id, viewer);
        var community = communities.require(known);
        if (community.version() != form.known()) {
            throw new Stale(Community.class, id);
        }
        var details = form.details();
        names.requireFree(known.centreId(), details.name(), id);
        var changes = community.describe(details);
        if (!changes.isEmpty()) {
            communities.saveAndFlush(community);
            trace(known, "described", changes, viewer);
        }
    }

    /** A second number for the same day corrects the first; both stand in the history. */
    @Transactional
    public void count(UUID id, PopulationForm form, Viewer viewer) {
        var known = changeable(id, viewer);
        var day = Objects.requireNonNull(form.day());
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(EARLIEST)) {
            throw Refusal.at("asOf", "communities.refusal.asOf");
        }
        var before = jdbc.sql("""
                        select people from community_population
                         where centre_id = :centre and community_id = :community and as_of = :day
                        """)
                .param("centre", known.centreId())
                .param("community", id)
                .param("day", day)
                .query(Integer.class)
                .optional();
        jdbc.sql("""
                        insert into community_population (centre_id, community_id, as_of, people, source, recorded_at, recorded_by)
                        values (:centre, :community, :day, :people, :source, :now, :by)
                            on conflict (centre_id, community_id, as_of) do update
                           set people = excluded.people, source = excluded.source,
                               recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .param("centre", known.centreId())
                .param("community", id)
                .param("day", day)
                .param("people", form.number())
                .param("source", form.source())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
        var changes = new Change.Log()
                .add("population", before.orElse(null), form.number())
                .add("asOf", null, day)
                .changes();
        trace(known, "counted", changes, viewer);
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer viewer) {
        var known = directory.require(id, viewer);
        CommunityPolicy.requireMayWithdraw(viewer);
        var community = communities.require(known);
        community.withdraw(viewer.accountId(), reason, clock);
        communities.saveAndFlush(community);
        trace(known, "withdrawn", new Change.Log().add("reason", null, reason).changes(), viewer);
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        var known = directory.require(id, viewer);
        CommunityPolicy.requireMayWithdraw(viewer);
        var community = communities.require(known);
        if (community.withdrawn()) {
            community.bringBack();
            communities.saveAndFlush(community);
            trace(known, "brought_back", List.of(), viewer);
        }
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var known = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, known);
        if (known.withdrawn()) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        return known;
    }

    private void trace(CommunityDirectory.Details known, String action, List<Change> changes, Viewer viewer) {
        events.publishEvent(new CommunityChanged(known.centreId(), known.id(), viewer.accountId(), action, changes));
    }
}
