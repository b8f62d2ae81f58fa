package pl.osl.communities.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Withdrawals;

/** Keeps the initiatives of a centre: begins them, tells them, withdraws them and brings them back. */
@Service
class InitiativeBook {

    private final InitiativeDirectory directory;
    private final CommunityDirectory communities;
    private final GroupNames groups;
    private final Leaders leaders;
    private final InitiativeRows rows;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InitiativeBook(
            InitiativeDirectory directory,
            CommunityDirectory communities,
            GroupNames groups,
            Leaders leaders,
            InitiativeRows rows,
            Withdrawals withdrawals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.communities = communities;
        this.groups = groups;
        this.leaders = leaders;
        this.rows = rows;
        this.withdrawals = withdrawals;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one initiative. */
    @Transactional
    public UUID begin(UUID id, InitiativeDetails told, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        requireMayPutInto(Verb.CREATE, told.communityId(), viewer);
        UUID centre = viewer.centreId();
        if (rows.mine(centre, id, viewer.accountId())) {
            return id;
        }
        requireFree(centre, told, null);
        UUID made = rows.insert(centre, id, told, viewer.accountId());
        trace(
                centre,
                made,
                "begun",
                new Change.Log().add("title", null, told.title()).changes(),
                viewer);
        return made;
    }

    @Transactional
    public void correct(UUID id, int seenVersion, InitiativeDetails told, Viewer viewer) {
        var card = requireMine(Verb.UPDATE, id, viewer);
        if (card.withdrawn()) {
            throw Refusal.of("initiatives.refusal.withdrawn");
        }
        if (card.version() != seenVersion) {
            throw new Stale(InitiativeDirectory.class, id);
        }
        if (!told.communityId().equals(card.told().communityId())) {
            requireMayPutInto(Verb.UPDATE, told.communityId(), viewer);
        }
        requireFree(card.centreId(), told, id);
        var without = told.withoutUsSince();
        if (without != null && (without.isAfter(LocalDate.now(clock)) || without.getYear() < 1900)) {
            throw Refusal.at("withoutUsSince", "initiatives.refusal.withoutUs");
        }
        requireLead(card, told, viewer);
        var changes = differences(card, told, viewer);
        if (changes.isEmpty()) {
            return;
        }
        if (!rows.update(card.centreId(), id, told, seenVersion)) {
            throw new Stale(InitiativeDirectory.class, id);
        }
        trace(card.centreId(), id, "corrected", changes, viewer);
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer viewer) {
        var card = requireMine(Verb.WITHDRAW, id, viewer);
        if (withdrawals.withdraw("initiative", card.centreId(), id, reason, viewer.accountId())) {
            var changes = new Change.Log().add("reason", null, reason).changes();
            trace(card.centreId(), id, "withdrawn", changes, viewer);
        }
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        var card = requireMine(Verb.WITHDRAW, id, viewer);
        if (taken(card.centreId(), card.told(), id)) {
            throw Refusal.of("initiatives.refusal.knownMeanwhile");
        }
        if (withdrawals.bringBack("initiative", card.centreId(), id)) {
            trace(card.centreId(), id, "brought_back", List.of(), viewer);
        }
    }

    Optional<UUID> known(UUID centre, String title, UUID community) {
        return rows.known(centre, title, community);
    }

    private void requireFree(UUID centre, InitiativeDetails told, @Nullable UUID but) {
        if (taken(centre, told, but)) {
            throw Refusal.at("title", "initiatives.refusal.known", told.title());
        }
    }

    private boolean taken(UUID centre, InitiativeDetails told, @Nullable UUID but) {
        return known(centre, told.title(), told.communityId())
                .filter(one -> !one.equals(but))
                .isPresent();
    }

    /** Whoever led it before may stay; anybody new must be somebody the viewer can choose. */
    private void requireLead(InitiativeDirectory.Card card, InitiativeDetails told, Viewer viewer) {
        var before = card.told();
        if (told.ledBy() == InitiativeLead.GROUP
                && !Objects.equals(told.groupId(), before.groupId())
                && (told.groupId() == null
                        || groups.all(card.centreId(), List.of(told.groupId())).isEmpty())) {
            throw Refusal.at("group", "initiatives.refusal.group");
        }
        if (told.ledBy() == InitiativeLead.LEADER
                && !Objects.equals(told.leaderId(), before.leaderId())
                && leaders.of(viewer, told.communityId()).stream()
                        .noneMatch(one -> one.id().equals(told.leaderId()))) {
            throw Refusal.at("leader", "initiatives.refusal.leader");
        }
    }

    /** A leader's name never enters the history, which outlives their consent. */
    private List<Change> differences(InitiativeDirectory.Card card, InitiativeDetails told, Viewer viewer) {
        var before = card.told();
        return new Change.Log()
                .add("title", before.title(), told.title())
                .add(
                        "community",
                        card.community(),
                        communities.require(told.communityId(), viewer).name())
                .add("ledBy", before.ledBy(), told.ledBy())
                .add("leader", told(before.leaderId(), "SOMEBODY"), told(told.leaderId(), same(before, told)))
                .add(
                        "group",
                        card.group() == null ? null : card.group().name(),
                        told.groupId() == null
                                ? null
                                : groups.all(card.centreId(), List.of(told.groupId())).stream()
                                        .map(GroupNames.Found::name)
                                        .findFirst()
                                        .orElse(null))
                .add("residentsDo", before.residentsDo(), told.residentsDo())
                .add("askedOfUs", before.askedOfUs(), told.askedOfUs())
                .add("givenByUs", before.givenByUs(), told.givenByUs())
                .add("withoutUsSince", before.withoutUsSince(), told.withoutUsSince())
                .changes();
    }

    /** From what was typed to what somebody saved meanwhile. */
    @Transactional(readOnly = true)
    public List<Change> meanwhile(InitiativeDetails typed, InitiativeDirectory.Card saved, Viewer viewer) {
        return differences(saved, typed, viewer).stream()
                .map(change -> new Change(change.field(), change.after(), change.before()))
                .toList();
    }

    private static String same(InitiativeDetails before, InitiativeDetails after) {
        return Objects.equals(before.leaderId(), after.leaderId()) ? "SOMEBODY" : "ANOTHER";
    }

    private static @Nullable String told(@Nullable UUID leader, String word) {
        return leader == null ? null : word;
    }

    private void requireMayPutInto(Verb verb, UUID community, Viewer viewer) {
        var known = communities.require(community, viewer);
        GroupPolicy.require(verb, viewer, community, known.team());
        if (known.withdrawn()) {
            throw Refusal.at("community", "communities.refusal.withdrawn");
        }
    }

    private InitiativeDirectory.Card requireMine(Verb verb, UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(verb, viewer, card.told().communityId(), card.team());
        return card;
    }

    private void trace(UUID centre, UUID id, String action, List<Change> changes, Viewer viewer) {
        events.publishEvent(new InitiativeChanged(centre, id, viewer.accountId(), action, changes));
    }
}
