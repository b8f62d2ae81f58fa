package pl.osl.communities.groups;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Withdrawals;

/** Keeps the groups of a centre: begins, corrects, withdraws them and brings them back. */
@Service
class GroupBook {

    private final GroupDirectory directory;
    private final CommunityDirectory communities;
    private final GroupRows rows;
    private final GroupTree tree;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupBook(
            GroupDirectory directory,
            CommunityDirectory communities,
            GroupRows rows,
            GroupTree tree,
            Withdrawals withdrawals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.communities = communities;
        this.rows = rows;
        this.tree = tree;
        this.withdrawals = withdrawals;
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
        if (withdrawals.withdraw("community_group", card.centreId(), id, reason, viewer.accountId())) {
            var changes = new Change.Log().add("reason", null, reason).changes();
            trace(card.centreId(), id, "withdrawn", changes, viewer);
        }
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        var card = requireMine(Verb.WITHDRAW, id, viewer);
        if (taken(card.centreId(), card.told(), id)) {
            throw Refusal.of("groups.refusal.knownMeanwhile");
        }
        if (withdrawals.bringBack("community_group", card.centreId(), id)) {
            trace(card.centreId(), id, "brought_back", List.of(), viewer);
        }
    }

    /** One of the same name where it would stand: in the community, or among the centre's own. */
    Optional<UUID> known(UUID centre, String name, @Nullable UUID community) {
        return rows.known(centre, name, community);
    }

    private void requireFree(UUID centre, GroupDetails told, @Nullable UUID but) {
        if (taken(centre, told, but)) {
            throw Refusal.at("name", "groups.refusal.known", told.name());
        }
    }

    private boolean taken(UUID centre, GroupDetails told, @Nullable UUID but) {
        return known(centre, told.name(), told.communityId())
                .filter(one -> !one.equals(but))
                .isPresent();
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
