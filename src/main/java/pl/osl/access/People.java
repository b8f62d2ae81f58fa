package pl.osl.access;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.OneTimeLink.Purpose;
import pl.osl.access.sessions.Sessions;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** What an administrator does with the accounts of their centre; the network coordinator may invite a supporter. */
@Service
public class People {

    /** @param username null when one is to be made from the name */
    public record NewPerson(
            UUID id,
            String name,
            @Nullable String username,
            @Nullable String email,
            Roles.NewRole role) {}

    private final Accounts accounts;
    private final Roles roles;
    private final OneTimeLinks links;
    private final OwnCentres centres;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Accounts accounts,
            Roles roles,
            OneTimeLinks links,
            OwnCentres centres,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.links = links;
        this.centres = centres;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when this person has been invited already: the same form came twice, and the link was shown the first time. */
    @Transactional
    public Optional<OneTimeLink> invite(NewPerson person, Viewer viewer) {
        roles.requireGiving(person.role().role(), viewer);
        accounts.inTurn(person.id());
        if (accounts.findInCentre(person.id(), viewer.centreId()).isPresent()) {
            return Optional.empty();
        }
        refuseSecondSelf(person, viewer);
        UUID id = accounts.idTaken(person.id()) ? Ids.next(clock) : person.id();
        var account = accounts.saveAndFlush(Account.invite(id, username(person), person.name(), person.email(), clock));
        roles.give(account, person.role(), viewer);
        events.publishEvent(new AccountChanged(viewer.centreId(), viewer.accountId(), id, "invited"));
        return Optional.of(link(account, viewer));
    }

    /** Somebody who has an account already, from another centre: whoever knows its exact name was told it by them. */
    @Transactional
    public UUID welcome(String username, Roles.NewRole role, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.PEOPLE);
        var account = accounts.findByExactName(username.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.at("username", "access.refusal.unknown"));
        roles.give(account, role, viewer);
        return account.id();
    }

    @Transactional
    public OneTimeLink link(UUID accountId, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PEOPLE);
        var account = accounts.inCentre(accountId, viewer.centreId());
        if (account.closed()) {
            throw Refusal.of("access.refusal.closed");
        }
        if (accountId.equals(viewer.accountId())) {
            throw Refusal.of("access.refusal.ownLink");
        }
        events.publishEvent(new AccountChanged(viewer.centreId(), viewer.accountId(), accountId, "link_made"));
        return link(account, viewer);
    }

    /** Where somebody is signed in; asked by whoever has found them in the roster. */
    public List<Sessions.Row> sessions(UUID accountId) {
        return sessions.of(accountId, null);
    }

    @Transactional
    public void endSessions(UUID accountId, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PEOPLE);
        accounts.inCentre(accountId, viewer.centreId());
        sessions.endAll(accountId);
        events.publishEvent(new AccountChanged(viewer.centreId(), viewer.accountId(), accountId, "sessions_ended"));
    }

    @Transactional
    public void close(UUID accountId, Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.PEOPLE);
        var account = accounts.inCentre(accountId, viewer.centreId());
        if (account.closed()) {
            return;
        }
        if (accountId.equals(viewer.accountId())) {
            throw Refusal.of("access.refusal.ownAccount");
        }
        var elsewhere = new HashSet<>(centres.of(accountId));
        elsewhere.remove(viewer.centreId());
        if (!elsewhere.isEmpty()) {
            throw Refusal.of("access.refusal.elsewhere");
        }
        roles.endAll(accountId, viewer);
        account.close(clock);
        links.withdraw(accountId);
        sessions.endAll(accountId);
        events.publishEvent(new AccountChanged(viewer.centreId(), viewer.accountId(), accountId, "closed"));
    }

    private OneTimeLink link(Account account, Viewer viewer) {
        var purpose = account.invited() ? Purpose.INVITATION : Purpose.RESET;
        var link = links.make(account.id(), purpose, viewer.accountId());
        events.publishEvent(LinkMade.of(account, viewer.centreId(), link));
        return link;
    }

    private String username(NewPerson person) {
        if (person.username() == null) {
            return Usernames.free(person.name(), accounts::nameTaken);
        }
        String username = Usernames.check(person.username());
        if (accounts.nameTaken(username)) {
            throw Refusal.at(
                    "username", "access.refusal.username.taken", Usernames.free(username, accounts::nameTaken));
        }
        return username;
    }

    private void refuseSecondSelf(NewPerson person, Viewer viewer) {
        String own = accounts.self(viewer.accountId()).email();
        if (own != null && own.equalsIgnoreCase(person.email())) {
            throw Refusal.at("email", "access.refusal.ownAddress");
        }
    }
}
