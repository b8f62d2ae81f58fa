package pl.osl.access.people;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Installation;
import pl.osl.access.MembershipChanged;
import pl.osl.access.Role;
import pl.osl.access.Viewer;
import pl.osl.access.accounts.CentreAccounts;
import pl.osl.kernel.Acting;

/** A centre begins with one person: whoever founds it keeps its accounts and reads nothing of what people write there. */
@Service
public class FirstAdministrator {

    private final Installation installation;
    private final CentreAccounts accounts;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            Installation installation,
            CentreAccounts accounts,
            Memberships memberships,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.installation = installation;
        this.accounts = accounts;
        this.memberships = memberships;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Makes a centre in its own reach, with the person who founds it as its administrator: of its accounts and its
     * profile, not of what people will write there.
     *
     * @param making inserts the centre's own rows; false when it finds them there already
     */
    public void found(UUID centre, Viewer viewer, BooleanSupplier making) {
        installation.require(viewer);
        Acting.as(viewer.accountId(), Set.of(centre), () -> {
            transaction.executeWithoutResult(status -> {
                accounts.inTurn(centre);
                if (!making.getAsBoolean()) {
                    return;
                }
                var membership = memberships.saveAndFlush(Membership.found(centre, viewer.accountId(), clock));
                events.publishEvent(new MembershipChanged(
                        centre,
                        viewer.accountId(),
                        membership.id(),
                        "given",
                        viewer.accountId(),
                        Role.ADMIN,
                        membership.asGiven()));
            });
            return true;
        });
    }
}
