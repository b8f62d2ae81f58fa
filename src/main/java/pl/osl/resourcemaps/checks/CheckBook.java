package pl.osl.resourcemaps.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.Verifications;

/** Everybody in the field says of what they see whether it is still there, also of what they entered themselves. */
@Service
class CheckBook {

    private final AssetDirectory assets;
    private final Checks checks;
    private final Verifications verifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckBook(
            AssetDirectory assets,
            Checks checks,
            Verifications verifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assets = assets;
        this.checks = checks;
        this.verifications = verifications;
        this.events = events;
        this.clock = clock;
    }

    static boolean mayCheck(AssetDirectory.Found found, Viewer viewer) {
        return viewer.may(Verb.UPDATE, Thing.ASSET)
                && !found.card().withdrawn()
                && !found.community().withdrawn();
    }

    @Transactional
    public void check(UUID asset, CheckForm form, Viewer viewer) {
        var card = requireCheckable(asset, viewer);
        UUID id = form.sent() == null ? Ids.next(clock) : form.sent();
        var found = form.found(LocalDate.now(clock), null);
        if (verifications.add(id, card.centreId(), asset, found, viewer.accountId())) {
            trace(card, "checked", told(new Change.Log(), found), viewer);
        }
    }

    /** The wrong one stays in the history, undone, and the right one says instead of which it stands. */
    @Transactional
    public void correct(UUID asset, UUID check, CheckForm form, Viewer viewer) {
        var card = requireCheckable(asset, viewer);
        var before = checks.require(card, check);
        var found = form.found(before.checkedOn(), check);
        if (!verifications.undo(card.centreId(), asset, check, viewer.accountId())) {
            throw Refusal.of("map.refusal.check.undone");
        }
        verifications.add(Ids.next(clock), card.centreId(), asset, found, viewer.accountId());
        trace(
                card,
                "check_corrected",
                new Change.Log()
                        .add("outcome", before.outcome(), found.outcome())
                        .add("method", before.method(), found.method())
                        .add("checkedOn", before.checkedOn(), found.day()),
                viewer);
    }

    @Transactional
    public void undo(UUID asset, UUID check, Viewer viewer) {
        var card = requireCheckable(asset, viewer);
        var before = checks.require(card, check);
        if (verifications.undo(card.centreId(), asset, check, viewer.accountId())) {
            trace(card, "check_undone", new Change.Log().add("outcome", before.outcome(), null), viewer);
        }
    }

    private AssetDirectory.Card requireCheckable(UUID asset, Viewer viewer) {
        var found = assets.require(asset, viewer);
        viewer.require(Verb.UPDATE, Thing.ASSET);
        if (!mayCheck(found, viewer)) {
            throw Refusal.of("map.refusal.withdrawn");
        }
        return found.card();
    }

    private static Change.Log told(Change.Log log, Verifications.Found found) {
        return log.add("outcome", null, found.outcome())
                .add("method", null, found.method())
                .add("checkedOn", null, found.day());
    }

    private void trace(AssetDirectory.Card card, String action, Change.Log changes, Viewer viewer) {
        events.publishEvent(
                new MapChanged(card.centreId(), "asset", card.id(), viewer.accountId(), action, changes.changes()));
    }
}
