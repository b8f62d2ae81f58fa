package pl.osl.access.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.MemberCentres;
import pl.osl.access.MembershipChanged;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.accounts.CentreAccounts;
import pl.osl.kernel.Change;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/**
 * Giving and ending roles in a centre. The administrator gives and ends all; the network coordinator those that support a
 * member centre; the director is told and ends any but the supervisor's, to which they may object.
 */
@Service
public class Roles {

    /** @param persons for whom a mentor or coach works; means nothing for other roles */
    public record NewRole(
            Role role, LocalDate from, @Nullable LocalDate to, Set<UUID> persons) {}

    private final CentreAccounts accounts;
    private final Memberships memberships;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roles(
            CentreAccounts accounts,
            Memberships memberships,
            Assignments assignments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void give(UUID accountId, NewRole role, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.PEOPLE);
        add(open(accounts.inCentre(accountId, viewer.centreId())), role, viewer);
    }

    /** @param known people who support a centre of this network; nobody else's account can be named */
    @Transactional
    public void giveSupport(UUID accountId, NewRole role, Set<UUID> known, Viewer viewer) {
        requireGiving(role.role(), viewer);
        var account = accounts.chosen(accountId)
                .filter(one -> known.contains(one.id()))
                .orElseThrow(() -> Refusal.at("account", "access.refusal.supporter"));
        add(open(account), role, viewer);
    }

    /** @param lastDay null when the role ends at once; the verb is the right by which it ends */
    @Transactional
    public void end(UUID membershipId, @Nullable LocalDate lastDay, Verb verb, Viewer viewer) {
        viewer.require(verb, thing(viewer));
        accounts.inTurn(viewer.centreId());
        var membership = required(membershipId, viewer);
        if (membership.ended()) {
            return;
        }
        refuseSupervisor(membership, verb, viewer);
        refuseLast(membership, viewer);
        if (lastDay == null) {
            end(membership, viewer);
        } else {
            tell(membership, "limited", membership.lastUntil(lastDay, "lastDay", clock), viewer);
        }
    }

    @Transactional
    public void assign(UUID membershipId, Set<UUID> persons, Viewer viewer) {
        viewer.require(Verb.UPDATE, thing(viewer));
        var membership = required(membershipId, viewer);
        refuseForSelf(membership.accountId(), membership.role(), viewer);
        if (membership.ended() || !membership.role().forPersons()) {
            throw Refusal.at("persons", "access.refusal.persons.role");
        }
        var before = assignments.open(membership.id(), viewer.centreId());
        var left =
                before.stream().filter(one -> !persons.contains(one.personId())).toList();
        var stay = new HashSet<UUID>();
        before.forEach(one -> stay.add(one.personId()));
        var added = persons.stream().filter(one -> !stay.contains(one)).toList();
        if (left.isEmpty() && added.isEmpty()) {
            return;
        }
        requireInField(persons, membership.accountId(), viewer);
        left.forEach(one -> one.end(clock));
        added.forEach(one -> assignments.save(Assignment.of(membership, one, clock)));
        tell(membership, "assigned", List.of(), viewer);
    }

    void endAll(UUID account, Viewer viewer) {
        accounts.inTurn(viewer.centreId());
        for (var membership : memberships.open(account, viewer.centreId())) {
            refuseSupervisor(membership, Verb.WITHDRAW, viewer);
            refuseLast(membership, viewer);
            end(membership, viewer);
        }
    }

    /** The network coordinator gives the roles that support a centre, from today on; the administrator any. */
    void requireGiving(Role role, Viewer viewer) {
        viewer.require(Verb.CREATE, thing(viewer));
        if (thing(viewer) == Thing.SUPPORT && !role.supports()) {
            throw Refusal.at("role", "access.refusal.support");
        }
    }

