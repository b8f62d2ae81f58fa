package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Puts groups, residents' initiatives and what grew out of them on the lists of a centre. */
@Component
@Order(50)
class DemoInitiatives implements DemoChapter {

    private final DemoTraces traces;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoInitiatives(DemoTraces traces, JdbcClient jdbc, Clock clock) {
        this.traces = traces;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        cast.centres().forEach((centre, id) -> write(centre, id, cast.organizer(centre)));
    }

    private void write(DemoCentre centre, UUID centreId, UUID organizer) {
        var groups = new HashMap<String, UUID>();
        for (var group : Objects.requireNonNull(DemoGroup.ALL.get(centre))) {
            groups.put(group.name(), group(group, centreId, organizer, groups));
        }
        for (var programme : Objects.requireNonNull(DemoProgramme.ALL.get(centre))) {
            programme(programme, centreId, organizer, Objects.requireNonNull(groups.get(programme.group())));
        }
        for (var initiative : Objects.requireNonNull(DemoInitiative.ALL.get(centre))) {
            initiative(initiative, centreId, organizer, groups);
        }
        for (var grown : Objects.requireNonNull(DemoGrown.ALL.get(centre))) {
            grown(grown, centreId, organizer, Objects.requireNonNull(groups.get(grown.group())));
        }
    }

    private UUID group(DemoGroup group, UUID centre, UUID by, Map<String, UUID> known) {
        UUID id = Ids.next(clock);
        var founded =
                group.founded() == null ? null : LooseDay.read(group.founded()).orElseThrow();
        jdbc.sql("""
                        insert into community_group (id, centre_id, community_id, parent_id, name, name_key, plain_name, kind,
                                                     for_whom, founded_on, founded_precision, rhythm, led_by, size_band, state,
                                                     ended_on, created_by, created_at, version)
                        values (:id, :centre, (select id from community where centre_id = :centre and name = :community),
                                :parent, :name, :key, :plain, :kind, :forWhom, :founded, :precision, :rhythm, :ledBy, :size,
                                :state, :ended, :by, :at, 0)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("community", group.community(), Types.VARCHAR)
                .param("parent", group.parent() == null ? null : known.get(group.parent()), Types.OTHER)
                .param("name", group.name())
                .param("key", SortKeys.of(group.name()))
                .param("plain", Texts.plain(group.name()))
                .param("kind", group.kind())
                .param("forWhom", group.forWhom(), Types.VARCHAR)
                .param("founded", founded == null ? null : founded.day(), Types.DATE)
                .param("precision", founded == null ? null : founded.precision().name(), Types.VARCHAR)
                .param("rhythm", group.rhythm(), Types.VARCHAR)
                .param("ledBy", group.ledBy(), Types.VARCHAR)
                .param("size", group.size(), Types.VARCHAR)
                .param("state", group.state())
                .param("ended", group.state().equals("ENDED") ? LocalDate.of(2011, 10, 1) : null, Types.DATE)
                .param("by", by)
                .param("at", monthsAgo(22))
                .update();
        traces.told(centre, by, "group", id, "begun", "name", group.name(), monthsAgo(22));
        return id;
    }

    private void programme(DemoProgramme programme, UUID centre, UUID by, UUID group) {
        var begun = LooseDay.read(programme.begun()).orElseThrow();
        var ended = programme.ended() == null
                ? null
                : LooseDay.read(programme.ended()).orElseThrow();
        jdbc.sql("""
                        insert into group_programme (id, centre_id, group_id, name, for_whom, begun_on, begun_precision,
                                                     ended_on, ended_precision, recorded_by, recorded_at, version)
                        values (:id, :centre, :group, :name, :forWhom, :begun, :begunPrecision, :ended, :endedPrecision, :by,
                                :at, 0)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("group", group)
                .param("name", programme.name())
                .param("forWhom", programme.forWhom())
                .param("begun", begun.day())
                .param("begunPrecision", begun.precision().name())
                .param("ended", ended == null ? null : ended.day(), Types.DATE)
                .param(
                        "endedPrecision",
                        ended == null ? null : ended.precision().name(),
                        Types.VARCHAR)
                .param("by", by)
                .param("at", monthsAgo(21))
                .update();
    }

    private void initiative(DemoInitiative told, UUID centre, UUID by, Map<String, UUID> groups) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into initiative (id, centre_id, community_id, title, title_key, plain_title, state, led_by,
                                                group_id, residents_do, asked_of_us, given_by_us, without_us_since,
                                                became_group_id, created_by, created_at, version)
                        select :id, :centre, c.id, :title, :key, :plain, :state, :ledBy, :group, :residents, :asked, :given,
                               :without, :became, :by, :at, 0
                          from community c where c.centre_id = :centre and c.name = :community
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("community", told.community())
                .param("title", told.title())
                .param("key", SortKeys.of(told.title()))
                .param("plain", Texts.plain(told.title()))
                .param(
                        "state",
                        told.moves().isEmpty()
                                ? "IDEA"
                                : told.moves().get(told.moves().size() - 3))
                .param("ledBy", told.group() == null ? "RESIDENTS" : "GROUP")
                .param("group", told.group() == null ? null : groups.get(told.group()), Types.OTHER)
                .param("residents", told.residents(), Types.VARCHAR)
                .param("asked", told.asked(), Types.VARCHAR)
                .param("given", told.given(), Types.VARCHAR)
                .param("without", told.without() == null ? null : LocalDate.parse(told.without()), Types.DATE)
                .param("became", told.became() == null ? null : groups.get(told.became()), Types.OTHER)
                .param("by", by)
                .param("at", monthsAgo(20))
                .update();
        traces.told(centre, by, "initiative", id, "begun", "title", told.title(), monthsAgo(20));
        String before = "IDEA";
        for (int at = 0; at < told.moves().size(); at += 3) {
            before = move(centre, id, by, before, told.moves().subList(at, at + 3));
        }
        traces.money("initiative", centre, id, by, told.money());
        if (told.became() != null) {
            UUID group = Objects.requireNonNull(groups.get(told.became()));
            traces.told(centre, by, "initiative", id, "became_group", "becameGroup", told.became(), monthsAgo(19));
            traces.told(centre, by, "group", group, "grown", "initiative", told.title(), monthsAgo(19));
        }
    }

