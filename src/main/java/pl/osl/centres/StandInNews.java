package pl.osl.centres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.standins.StandInChanged;
import pl.osl.notifications.NotificationService;

/** Tells the substitute, the absent person and the directors who stands in and when that ends. */
@Component
class StandInNews {

    private static final String PAGE = "/stand-ins";

    private final NotificationService notifications;
    private final Roster roster;

    StandInNews(NotificationService notifications, Roster roster) {
        this.notifications = notifications;
        this.roster = roster;
    }

    @EventListener
    void on(StandInChanged event) {
        var people = Set.of(event.substitute(), event.absent());
        String absent = roster.called(event.absent());
        String substitute = roster.called(event.substitute());
        String until = event.until().toString();
        String kind = "stand_in_" + event.action();
        if (!event.substitute().equals(event.byAccount())) {
            tell(event.substitute(), event, "own_" + kind, List.of(absent, until));
        }
        if (!event.absent().equals(event.byAccount())) {
            tell(event.absent(), event, "own_absence_" + event.action(), List.of(substitute, until));
        }
        var directors = new HashSet<UUID>(roster.holders(event.centreId(), Role.DIRECTOR));
        directors.removeAll(people);
        directors.remove(event.byAccount());
        notifications.tell(directors, event.centreId(), kind, List.of(absent, substitute, until), PAGE);
    }

    private void tell(UUID person, StandInChanged event, String kind, List<String> args) {
        notifications.tellSelf(person, event.centreId(), kind, args, PAGE);
    }
}
