package pl.osl.access;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.kernel.Acting;
import pl.osl.kernel.NotFound;

/** What belongs to whoever set the installation up, beside their roles: adding centres, seeing to the registers. */
@Service
public class Installation {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Installation(
            JdbcClient jdbc,
            Accounts accounts,
            Memberships memberships,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.memberships = memberships;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public boolean isFor(Viewer viewer) {
        return jdbc.sql("select exists (select 1 from account where id = :id and installation and closed_at is null)")
                .param("id", viewer.accountId())
                .query(Boolean.class)
                .single();
    }

    /** From the next request on the person acts in that centre, if they may. */
    public void enter(UUID centre, HttpSession session) {
        session.setAttribute(Place.CHOSEN, new Place(Place.Kind.CENTRE, centre).key());
    }

    /** For everybody else these pages do not exist. */
    public void require(Viewer viewer) {
        if (!isFor(viewer)) {
            throw new NotFound(Installation.class, viewer.accountId());
        }
    }

    /**
     * Makes a centre in its own reach, with the person who founds it as its administrator: of its accounts and its
     * profile, not of what people will write there.
     *
     * @param making inserts the centre's own rows; false when it finds them there already
     */
    public void found(UUID centre, Viewer viewer, BooleanSupplier making) {
        require(viewer);
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
