package pl.osl.resourcemaps.editions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.notifications.NotificationService;

/** Tells the director that an edition waits, and those who wrote it what became of it. */
@Component
class EditionNews {

    private final NotificationService notifications;
    private final Roster roster;

    EditionNews(NotificationService notifications, Roster roster) {
        this.notifications = notifications;
        this.roster = roster;
    }

    void submitted(Editions.Edition edition, Viewer by) {
        tell(roster.acting(edition.centreId(), Role.DIRECTOR), "edition_submitted", edition, by);
    }

    void decided(Editions.Edition edition, String kind, Viewer by) {
        var authors = new HashSet<>(Set.of(edition.createdBy()));
        if (edition.submittedBy() != null) {
            authors.add(edition.submittedBy());
        }
        tell(authors, kind, edition, by);
    }

    private void tell(Set<UUID> people, String kind, Editions.Edition edition, Viewer by) {
        var others = new HashSet<>(people);
        others.remove(by.accountId());
        notifications.tell(
                others,
                edition.centreId(),
                kind,
                List.of(edition.community(), String.valueOf(edition.number()), by.name()),
                "/map-editions/" + edition.id());
    }
}
