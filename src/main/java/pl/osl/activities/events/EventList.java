package pl.osl.activities.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Reach;
import pl.osl.activities.ActivityReach;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Texts;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of events in the viewer's reach, also of those that belong to no one community. */
final class EventList {

    /** @param last day of the newest edition, null when none was noted yet */
    record Row(
            UUID id,
            String name,
            @Nullable String community,
            @Nullable String rhythm,
            @Nullable Integer sinceYear,
            EventState state,
            int editions,
            @Nullable LocalDate last) {}

    private EventList() {}

    /** Editions are entries the viewer reads, as on the page of the event. */
    static ListSource<Row> source(Reach reach, Words words) {
        String editions = """
                 from activity_event l
                 join activity a on a.centre_id = l.centre_id and a.id = l.activity_id and a.withdrawn_at is null
                where l.centre_id = e.centre_id and l.event_id = e.id and\s
                """ + ActivityReach.condition(reach);
        return new ListSource<>(
                "events.list",
                "/events",
                Set.of("q", "community", "state"),
                "e.id, e.name, c.name as community, e.rhythm, e.since_year, e.state, (select count(*)" + editions
                        + ") as editions, (select max(a.held_on)" + editions + ") as last",
                "event e left join community c on c.centre_id = e.centre_id and c.id = e.community_id",
                "e.id",
                List.of(
                        ListColumn.sorted("name", new Sort("e.name_key", Sort.Type.BYTEA), Row::name),
                        ListColumn.text(
                                "community",
                                row -> row.community() == null ? words.say("Concerns.MUNICIPALITY") : row.community()),
                        ListColumn.text("rhythm", Row::rhythm),
                        ListColumn.number("editions", null, Row::editions),
                        ListColumn.text("last", Row::last),
                        ListColumn.text("state", row -> words.say("events.is." + row.state())),
                        ListColumn.exported("sinceYear", Row::sinceYear)),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    /** @param community name of the one the filter names, empty where there is none in reach */
    static ListFilter filter(EventFilter typed, Reach reach, String community, Words words) {
        var filter = new ListFilter().where("e.centre_id = {centre}").where(CommunityDirectory.condition(reach));
        if (typed.municipality()) {
            filter.where("e.community_id is null")
                    .chip("community", words.say("events.field.community"), words.say("Concerns.MUNICIPALITY"));
        } else if (typed.communityId() != null) {
            filter.where("e.community_id = :community")
                    .with("community", typed.communityId())
                    .chip("community", words.say("events.field.community"), community.isEmpty() ? "?" : community);
        }
        if (typed.state() != null) {
            filter.where("e.state = :state")
                    .with("state", typed.state().name())
                    .chip("state", words.say("events.field.state"), words.say("events.is." + typed.state()));
        }
        if (typed.q() != null) {
            filter.where("position(:q in e.plain_name) > 0")
                    .with("q", Texts.plain(typed.q()))
                    .chip("q", words.say("ui.search"), typed.q());
        }
        return filter;
    }
}
