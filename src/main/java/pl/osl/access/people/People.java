package pl.osl.access.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.AccountChanged;
import pl.osl.access.OneTimeLink;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.accounts.CentreAccounts;
import pl.osl.access.sessions.Sessions;
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

    private final CentreAccounts accounts;
    private final Roles roles;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    People(CentreAccounts accounts, Roles roles, Sessions sessions, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.events = events;
    }

    /** Empty when this person has been invited already: the same form came twice, and the link was shown the first time. */
    @Transactional
    public Optional<OneTimeLink> invite(NewPerson person, Viewer viewer) {
        roles.requireGiving(person.role().role(), viewer);
        accounts.inTurn(person.id());
        if (accounts.isInCentre(person.id(), viewer.centreId())) {
            return Optional.empty();
        }
        UUID id = accounts.open(person.id(), person.name(), person.username(), person.email(), viewer);
        roles.add(id, person.role(), viewer);
        events.publishEvent(new AccountChanged(viewer.centreId(), viewer.accountId(), id, "invited"));
        return Optional.of(accounts.link(id, viewer));
    }

    /** Somebody who has an account already, from another centre: whoever knows its exact name was told it by them. */
    @Transactional
    public UUID welcome(String username, Roles.NewRole role, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.PEOPLE);
        var account = accounts.byExactName(username.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.at("username", "access.refusal.unknown"));
        roles.add(account.id(), role, viewer);
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
        return accounts.link(accountId, viewer);
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
        if (accounts.isNeededElsewhere(accountId, viewer.centreId())) {
            throw Refusal.of("access.refusal.elsewhere");
        }
        roles.endAll(accountId, viewer);
        accounts.close(accountId);
        sessions.endAll(accountId);
        events.publishEvent(new AccountChanged(viewer.centreId(), viewer.accountId(), accountId, "closed"));
    }
}
