package pl.osl.activities.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.ActivityTraced;
import pl.osl.activities.drafts.Drafts;
import pl.osl.activities.people.ColleagueNotices;
import pl.osl.activities.people.EntryPeople;
import pl.osl.activities.people.OnEntry;
import pl.osl.activities.reading.ActivityPage;
import pl.osl.kernel.Change;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/**
 * What a person does with their own part of a colleague's entry: join it, say how long they were there, say that they
 * were not. The entry itself and its version stay as they are, so that nobody's correction is turned away by it.
 */
@Service
class OwnTime {

    private final EntryPeople people;
    private final Drafts drafts;
    private final ColleagueNotices notices;
    private final ApplicationEventPublisher events;

    OwnTime(EntryPeople people, Drafts drafts, ColleagueNotices notices, ApplicationEventPublisher events) {
        this.people = people;
        this.drafts = drafts;
        this.notices = notices;
        this.events = events;
    }

    /**
     * Joins, or sets the time of somebody who is on the entry already: clicked twice it is the same.
     *
     * @param minutes null for as long as the entry says
     * @param draft what the person was typing about the same meeting; it is put away, not deleted
     * @return true when the person was not on the entry before
     */
    @Transactional
    boolean set(UUID activity, @Nullable Integer minutes, @Nullable UUID draft, Viewer viewer) {
        var entry = require(activity, viewer);
        if (entry.withdrawn()) {
            throw Refusal.of("activities.refusal.joinWithdrawn");
        }
        UUID centre = viewer.centreId();
        var before = mine(activity, viewer);
        boolean joined = people.join(centre, activity, viewer.accountId(), minutes);
        if (joined) {
            trace(
                    activity,
                    viewer,
                    "joined",
                    new Change.Log().add("ownMinutes", null, minutes).changes());
            notices.tell(List.of(entry.authorId()), "joined", activity, entry.title(), viewer);
        } else {
            var changes = new Change.Log()
                    .add("ownMinutes", before.map(OnEntry::own).orElse(null), minutes)
                    .changes();
            if (!changes.isEmpty()) {
                people.setTime(centre, activity, viewer.accountId(), minutes);
                trace(activity, viewer, "timed", changes);
            }
        }
        if (draft != null) {
            drafts.putAway(draft, activity, viewer);
        }
        return joined;
    }

    /** "Nie było mnie": the author is told. Said twice it is said once. */
    @Transactional
    void leave(UUID activity, Viewer viewer) {
        var entry = require(activity, viewer);
        var before = mine(activity, viewer);
        if (!people.remove(viewer.centreId(), activity, Set.of(viewer.accountId()))
                .isEmpty()) {
            trace(
                    activity,
                    viewer,
                    "left",
                    new Change.Log()
                            .add("ownMinutes", before.map(OnEntry::own).orElse(null), null)
                            .changes());
            notices.tell(List.of(entry.authorId()), "left", activity, entry.title(), viewer);
        }
    }

    /** "Cofnij": the draft is back where it was, and whoever was not named by the author is off the entry again. */
    @Transactional
    void undo(UUID draft, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        drafts.takeBack(draft, viewer)
                .filter(activity -> people.joinedByThemself(viewer.centreId(), activity, viewer.accountId()))
                .ifPresent(activity -> leave(activity, viewer));
    }

    private EntryPeople.Held require(UUID activity, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        var entry = people.hold(viewer.centreId(), activity)
                .orElseThrow(() -> new NotFound(ActivityPage.Entry.class, activity));
        if (entry.authorId().equals(viewer.accountId())) {
            throw Refusal.of("activities.refusal.ownEntry");
        }
        return entry;
    }

    private Optional<OnEntry> mine(UUID activity, Viewer viewer) {
        return people.of(viewer.centreId(), activity).stream()
                .filter(one -> one.id().equals(viewer.accountId()))
                .findFirst();
    }

    private void trace(UUID activity, Viewer viewer, String action, List<Change> changes) {
        events.publishEvent(new ActivityTraced(viewer.centreId(), activity, viewer.accountId(), action, changes));
    }
}
