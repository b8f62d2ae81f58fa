package pl.osl.implementation.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.notifications.NotificationService;

/** Tells those whom it concerns what happened to a step: the function, not the person, is asked for a decision. */
@Component
public class StepNews {

    private final NotificationService notifications;
    private final Roster roster;

    StepNews(NotificationService notifications, Roster roster) {
        this.notifications = notifications;
        this.roster = roster;
    }

    public void directors(UUID centre, String kind, Step step, StepState state, Viewer by) {
        tell(roster.holders(centre, Role.DIRECTOR), centre, kind, step, state, by, "/implementation/" + step.numeral());
    }

    public void supervisors(UUID centre, String kind, Step step, StepState state, Viewer by) {
        String link = "/centres/" + centre + "/implementation/" + step.numeral();
        tell(roster.acting(centre, Role.SUPERVISOR), centre, kind, step, state, by, link);
    }

    public void person(UUID account, UUID centre, String kind, Step step, StepState state, Viewer by) {
        tell(Set.of(account), centre, kind, step, state, by, "/implementation/" + step.numeral());
    }

    private void tell(
            Set<UUID> accounts, UUID centre, String kind, Step step, StepState state, Viewer by, String link) {
        var others = new HashSet<>(accounts);
        others.remove(by.accountId());
        notifications.tell(others, centre, kind, List.of(step.numeral(), "#StepState." + state, by.name()), link);
    }
}