    private String move(UUID centre, UUID initiative, UUID by, String from, List<String> move) {
        var day = LocalDate.parse(move.get(1));
        jdbc.sql("""
                        insert into initiative_move (id, centre_id, initiative_id, state_from, state_to, moved_on, reason,
                                                     recorded_at, recorded_by)
                        values (:id, :centre, :initiative, :from, :to, :day, :reason, :at, :by)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("initiative", initiative)
                .param("from", from)
                .param("to", move.getFirst())
                .param("day", day)
                .param("reason", move.get(2))
                .param(
                        "at",
                        day.atTime(LocalTime.NOON)
                                .atZone(ZoneId.of("Europe/Warsaw"))
                                .toOffsetDateTime())
                .param("by", by)
                .update();
        return move.getFirst();
    }

    private void grown(DemoGrown grown, UUID centre, UUID by, UUID group) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into partner (id, centre_id, name, name_key, plain_name, plain, sector, kind, state, owner_id,
                                             created_by, created_at, founded_on, from_group_id, version)
                        values (:id, :centre, :name, :key, :plain, :plain, :sector, :kind, 'ACTIVE', :by, :by, :at, :founded,
                                :group, 0)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("name", grown.name())
                .param("key", SortKeys.of(grown.name()))
                .param("plain", Texts.plain(grown.name()))
                .param("sector", grown.sector())
                .param("kind", grown.kind())
                .param("by", by)
                .param("at", monthsAgo(17))
                .param("founded", LocalDate.parse(grown.founded()))
                .param("group", group)
                .update();
        traces.told(centre, by, "partner", id, "begun", "name", grown.name(), monthsAgo(17));
        traces.told(centre, by, "partner", id, "grown", "from", grown.group(), monthsAgo(17));
        traces.told(centre, by, "group", group, "became_partner", "partner", grown.name(), monthsAgo(17));
        traces.money("partner", centre, id, by, grown.money());
    }

    private OffsetDateTime monthsAgo(int months) {
        return OffsetDateTime.now(clock).minusMonths(months);
    }
}
