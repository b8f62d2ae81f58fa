package pl.osl.communities.initiatives;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupChanged;
import pl.osl.communities.groups.GroupKind;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;

/** What an initiative becomes: a group that meets on, or an event that comes back. */
@Service
class Becoming {

    private final InitiativeDirectory directory;
    private final GroupNames groups;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Becoming(
            InitiativeDirectory directory,
            GroupNames groups,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.groups = groups;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A new group of the same community, or one that is on the list already. Sent twice it is one group. */
    @Transactional
    public UUID group(UUID id, GrownForm form, Viewer viewer) {
        var card = changeable(id, viewer);
        if (card.becameGroup() != null) {
            return card.becameGroup().id();
        }
        UUID group = form.chosen() == null ? begun(card, form, viewer) : known(card, form.chosen());
        if (!became(card, group)) {
            throw Refusal.of("initiatives.refusal.meanwhile");
        }
        String name = groups.all(card.centreId(), List.of(group)).getFirst().name();
        trace(card, "became_group", new Change.Log().add("becameGroup", null, name), viewer);
        tell(card, group, null, card.told().title(), viewer);
        return group;
    }

    /** Told by mistake: the group stays, the two are no more one story. */
    @Transactional
    public void noGroup(UUID id, Viewer viewer) {
        var card = changeable(id, viewer);
        var group = card.becameGroup();
        if (group != null && became(card, null)) {
            trace(card, "became_group", new Change.Log().add("becameGroup", group.name(), null), viewer);
            tell(card, group.id(), card.told().title(), null, viewer);
        }
    }

    /** The event is kept with the other events, of which it is one; told again it is corrected. */
    @Transactional
    public void event(UUID id, EventForm form, Viewer viewer) {
        var card = changeable(id, viewer);
        var since = Objects.requireNonNull(Typed.day(form.eventSince()));
        if (since.isAfter(LocalDate.now(clock)) || since.getYear() < 1990) {
            throw Refusal.at("eventSince", "initiatives.refusal.day");
        }
        String name = Objects.requireNonNull(form.eventName());
        var changes = new Change.Log()
                .add("eventName", null, name)
                .add("eventRhythm", null, form.eventRhythm())
                .add("eventSince", null, since);
        trace(card, "became_event", changes, viewer);
        events.publishEvent(
                new InitiativeBecame(card.centreId(), id, viewer.accountId(), name, form.eventRhythm(), since));
    }

    private UUID begun(InitiativeDirectory.Card card, GrownForm form, Viewer viewer) {
        var founded = form.since();
        if (founded != null && founded.day().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("founded", "groups.refusal.founded");
        }
        String name = Objects.requireNonNull(form.name());
        GroupKind kind = Objects.requireNonNull(form.groupKind());
        return groups.begin(viewer, name, kind, card.told().communityId(), founded);
    }

    private UUID known(InitiativeDirectory.Card card, UUID group) {
        if (groups.standing(card.centreId(), null).stream()
                .noneMatch(one -> one.id().equals(group))) {
            throw Refusal.at("group", "initiatives.refusal.group");
        }
        return group;
    }

    private boolean became(InitiativeDirectory.Card card, @Nullable UUID group) {
        return jdbc.sql("""
                        update initiative set became_group_id = :group, version = version + 1
                         where centre_id = :centre and id = :id and version = :version
                        """)
                        .param("group", group, Types.OTHER)
                        .param("centre", card.centreId())
                        .param("id", card.id())
                        .param("version", card.version())
                        .update()
                > 0;
    }

    private InitiativeDirectory.Card changeable(UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        if (card.withdrawn()) {
            throw Refusal.of("initiatives.refusal.withdrawn");
        }
        return card;
    }

    /** The group tells it too. */
    private void tell(
            InitiativeDirectory.Card card, UUID group, @Nullable String before, @Nullable String after, Viewer viewer) {
        events.publishEvent(new GroupChanged(
                card.centreId(),
                group,
                viewer.accountId(),
                "grown",
                new Change.Log().add("initiative", before, after).changes()));
    }

    private void trace(InitiativeDirectory.Card card, String action, Change.Log changes, Viewer viewer) {
        events.publishEvent(
                new InitiativeChanged(card.centreId(), card.id(), viewer.accountId(), action, changes.changes()));
    }
}