    void add(UUID account, NewRole asked, Viewer viewer) {
        refuseForSelf(account, asked.role(), viewer);
        if (thing(viewer) == Thing.SUPPORT && asked.from().isBefore(LocalDate.now(clock))) {
            throw Refusal.at("from", "access.refusal.from");
        }
        for (var held : memberships.open(account, viewer.centreId())) {
            if (held.role() == asked.role() && held.lapsed(LocalDate.now(clock))) {
                end(held, viewer);
                memberships.saveAndFlush(held);
            } else if (held.role() == asked.role()) {
                if (held.same(asked, viewer.accountId())) {
                    return;
                }
                throw Refusal.at("role", "access.refusal.hasRole");
            }
        }
        if (asked.role().forPersons()) {
            requireInField(asked.persons(), account, viewer);
        }
        var membership = memberships.saveAndFlush(Membership.give(asked, account, viewer, clock));
        if (asked.role().forPersons()) {
            asked.persons().forEach(one -> assignments.save(Assignment.of(membership, one, clock)));
        }
        tell(membership, "given", membership.asGiven(), viewer);
    }

    private static Thing thing(Viewer viewer) {
        return MemberCentres.coordinates(viewer) ? Thing.SUPPORT : Thing.PEOPLE;
    }

    private static UUID open(CentreAccounts.Found account) {
        if (account.closed()) {
            throw Refusal.of("access.refusal.closed");
        }
        return account.id();
    }

    /** Of the roles in a member centre the coordinator finds those that support it. */
    private Membership required(UUID id, Viewer viewer) {
        var membership = memberships.require(id, viewer.centreId());
        if (thing(viewer) == Thing.SUPPORT && !membership.role().supports()) {
            throw new NotFound(Membership.class, id);
        }
        return membership;
    }

    /** Nobody dismisses who judges their work: a director objects, also one who keeps the accounts of the centre. */
    private void refuseSupervisor(Membership membership, Verb verb, Viewer viewer) {
        boolean coordinated =
                memberships.heldByAnother(viewer.centreId(), Role.NETWORK, membership.id(), LocalDate.now(clock));
        if (membership.role() == Role.SUPERVISOR && viewer.is(Role.DIRECTOR) && (verb == Verb.APPROVE || coordinated)) {
            throw Refusal.of("access.refusal.supervisor");
        }
    }

    private void end(Membership membership, Viewer viewer) {
        assignments.open(membership.id(), viewer.centreId()).forEach(one -> one.end(clock));
        membership.end(viewer.accountId(), clock);
        tell(
                membership,
                "ended",
                new Change.Log().add("role", membership.role(), null).changes(),
                viewer);
    }

    /** Nobody opens the contents of their centre to themselves; somebody else has to. */
    private static void refuseForSelf(UUID account, Role role, Viewer viewer) {
        if (account.equals(viewer.accountId()) && Thing.contentRoles().contains(role)) {
            throw Refusal.at("role", "access.refusal.ownRole");
        }
    }

    private void refuseLast(Membership membership, Viewer viewer) {
        boolean needed = membership.role() == Role.DIRECTOR
                || membership.role() == Role.ADMIN && membership.accountId().equals(viewer.accountId());
        if (needed
                && !memberships.heldByAnother(
                        viewer.centreId(), membership.role(), membership.id(), LocalDate.now(clock))) {
            throw Refusal.of(
                    membership.role() == Role.DIRECTOR ? "access.refusal.lastDirector" : "access.refusal.lastAdmin");
        }
    }

    private void requireInField(Set<UUID> persons, UUID supporter, Viewer viewer) {
        if (persons.isEmpty()) {
            throw Refusal.at("persons", "access.refusal.persons.none");
        }
        for (UUID person : persons) {
            if (person.equals(supporter)
                    || !memberships.worksInField(person, viewer.centreId(), LocalDate.now(clock))) {
                throw Refusal.at("persons", "access.refusal.persons.unknown");
            }
        }
    }

    private void tell(Membership membership, String action, List<Change> changes, Viewer viewer) {
        events.publishEvent(new MembershipChanged(
                membership.centreId(),
                viewer.accountId(),
                membership.id(),
                action,
                membership.accountId(),
                membership.role(),
                changes));
    }
}
