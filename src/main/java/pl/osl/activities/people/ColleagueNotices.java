package pl.osl.activities.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.notifications.NotificationService;

/** Tells those who share an entry what happened to their part of it; in the application only, never by e-mail. */
@Component
public class ColleagueNotices {

    private final NotificationService notifications;

    ColleagueNotices(NotificationService notifications) {
        this.notifications = notifications;
    }

    /** @param kind end of the message key after {@code entry_} */
    public void tell(Collection<UUID> people, String kind, UUID activity, String title, Viewer by) {
        if (!people.isEmpty()) {
            notifications.tell(
                    people, by.centreId(), "entry_" + kind, List.of(by.name(), title), "/activities/" + activity);
        }
    }
}
