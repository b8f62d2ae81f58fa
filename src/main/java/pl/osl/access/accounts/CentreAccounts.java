package pl.osl.access.accounts;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pl.osl.access.OneTimeLink;
import pl.osl.access.OneTimeLink.Purpose;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/**
 * Accounts for whoever keeps the people of a centre. What is found is locked, so that two who act on one person act one
 * after the other; rights are asked before, and the caller's transaction is the one.
 */
@Component
public class CentreAccounts {

    public record Found(UUID id, boolean closed) {}

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final OwnCentres centres;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CentreAccounts(
            Accounts accounts, OneTimeLinks links, OwnCentres centres, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.centres = centres;
        this.events = events;
        this.clock = clock;
    }

    /** What comes under one id at once is dealt with one after the other. */
    public void inTurn(UUID id) {
        accounts.inTurn(id);
    }

    public Found inCentre(UUID id, UUID centre) {
        return found(accounts.inCentre(id, centre));
    }

    public boolean isInCentre(UUID id, UUID centre) {
        return accounts.findInCentre(id, centre).isPresent();
    }

    /** Of somebody whom the caller has found among those it may choose from. */
    public Optional<Found> chosen(UUID id) {
        return accounts.locked(id).map(CentreAccounts::found);
    }

    /** Whoever knows the exact name was told it by its person. */
    public Optional<Found> byExactName(String username) {
        return accounts.findByExactName(username).map(CentreAccounts::found);
    }

    /** @param username null when one is to be made from the name */
    public UUID open(UUID proposedId, String name, @Nullable String username, @Nullable String email, Viewer viewer) {
        refuseSecondSelf(email, viewer);
        UUID id = accounts.idTaken(proposedId) ? Ids.next(clock) : proposedId;
        return accounts.saveAndFlush(Account.invite(id, username(name, username), name, email, clock))
                .id();
    }

    /** For choosing a password, the first one or another. */
    public OneTimeLink link(UUID id, Viewer viewer) {
        var account = locked(id);
        var purpose = account.invited() ? Purpose.INVITATION : Purpose.RESET;
        var link = links.make(id, purpose, viewer.accountId());
        events.publishEvent(account.linkMade(viewer.centreId(), link));
        return link;
    }

    public boolean isNeededElsewhere(UUID id, UUID centre) {
        var elsewhere = new HashSet<>(centres.of(id));
        elsewhere.remove(centre);
        return !elsewhere.isEmpty();
    }

    public void close(UUID id) {
        locked(id).close(clock);
        links.withdraw(id);
    }

    private Account locked(UUID id) {
        return accounts.locked(id).orElseThrow(() -> new NotFound(Account.class, id));
    }

    private static Found found(Account account) {
        return new Found(account.id(), account.closed());
    }

    private String username(String name, @Nullable String typed) {
        if (typed == null) {
            return Usernames.free(name, accounts::nameTaken);
        }
        String username = Usernames.check(typed);
        if (accounts.nameTaken(username)) {
            throw Refusal.at(
                    "username", "access.refusal.username.taken", Usernames.free(username, accounts::nameTaken));
        }
        return username;
    }

    private void refuseSecondSelf(@Nullable String email, Viewer viewer) {
        String own = accounts.self(viewer.accountId()).email();
        if (own != null && own.equalsIgnoreCase(email)) {
            throw Refusal.at("email", "access.refusal.ownAddress");
        }
    }
}
