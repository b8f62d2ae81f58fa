package pl.osl.communities.groups;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** What a group runs for a time, such as the three programmes of a volunteer club. */
@Service
class Programmes {

    /** @param ended null while it runs */
    record Programme(
            UUID id,
            String name,
            @Nullable String forWhom,
            LooseDay begun,
            @Nullable LooseDay ended,
            int version) {}

    private final GroupDirectory directory;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Programmes(GroupDirectory directory, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those that run first, then by their beginning. */
    @Transactional(readOnly = true)
    public List<Programme> of(GroupDirectory.Card group) {
        return jdbc.sql("""
                        select id, name, for_whom, begun_on, begun_precision, ended_on, ended_precision, version
                          from group_programme
                         where centre_id = :centre and group_id = :group and removed_at is null
                         order by ended_on is not null, begun_on, id
                        """)
                .param("centre", group.centreId())
                .param("group", group.id())
                .query((row, number) -> new Programme(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("for_whom"),
                        Objects.requireNonNull(LooseDay.of(
                                row.getObject("begun_on", LocalDate.class), row.getString("begun_precision"))),
                        LooseDay.of(row.getObject("ended_on", LocalDate.class), row.getString("ended_precision")),
                        row.getInt("version")))
                .list();
    }

    @Transactional(readOnly = true)
    public Programme require(GroupDirectory.Card group, UUID id) {
        return of(group).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Programme.class, id));
    }

    /** The same programme sent twice is one. */
    @Transactional
    public void add(UUID groupId, ProgrammeForm form, Viewer viewer) {
        var group = changeable(groupId, viewer);
        requireDays(form);
        if (of(group).stream()
                .anyMatch(one -> one.name().equalsIgnoreCase(form.programmeName())
                        && one.begun().equals(form.from()))) {
            return;
        }
        told("""
                insert into group_programme (id, centre_id, group_id, name, for_whom, begun_on, begun_precision, ended_on,
                                             ended_precision, recorded_by, recorded_at, version)
                values (:id, :centre, :group, :name, :forWhom, :begun, :begunPrecision, :ended, :endedPrecision, :by, :now, 0)
                """, form)
                .param("id", Ids.next(clock))
                .param("centre", group.centreId())
                .param("group", groupId)
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        trace(group, "programme_added", differences(null, form), viewer);
    }

    @Transactional
    public void correct(UUID groupId, UUID id, ProgrammeForm form, Viewer viewer) {
        var group = changeable(groupId, viewer);
        var before = require(group, id);
        requireDays(form);
        int changed = told("""
                        update group_programme
                           set name = :name, for_whom = :forWhom, begun_on = :begun, begun_precision = :begunPrecision,
                               ended_on = :ended, ended_precision = :endedPrecision, version = version + 1
                         where centre_id = :centre and id = :id and version = :version and removed_at is null
                        """, form)
                .param("centre", group.centreId())
                .param("id", id)
                .param("version", form.known())
                .update();
        if (changed == 0) {
            throw new Stale(Programme.class, id);
        }
        trace(group, "programme_corrected", differences(before, form), viewer);
    }

    /** Entered by mistake; the history keeps that it stood there. */
    @Transactional
    public void remove(UUID groupId, UUID id, Viewer viewer) {
        var group = changeable(groupId, viewer);
        var programme = require(group, id);
        jdbc.sql("update group_programme set removed_at = :now where centre_id = :centre and id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("centre", group.centreId())
                .param("id", id)
                .update();
        trace(
                group,
                "programme_removed",
                new Change.Log().add("programme", programme.name(), null).changes(),
                viewer);
    }

    private GroupDirectory.Card changeable(UUID id, Viewer viewer) {
        var group = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, group.told().communityId(), group.team());
        if (group.withdrawn()) {
            throw Refusal.of("groups.refusal.withdrawn");
        }
        return group;
    }

    private void requireDays(ProgrammeForm form) {
        var from = Objects.requireNonNull(form.from());
        if (!GroupRules.sensible(from, LocalDate.now(clock).plusYears(2))) {
            throw Refusal.at("begun", "groups.refusal.programme.begun");
        }
        if (form.to() != null && form.to().latest().isBefore(from.day())) {
            throw Refusal.at("ended", "groups.refusal.programme.ended");
        }
    }

    private JdbcClient.StatementSpec told(String sql, ProgrammeForm form) {
        var from = Objects.requireNonNull(form.from());
        var to = form.to();
        return jdbc.sql(sql)
                .param("name", form.programmeName())
                .param("forWhom", form.programmeFor(), Types.VARCHAR)
                .param("begun", from.day())
                .param("begunPrecision", from.precision().name())
                .param("ended", to == null ? null : later(from, to), Types.DATE)
                .param("endedPrecision", to == null ? null : to.precision().name(), Types.VARCHAR);
    }

    /** "from May 2010 to 2010": the first day of the year would be before the beginning. */
    private static LocalDate later(LooseDay from, LooseDay to) {
        return to.day().isBefore(from.day()) ? from.day() : to.day();
    }

    private static List<Change> differences(@Nullable Programme before, ProgrammeForm form) {
        return new Change.Log()
                .add("programme", before == null ? null : before.name(), form.programmeName())
                .add("forWhom", before == null ? null : before.forWhom(), form.programmeFor())
                .add("begun", before == null ? null : before.begun(), form.from())
                .add("ended", before == null ? null : before.ended(), form.to())
                .changes();
    }

    private void trace(GroupDirectory.Card group, String action, List<Change> changes, Viewer viewer) {
        if (!changes.isEmpty()) {
            events.publishEvent(new GroupChanged(group.centreId(), group.id(), viewer.accountId(), action, changes));
        }
    }
}
