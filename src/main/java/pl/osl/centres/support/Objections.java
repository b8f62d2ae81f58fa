package pl.osl.centres.support;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.SupportRoster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.people.Roles;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.notifications.NotificationService;

/** A director does not dismiss the supervisor of the implementation: they object, and the coordinator answers. */
@Service
class Objections {

    static final int LONGEST = 2000;

    private final SupportRoster supports;
    private final ObjectionList list;
    private final Roles roles;
    private final Roster roster;
    private final NotificationService notifications;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(
            SupportRoster supports,
            ObjectionList list,
            Roles roles,
            Roster roster,
            NotificationService notifications,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.supports = supports;
        this.list = list;
        this.roles = roles;
        this.roster = roster;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Of two raised at once the second is turned away by the index: both would be the same number. */
    @Transactional
    void raise(UUID membership, @Nullable String reason, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.OBJECTION);
        UUID centre = viewer.centreId();
        var role = supervisor(membership, centre);
        if (role.held().ended()) {
            throw Refusal.of("centres.objection.refusal.ended");
        }
        var before = list.to(membership, centre);
        if (before.stream().anyMatch(Objection::open)) {
            throw Refusal.of("centres.objection.refusal.open");
        }
        check(reason, "reason");
        if (reason == null) {
            throw Refusal.at("reason", "centres.objection.refusal.reason");
        }
        jdbc.sql("""
                        insert into support_objection (id, centre_id, membership_id, number, raised_by, raised_at, reason)
                        values (:id, :centre, :membership, :number, :by, :at, :reason)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("membership", membership)
                .param("number", before.size() + 1)
                .param("by", viewer.accountId())
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
        events.publishEvent(new ObjectionTraced(centre, membership, viewer.accountId(), "raised"));
        tellWhoAnswers(centre, membership, role.name(), viewer);
    }

    /** @param kept the supervisor stays, and why; otherwise the role ends with the answer */
    @Transactional
    void answer(UUID membership, boolean kept, @Nullable String words, Viewer viewer) {
        viewer.require(Verb.APPROVE, Thing.OBJECTION);
        UUID centre = viewer.centreId();
        var role = supervisor(membership, centre);
        var open = list.to(membership, centre).stream()
                .filter(Objection::open)
                .findFirst()
                .orElseThrow(() -> Refusal.of("centres.objection.refusal.answered"));
        check(words, "words");
        if (kept && words == null) {
            throw Refusal.at("words", "centres.objection.refusal.words");
        }
        jdbc.sql("""
                        insert into support_answer (objection_id, centre_id, kept, words, answered_by, answered_at)
                        values (:objection, :centre, :kept, :words, :by, :at)
                        """)
                .param("objection", open.id())
                .param("centre", centre)
                .param("kept", kept)
                .param("words", words, Types.VARCHAR)
                .param("by", viewer.accountId())
                .param("at", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ObjectionTraced(centre, membership, viewer.accountId(), "answered"));
        if (!kept) {
            roles.end(membership, null, Verb.WITHDRAW, viewer);
        }
        tell(
                roster.holders(centre, Role.DIRECTOR),
                centre,
                kept ? "objection_kept" : "objection_ended",
                role.name(),
                viewer,
                "/team/roles/" + membership + "/objection");
    }

    /** The others end at the director's word, so that nobody needs to object to them. */
    private SupportRoster.Support supervisor(UUID membership, UUID centre) {
        var support = supports.require(membership, centre);
        if (support.held().role() != Role.SUPERVISOR) {
            throw new NotFound(Objection.class, membership);
        }
        return support;
    }

    /** Where nobody coordinates the network for a centre, its administrator ends the role. */
    private void tellWhoAnswers(UUID centre, UUID membership, String supervisor, Viewer viewer) {
        var coordinators = roster.holders(centre, Role.NETWORK);
        boolean nobody = coordinators.isEmpty();
        tell(
                nobody ? roster.holders(centre, Role.ADMIN) : coordinators,
                centre,
                "objection_raised",
                supervisor,
                viewer,
                nobody ? "/admin/accounts" : "/network/support/" + centre + "/roles/" + membership);
    }

    private static void check(@Nullable String text, String field) {
        if (text != null && text.length() > LONGEST) {
            throw Refusal.at(field, "centres.objection.refusal.long", LONGEST);
        }
    }

    private void tell(Set<UUID> accounts, UUID centre, String kind, String supervisor, Viewer by, String link) {
        var others = new HashSet<>(accounts);
        others.remove(by.accountId());
        notifications.tell(others, centre, kind, List.of(supervisor, by.name()), link);
    }
}
