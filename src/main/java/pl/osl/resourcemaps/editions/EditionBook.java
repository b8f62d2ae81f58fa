package pl.osl.resourcemaps.editions;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.MapPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Freezes maps, keeps what follows from them, hands them to the director and takes the director's word. */
@Service
class EditionBook {

    private final Editions editions;
    private final Snapshot snapshot;
    private final CommunityDirectory communities;
    private final Roster roster;
    private final EditionNews news;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditionBook(
            Editions editions,
            Snapshot snapshot,
            CommunityDirectory communities,
            Roster roster,
            EditionNews news,
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.editions = editions;
        this.snapshot = snapshot;
        this.communities = communities;
        this.roster = roster;
        this.news = news;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** One at a time: what is begun is finished before the next is frozen. */
    @Transactional
    public UUID freeze(UUID communityId, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.MAP_EDITION);
        var community = communities.require(communityId, viewer);
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.MAP_EDITION, community);
        var known = editions.of(community);
        if (known.stream().anyMatch(one -> one.state() != EditionState.APPROVED)) {
            throw Refusal.of("map.refusal.edition.open");
        }
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into map_edition (id, centre_id, community_id, number, as_of, content, state, created_by,
                                                 created_at)
                        values (:id, :centre, :community, :number, :day, cast(:content as jsonb), 'DRAFT', :by, :now)
                        """)
                .param("id", id)
                .param("centre", community.centreId())
                .param("community", communityId)
                .param(
                        "number",
                        known.stream().mapToInt(Editions.Line::number).max().orElse(0) + 1)
                .param("day", LocalDate.now(clock))
                .param("content", json.writeValueAsString(snapshot.of(community, viewer)))
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        trace(community.centreId(), id, viewer, "frozen", new Change.Log());
        return id;
    }

    /** While it is a draft the map can be frozen anew, as it is today. */
    @Transactional
    public void freezeAgain(UUID id, Viewer viewer) {
        var edition = requireDraft(id, viewer);
        var community = communities.require(edition.communityId(), viewer);
        jdbc.sql("""
                        update map_edition set content = cast(:content as jsonb), as_of = :day, version = version + 1
                         where centre_id = :centre and id = :id and state = 'DRAFT'
                        """)
                .param("content", json.writeValueAsString(snapshot.of(community, viewer)))
                .param("day", LocalDate.now(clock))
                .param("centre", edition.centreId())
                .param("id", id)
                .update();
        trace(edition.centreId(), id, viewer, "frozen", new Change.Log());
    }

    @Transactional
    public void write(UUID id, EditionForm form, Viewer viewer) {
        var edition = requireDraft(id, viewer);
        if (form.discussedOn() != null
                && (form.discussedOn().isAfter(LocalDate.now(clock))
                        || form.discussedOn().getYear() < 1990)) {
            throw Refusal.at("discussedOn", "map.refusal.day");
        }
        int written = jdbc.sql("""
                        update map_edition
                           set conclusions = :conclusions, action_plan = :plan, discussed_on = :on, discussed_at = :at,
                               version = version + 1
                         where centre_id = :centre and id = :id and version = :seen and state = 'DRAFT'
                        """)
                .param("conclusions", form.conclusions(), Types.VARCHAR)
                .param("plan", form.actionPlan(), Types.VARCHAR)
                .param("on", form.discussedOn(), Types.DATE)
                .param("at", form.discussedAt(), Types.VARCHAR)
                .param("centre", edition.centreId())
                .param("id", id)
                .param("seen", form.version() == null ? -1 : form.version())
                .update();
        if (written == 0) {
            throw new Stale(Editions.Edition.class, id);
        }
        trace(
                edition.centreId(),
                id,
                viewer,
                "written",
                new Change.Log()
                        .add("conclusions", edition.conclusions(), form.conclusions())
                        .add("actionPlan", edition.actionPlan(), form.actionPlan())
                        .add("discussedOn", edition.discussedOn(), form.discussedOn()));
    }

    @Transactional
    public void submit(UUID id, Viewer viewer) {
        var edition = requireDraft(id, viewer);
        if (edition.conclusions() == null || edition.actionPlan() == null) {
            throw Refusal.of("map.refusal.edition.unwritten");
        }
        jdbc.sql("""
                        update map_edition
                           set state = 'SUBMITTED', remark = null, submitted_by = :by, submitted_at = :now,
                               version = version + 1
                         where centre_id = :centre and id = :id and state = 'DRAFT'
                        """)
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .param("centre", edition.centreId())
                .param("id", id)
                .update();
        trace(edition.centreId(), id, viewer, "submitted", new Change.Log());
        news.submitted(edition, viewer);
    }

    /** Nobody approves what they wrote, unless there is nobody else; then every reader is told. */
    @Transactional
    public void approve(UUID id, Viewer viewer) {
        var edition = requireSubmitted(id, viewer);
        boolean own = viewer.accountId().equals(edition.createdBy())
                || viewer.accountId().equals(edition.submittedBy());
        if (own && roster.acting(edition.centreId(), Role.DIRECTOR).size() > 1) {
            throw Refusal.of("map.refusal.edition.own");
        }
        jdbc.sql("""
                        update map_edition
                           set state = 'APPROVED', approved_by = :by, approved_at = :now, by_author = :own,
                               content = content || jsonb_build_object('author', :author::text, 'approver', :approver::text),
                               version = version + 1
                         where centre_id = :centre and id = :id and state = 'SUBMITTED'
                        """)
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .param("own", own)
                .param("author", edition.author())
                .param("approver", roster.called(viewer.accountId()))
                .param("centre", edition.centreId())
                .param("id", id)
                .update();
        trace(edition.centreId(), id, viewer, "approved", new Change.Log());
        news.decided(edition, "edition_approved", viewer);
    }

    @Transactional
    public void sendBack(UUID id, String remark, Viewer viewer) {
        var edition = requireSubmitted(id, viewer);
        jdbc.sql("""
                        update map_edition set state = 'DRAFT', remark = :remark, version = version + 1
                         where centre_id = :centre and id = :id and state = 'SUBMITTED'
                        """)
                .param("remark", remark)
                .param("centre", edition.centreId())
                .param("id", id)
                .update();
        trace(edition.centreId(), id, viewer, "returned", new Change.Log().add("remark", null, remark));
        news.decided(edition, "edition_returned", viewer);
    }

    Editions.Edition requireWritable(UUID id, Viewer viewer) {
        var edition = editions.require(id, viewer);
        viewer.require(Verb.CREATE, Thing.MAP_EDITION);
        var community = communities.require(edition.communityId(), viewer);
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.MAP_EDITION, community);
        return edition;
    }

    private Editions.Edition requireDraft(UUID id, Viewer viewer) {
        var edition = requireWritable(id, viewer);
        if (!edition.draft()) {
            throw Refusal.of("map.refusal.edition.frozen");
        }
        return edition;
    }

    private Editions.Edition requireSubmitted(UUID id, Viewer viewer) {
        var edition = editions.require(id, viewer);
        viewer.require(Verb.APPROVE, Thing.MAP_EDITION);
        if (edition.state() != EditionState.SUBMITTED) {
            throw Refusal.of("map.refusal.edition.notSubmitted");
        }
        return edition;
    }

    private void trace(UUID centre, UUID id, Viewer viewer, String action, Change.Log changes) {
        events.publishEvent(new MapChanged(centre, "edition", id, viewer.accountId(), action, changes.changes()));
    }
}
