package pl.osl.communities.districts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.ui.SortKeys;

/** Keeps the centre's list of districts, estates and villages. */
@Service
class DistrictBook {

    /** @param known were on the list already; a number of inhabitants of theirs is noted all the same */
    record Added(int added, List<String> known, List<String> repeated) {}

    private final DistrictList list;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DistrictBook(DistrictList list, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.list = list;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The same lines twice add nothing. */
    @Transactional
    public Added add(DistrictLines.Read read, DistrictKind kind, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.DISTRICT);
        UUID centre = viewer.centreId();
        var there = list.of(centre).stream()
                .collect(Collectors.toMap(one -> one.name().toLowerCase(Locale.ROOT), one -> one));
        var known = new ArrayList<String>();
        int added = 0;
        for (var line : read.lines()) {
            var before = there.get(line.name().toLowerCase(Locale.ROOT));
            UUID id = before == null ? insert(centre, line.name(), kind, viewer) : before.id();
            if (before == null) {
                added++;
            } else {
                known.add(before.name());
            }
            count(centre, id, line.inhabitants(), line.asOf(), viewer);
        }
        return new Added(added, known, read.repeated());
    }

    @Transactional
    public void correct(UUID id, DistrictForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DISTRICT);
        UUID centre = viewer.centreId();
        var before = list.require(centre, id);
        String name = Objects.requireNonNull(form.name());
        if (list.of(centre).stream()
                .anyMatch(one -> !one.id().equals(id) && one.name().equalsIgnoreCase(name))) {
            throw Refusal.at("name", "communities.refusal.district.known", name);
        }
        int changed = jdbc.sql("""
                        update district set name = :name, name_key = :key, kind = :kind, version = version + 1
                         where centre_id = :centre and id = :id and version = :version and removed_at is null
                        """)
                .param("name", name)
                .param("key", SortKeys.of(name))
                .param("kind", form.chosen().name())
                .param("centre", centre)
                .param("id", id)
                .param("version", form.known())
                .update();
        if (changed == 0) {
            throw new Stale(DistrictList.District.class, id);
        }
        var changes = new Change.Log()
                .add("name", before.name(), name)
                .add("districtKind", before.kind(), form.chosen())
                .changes();
        if (!changes.isEmpty()) {
            trace(centre, id, "corrected", changes, viewer);
        }
        count(centre, id, form.number(), form.day(), viewer);
    }

    /** It leaves the list; where communities lie is remembered no more than the list is. */
    @Transactional
    public void remove(UUID id, Viewer viewer) {
        viewer.require(Verb.WITHDRAW, Thing.DISTRICT);
        UUID centre = viewer.centreId();
        var district = list.require(centre, id);
        jdbc.sql("update district set removed_at = :now where centre_id = :centre and id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("centre", centre)
                .param("id", id)
                .update();
        trace(
                centre,
                id,
                "removed",
                new Change.Log().add("name", district.name(), null).changes(),
                viewer);
    }

    /** One of a file, which is not on the list. */
    @Transactional
    public UUID begin(DistrictLines.Line line, DistrictKind kind, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.DISTRICT);
        UUID id = insert(viewer.centreId(), line.name(), kind, viewer);
        count(viewer.centreId(), id, line.inhabitants(), line.asOf(), viewer);
        return id;
    }

    /** One of a file, which is on the list already. */
    @Transactional
    public void tell(
            UUID id, DistrictKind kind, @Nullable Integer inhabitants, @Nullable LocalDate day, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DISTRICT);
        var before = list.require(viewer.centreId(), id);
        if (before.kind() != kind) {
            jdbc.sql("""
                            update district set kind = :kind, version = version + 1
                             where centre_id = :centre and id = :id and removed_at is null
                            """)
                    .param("kind", kind.name())
                    .param("centre", viewer.centreId())
                    .param("id", id)
                    .update();
            var changes =
                    new Change.Log().add("districtKind", before.kind(), kind).changes();
            trace(viewer.centreId(), id, "corrected", changes, viewer);
        }
        count(viewer.centreId(), id, inhabitants, day, viewer);
    }

    private UUID insert(UUID centre, String name, DistrictKind kind, Viewer viewer) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into district (id, centre_id, name, name_key, kind, created_at)
                        values (:id, :centre, :name, :key, :kind, :now)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("name", name)
                .param("key", SortKeys.of(name))
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        trace(centre, id, "added", new Change.Log().add("name", null, name).changes(), viewer);
        return id;
    }

    private void count(
            UUID centre, UUID district, @Nullable Integer inhabitants, @Nullable LocalDate day, Viewer viewer) {
        if (inhabitants == null || day == null) {
            return;
        }
        int changed = jdbc.sql("""
                        insert into district_inhabitants (centre_id, district_id, as_of, inhabitants, recorded_at, recorded_by)
                        values (:centre, :district, :day, :number, :now, :by)
                            on conflict (centre_id, district_id, as_of) do update
                           set inhabitants = excluded.inhabitants, recorded_at = excluded.recorded_at,
                               recorded_by = excluded.recorded_by
                         where district_inhabitants.inhabitants <> excluded.inhabitants
                        """)
                .param("centre", centre)
                .param("district", district)
                .param("day", day)
                .param("number", inhabitants)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
        if (changed > 0) {
            var changes = new Change.Log()
                    .add("population", null, inhabitants)
                    .add("asOf", null, day)
                    .changes();
            trace(centre, district, "counted", changes, viewer);
        }
    }

    private void trace(UUID centre, UUID district, String action, List<Change> changes, Viewer viewer) {
        events.publishEvent(new DistrictChanged(centre, district, viewer.accountId(), action, changes));
    }
}
