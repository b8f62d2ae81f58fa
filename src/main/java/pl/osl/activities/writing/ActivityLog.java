package pl.osl.activities.writing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.ActivityTraced;
import pl.osl.activities.drafts.Drafts;
import pl.osl.activities.parties.EntryParties;
import pl.osl.activities.parties.Parties;
import pl.osl.activities.parties.PartiesForm;
import pl.osl.activities.parties.PartyKind;
import pl.osl.activities.parties.PartyNaming;
import pl.osl.activities.people.ChosenColleagues;
import pl.osl.activities.people.ColleagueNotices;
import pl.osl.activities.people.EntryPeople;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.partners.PartiesMet;

/** The log: entries are added, corrected, withdrawn and brought back, each with its trace. */
@Service
class ActivityLog {

    private final Activities activities;
    private final ActivityRows rows;
    private final Drafts drafts;
    private final CommunityDirectory communities;
    private final EntryPeople people;
    private final EntryParties parties;
    private final PartyNaming naming;
    private final ColleagueNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivityLog(
            Activities activities,
            ActivityRows rows,
            Drafts drafts,
            CommunityDirectory communities,
            EntryPeople people,
            EntryParties parties,
            PartyNaming naming,
            ColleagueNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.rows = rows;
        this.drafts = drafts;
        this.communities = communities;
        this.people = people;
        this.parties = parties;
        this.naming = naming;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds an entry under the id the client chose, so that the same form sent twice is one entry. An id that somebody
     * else already used gives way to a new one, and nobody learns that it was taken.
     *
     * @return id under which the entry stands
     */
    @Transactional
    UUID log(UUID proposedId, Activity.Details details, ChosenColleagues colleagues, PartiesForm with, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        UUID centre = viewer.centreId();
        requireKnown(centre, details.communities());
        requireColleagues(centre, colleagues.added(), viewer);
        var activity = Activity.log(proposedId, centre, viewer.accountId(), details, clock);
        if (!rows.insert(activity, details)) {
            var mine = activities
                    .in(centre, proposedId)
                    .filter(one -> one.authorId().equals(viewer.accountId()));
            if (mine.isPresent()) {
                drafts.discard(proposedId, viewer);
                return proposedId;
            }
            activity = Activity.log(Ids.next(clock), centre, viewer.accountId(), details, clock);
            rows.insert(activity, details);
        }
        rows.connect(centre, activity.id(), details.communities());
        var named = naming.settle(with, details.communities(), details.kind().editionOfEvent(), Parties.NONE, viewer);
        parties.connect(centre, activity.id(), Parties.NONE, named);
        met(activity, details.communities(), named);
        drafts.discard(proposedId, viewer);
        var beside = people.name(centre, activity.id(), colleagues.added());
        trace(
                activity,
                viewer,
                "logged",
                new Change.Log().add("colleagues", List.of(), sorted(beside)).changes());
        notices.tell(beside, "named", activity.id(), activity.title(), viewer);
        return activity.id();
    }

    /** Refused as stale when somebody saved since {@code seenVersion} was shown. Nothing changed leaves no trace. */
    @Transactional
    void correct(
            UUID id,
            int seenVersion,
            Activity.Details details,
            ChosenColleagues colleagues,
            PartiesForm with,
            Viewer viewer) {
        var activity = require(id, viewer, author -> ActivityPolicy.requireMayCorrect(viewer, author));
        requireKnown(activity.centreId(), details.communities());
        requireColleagues(activity.centreId(), colleagues.added(), viewer);
        people.holdForAuthor(activity.centreId(), id);
        var beside = people.beside(activity.centreId(), id);
        var before = rows.communities(activity.centreId(), id);
        var metBefore = Parties.of(parties.of(activity.centreId(), id));
        var log = activity.correct(details, seenVersion, clock);
        var met = naming.settle(with, details.communities(), details.kind().editionOfEvent(), metBefore, viewer);
        for (var kind : PartyKind.values()) {
            log.add(kind.field(), metBefore.sorted(kind), met.sorted(kind));
        }
        var changes = log.add("communities", sorted(before), sorted(details.communities()))
                .add("colleagues", sorted(beside), sorted(colleagues.after(beside)))
                .changes();
        if (!changes.isEmpty()) {
            activity.corrected(clock);
            rows.connect(activity.centreId(), id, details.communities());
            parties.connect(activity.centreId(), id, metBefore, met);
            met(activity, details.communities(), met);
            trace(activity, viewer, "corrected", changes);
            var removed = people.remove(activity.centreId(), id, colleagues.removed());
            notices.tell(removed, "unnamed", id, activity.title(), viewer);
            notices.tell(
                    people.name(activity.centreId(), id, colleagues.added()), "named", id, activity.title(), viewer);
        }
    }

    @Transactional
    void withdraw(UUID id, String reason, Viewer viewer) {
        var activity = require(id, viewer, author -> ActivityPolicy.requireMayWithdraw(viewer, author));
        if (!activity.withdrawn()) {
            activity.withdraw(reason, viewer.accountId(), clock);
            met(activity, Set.of(), Parties.NONE);
            trace(activity, viewer, "withdrawn", List.of(new Change("withdrawalReason", null, reason)));
            notices.tell(people.beside(activity.centreId(), id), "withdrawn", id, activity.title(), viewer);
        }
    }

    @Transactional
    void bringBack(UUID id, Viewer viewer) {
        var activity = require(id, viewer, author -> ActivityPolicy.requireMayWithdraw(viewer, author));
        if (activity.withdrawn()) {
            activity.bringBack();
            met(activity, rows.communities(activity.centreId(), id), Parties.of(parties.of(activity.centreId(), id)));
            trace(activity, viewer, "broughtBack", List.of());
            notices.tell(people.beside(activity.centreId(), id), "brought_back", id, activity.title(), viewer);
        }
    }

    /** Partners keep from it when somebody was last met; a withdrawn entry met nobody. */
    private void met(Activity activity, Set<UUID> communities, Parties met) {
        events.publishEvent(new PartiesMet(
                activity.centreId(),
                activity.id(),
                activity.heldOn(),
                communities,
                activity.withUs(),
                met.partners(),
                met.groups(),
                met.initiatives()));
    }

    private Activity require(UUID id, Viewer viewer, Consumer<UUID> policy) {
        ActivityPolicy.requireMayRead(viewer);
        var activity = activities.require(id, viewer.reach());
        policy.accept(activity.authorId());
        return activity;
    }

    private void requireKnown(UUID centre, Set<UUID> chosen) {
        if (!chosen.isEmpty() && communities.known(centre, chosen) < chosen.size()) {
            throw Refusal.at("communities", "activities.refusal.unknownCommunity");
        }
    }

    /** Whoever was named before stays named, also after their role has ended; nobody is added then. */
    private void requireColleagues(UUID centre, Set<UUID> added, Viewer viewer) {
        if (added.contains(viewer.accountId())) {
            throw Refusal.at("colleagues", "activities.refusal.self");
        }
        if (!people.known(centre, added)) {
            throw Refusal.at("colleagues", "activities.refusal.unknownColleague");
        }
    }

    private static List<UUID> sorted(Set<UUID> ids) {
        return ids.stream().sorted().toList();
    }

    private void trace(Activity activity, Viewer viewer, String action, List<Change> changes) {
        events.publishEvent(
                new ActivityTraced(activity.centreId(), activity.id(), viewer.accountId(), action, changes));
    }
}
