package pl.osl.centres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pl.osl.access.LinkMade;
import pl.osl.access.MembershipChanged;
import pl.osl.access.OneTimeLink.Purpose;
import pl.osl.access.PasswordChanged;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.notifications.MailService;
import pl.osl.notifications.NotificationService;

/** Tells the directors of a centre and the person concerned what happened to roles and passwords. */
@Component
class PeopleNews {

    private final NotificationService notifications;
    private final MailService mail;
    private final Roster roster;

    PeopleNews(NotificationService notifications, MailService mail, Roster roster) {
        this.notifications = notifications;
        this.mail = mail;
        this.roster = roster;
    }

    @EventListener
    void on(MembershipChanged event) {
        String role = "#Role." + event.role() + ":NEUTRAL";
        String person = roster.name(event.centreId(), event.accountId());
        String by = roster.name(event.centreId(), event.byAccount());
        var directors = directors(event.centreId(), event.accountId(), event.byAccount());
        notifications.tell(directors, event.centreId(), "role_" + event.action(), List.of(person, role, by), "/team");
        if (!event.accountId().equals(event.byAccount())) {
            notifications.tellSelf(
                    event.accountId(), event.centreId(), "own_role_" + event.action(), List.of(role, by), null);
        }
    }

    @EventListener
    void on(PasswordChanged event) {
        event.centres().stream()
                .filter(centre -> !event.first())
                .findFirst()
                .ifPresent(centre ->
                        notifications.tellSelf(event.accountId(), centre, "own_password", List.of(), "/account"));
        if (event.byLink()) {
            for (UUID centre : event.centres()) {
                String person = roster.name(centre, event.accountId());
                notifications.tell(
                        directors(centre, event.accountId(), null), centre, "password", List.of(person), "/team");
            }
        }
    }

    @EventListener
    void on(LinkMade event) {
        boolean invitation = event.link().purpose() == Purpose.INVITATION;
        mail.write(event.email(), event.language(), invitation ? "invitation" : "reset", event.name(), event.link());
        if (!invitation && event.centreId() != null) {
            notifications.tellSelf(event.accountId(), event.centreId(), "own_link", List.of(), "/account");
        }
    }

    private Set<UUID> directors(UUID centre, UUID person, @Nullable UUID by) {
        var directors = new HashSet<>(roster.holders(centre, Role.DIRECTOR));
        directors.remove(person);
        if (by != null) {
            directors.remove(by);
        }
        return directors;
    }
}
