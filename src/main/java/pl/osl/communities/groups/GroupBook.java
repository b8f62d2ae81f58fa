package pl.osl.communities.groups;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** Keeps the groups of a centre: begins, corrects, withdraws them and brings them back. */
@Service
class GroupBook {

    private final GroupDirectory directory;
    private final CommunityDirectory communities;
    private final GroupRows rows;
    private final GroupTree tree;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupBook(
            GroupDirectory directory,
            CommunityDirectory communities,
            GroupRows rows,
            GroupTree tree,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.communities = communities;
        this.rows = rows;
        this.tree = tree;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one group. */
    @Transactional
    public UUID begin(UUID id, GroupDetails told, Viewer viewer) {
        requireMayPutInto(Verb.CREATE, told.communityId(), viewer);
        UUID centre = viewer.centreId();
        if (rows.mine(centre, id, viewer.accountId())) {
            return id;
        }
        requireFree(centre, told, null);
        GroupRules.check(told, clock);
        tree.requirePlace(centre, id, told.parentId());
        UUID made = rows.insert(centre, id, told, viewer.accountId());
        var changes = new Change.Log().add("name", null, told.name()).add("kind", null, told.kind());
        trace(centre, made, "begun", changes.changes(), viewer);
        return made;
    }

    @Transactional
    public void correct(UUID id, int seenVersion, GroupDetails told, Viewer viewer) {
        var card = requireMine(Verb.UPDATE, id, viewer);
        if (card.withdrawn()) {
            throw Refusal.of("groups.refusal.withdrawn");
        }
        if (card.version() != seenVersion) {
            throw new Stale(GroupDirectory.class, id);
        }
        if (told.communityId() != null && !told.communityId().equals(card.told().communityId())) {
            requireMayPutInto(Verb.UPDATE, told.communityId(), viewer);
        }
        requireFree(card.centreId(), told, id);
        GroupRules.check(told, clock);
        tree.requirePlace(card.centreId(), id, told.parentId());
        var changes = GroupRules.differences(
                card,
                told,
                told.communityId() == null
                        ? null
                        : communities.require(told.communityId(), viewer).name(),
                rows.name(card.centreId(), told.parentId()));
        if (changes.isEmpty()) {
            return;
        }
        if (!rows.update(card.centreId(), id, told, seenVersion)) {
            throw new Stale(GroupDirectory.class, id);
        }
        trace(card.centreId(), id, "corrected", changes, viewer);
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer viewer) {
        var card = requireMine(Verb.WITHDRAW, id, viewer);
        int changed = jdbc.sql("""
                        update community_group
                           set withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :reason, version = version + 1
                         where centre_id = :centre and id = :id and withdrawn_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("reason", reason)
                .param("centre", card.centreId())
                .param("id", id)
                .update();
        if (changed > 0) {
            var changes = new Change.Log().add("reason", null, reason).changes();
            trace(card.centreId(), id, "withdrawn", changes, viewer);
        }
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        var card = requireMine(Verb.WITHDRAW, id, viewer);
        requireFree(card.centreId(), card.told(), id);
        int changed =
                jdbc.sql("""
                        update community_group
                           set withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null, version = version + 1
                         where centre_id = :centre and id = :id and withdrawn_at is not null
                        """).param("centre", card.centreId()).param("id", id).update();
        if (changed > 0) {
            trace(card.centreId(), id, "brought_back", List.of(), viewer);
        }
    }

    /** One of the same name where it would stand: in the community, or among the centre's own. */
    Optional<UUID> known(UUID centre, String name, @Nullable UUID community) {
        return rows.known(centre, name, community);
    }

    private void requireFree(UUID centre, GroupDetails told, @Nullable UUID but) {
        if (known(centre, told.name(), told.communityId())
                .filter(one -> !one.equals(but))
                .isPresent()) {
            throw Refusal.at("name", "groups.refusal.known", told.name());
        }
    }

    private void requireMayPutInto(Verb verb, @Nullable UUID community, Viewer viewer) {
        viewer.require(verb, Thing.GROUP);
        if (community == null) {
            GroupPolicy.require(verb, viewer, null, Set.of());
            return;
        }
        var known = communities.require(community, viewer);
        GroupPolicy.require(verb, viewer, community, known.team());
        if (known.withdrawn()) {
            throw Refusal.at("community", "communities.refusal.withdrawn");
        }
    }

    private GroupDirectory.Card requireMine(Verb verb, UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(verb, viewer, card.told().communityId(), card.team());
        return card;
    }

    private void trace(UUID centre, UUID id, String action, List<Change> changes, Viewer viewer) {
        events.publishEvent(new GroupChanged(centre, id, viewer.accountId(), action, changes));
    }
}
