package pl.osl.imports.wizard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.imports.ImportChanged;
import pl.osl.kernel.Change;
import pl.osl.notifications.NotificationService;

/** Tells whoever brought a file what became of it, and the directors what was brought into their centre. */
@Component
class ImportNews {

    private final NotificationService notifications;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    ImportNews(NotificationService notifications, Roster roster, ApplicationEventPublisher events) {
        this.notifications = notifications;
        this.roster = roster;
        this.events = events;
    }

    void brought(UUID centre, UUID id, UUID by, String fileName) {
        var changes = new Change.Log().add("file", null, fileName).changes();
        events.publishEvent(new ImportChanged(centre, id, by, "brought", changes));
    }

    void waiting(ImportCards.Card card) {
        trace(card, card.uploadedBy(), "submitted", List.of());
        notifications.tell(
                directors(card),
                card.centreId(),
                "import_waiting",
                List.of(card.uploader(), card.fileName(), count(card, "CREATE"), count(card, "CHANGE")),
                link(card));
    }

    void submitted(ImportCards.Card card) {
        trace(card, card.uploadedBy(), "submitted", List.of());
    }

    void decided(ImportCards.Card card, UUID by, String decision, List<Change> changes) {
        trace(card, by, decision, changes);
        if (!by.equals(card.uploadedBy())) {
            notifications.tell(
                    Set.of(card.uploadedBy()),
                    card.centreId(),
                    "import_" + decision,
                    List.of(card.fileName(), roster.called(by)),
                    link(card));
        }
    }

    void done(ImportCards.Card card) {
        var counts = new Change.Log()
                .add("created", null, card.count("CREATE"))
                .add("changed", null, card.count("CHANGE"))
                .add("failed", null, card.count("FAIL"));
        trace(card, card.uploadedBy(), "finished", counts.changes());
        var args = List.of(
                card.fileName(),
                card.uploader(),
                count(card, "CREATE"),
                count(card, "CHANGE"),
                count(card, "SKIP"),
                count(card, "FAIL"));
        notifications.tell(Set.of(card.uploadedBy()), card.centreId(), "own_import_done", args, link(card));
        notifications.tell(directors(card), card.centreId(), "import_done", args, link(card));
    }

    void broken(ImportCards.Card card) {
        trace(card, card.uploadedBy(), "broken", List.of());
        notifications.tell(
                Set.of(card.uploadedBy()), card.centreId(), "import_broken", List.of(card.fileName()), link(card));
    }

    void discarded(ImportCards.Card card) {
        trace(card, card.uploadedBy(), "discarded", List.of());
    }

    Set<UUID> directors(ImportCards.Card card) {
        var directors = new HashSet<>(roster.acting(card.centreId(), Role.DIRECTOR));
        directors.remove(card.uploadedBy());
        return directors;
    }

    private void trace(ImportCards.Card card, UUID by, String action, List<Change> changes) {
        events.publishEvent(new ImportChanged(card.centreId(), card.id(), by, action, changes));
    }

    private static String count(ImportCards.Card card, String outcome) {
        return String.valueOf(card.count(outcome));
    }

    private static String link(ImportCards.Card card) {
        return "/imports/" + card.id();
    }
}
