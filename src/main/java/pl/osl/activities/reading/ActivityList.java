package pl.osl.activities.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Reach;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.ActivityReach;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.WhoLed;
import pl.osl.activities.parties.PartyKind;
import pl.osl.kernel.Texts;
import pl.osl.ui.Formats;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** "Wpisy": the list of entries in the viewer's reach. */
final class ActivityList {

    /**
     * @param communities their names, separated by commas, in Polish order
     * @param minutes of the author; in the list of one person's entries that person's own
     * @param colleagues names of those beside the author, likewise
     * @param allMinutes of everybody who was there
     */
    record Row(
            UUID id,
            LocalDate heldOn,
            String title,
            ActivityKind kind,
            Concerns concerns,
            @Nullable String communities,
            OrganizerRole role,
            @Nullable WhoLed whoLed,
            @Nullable Integer present,
            int minutes,
            String author,
            @Nullable String colleagues,
            long allMinutes,
            @Nullable String partners,
            @Nullable String groups,
            @Nullable String initiatives,
            @Nullable String event,
            boolean corrected,
            boolean withdrawn) {}

    private static final String SELECT = """
            a.id, a.held_on, a.title, a.kind, a.concerns, a.role, a.who_led, a.present, %s as minutes, p.name as author,
            (select string_agg(c.name, ', ' order by c.name collate "pl-x-icu")
               from activity_person b join account c on c.id = b.account_id
              where b.centre_id = a.centre_id and b.activity_id = a.id and b.how <> 'WROTE'
                and b.left_at is null) as colleagues,
            (select sum(coalesce(b.minutes, a.minutes)) from activity_person b
              where b.centre_id = a.centre_id and b.activity_id = a.id and b.left_at is null) as all_minutes,
            %s as partners, %s as groups, %s as initiatives, %s as event,
            a.corrected_at is not null as corrected, a.withdrawn_at is not null as withdrawn,
            (select string_agg(c.name, ', ' order by c.name_key)
               from activity_community l join community c on c.centre_id = l.centre_id and c.id = l.community_id
              where l.centre_id = a.centre_id and l.activity_id = a.id) as communities
            """;

    private ActivityList() {}

    /** What an entry is reached by: the day and, in the list of one person's entries, that person's own row of it. */
    private record Path(String from, String day, String id, String minutes) {

        static final Path ALL =
                new Path("activity a join account p on p.id = a.author_id", "a.held_on", "a.id", "a.minutes");
        static final Path OF_PERSON = new Path(
                "activity_person t join activity a on a.centre_id = t.centre_id and a.id = t.activity_id"
                        + " join account p on p.id = a.author_id",
                "t.held_on",
                "t.activity_id",
                "coalesce(t.minutes, a.minutes)");
    }

    /**
     * To colleagues a person's entries are those they were at; to a mentor, by the matrix, those they wrote, and the
     * others remain unseen.
     */
    private static boolean byPerson(ActivityFilter typed, Reach reach) {
        return typed.person() != null && reach instanceof Reach.Centre;
    }

    static ListSource<Row> source(ActivityFilter typed, Reach reach, Words words) {
        var path = byPerson(typed, reach) ? Path.OF_PERSON : Path.ALL;
        return new ListSource<>(
                "activities.list",
                "/activities",
                Set.of(
                        "community",
                        "kind",
                        "role",
                        "person",
                        "partner",
                        "group",
                        "initiative",
                        "event",
                        "from",
                        "to",
                        "whoLed",
                        "present",
                        "concerns",
                        "outside",
                        "state",
                        "q"),
                SELECT.formatted(
                        path.minutes(),
                        PartyKind.PARTNER.names(),
                        PartyKind.GROUP.names(),
                        PartyKind.INITIATIVE.names(),
                        PartyKind.EVENT.names()),
                path.from(),
                path.id(),
                List.of(
                        ListColumn.sorted("heldOn", new Sort(path.day(), Sort.Type.DATE), Row::heldOn),
                        ListColumn.text("title", Row::title),
                        ListColumn.exported("kind", worded(words, "ActivityKind.", Row::kind)),
                        ListColumn.text("concerns", row -> where(row, words)),
                        ListColumn.text("role", worded(words, "OrganizerRole.", Row::role)),
                        ListColumn.text("whoLed", worded(words, "WhoLed.", Row::whoLed)),
                        ListColumn.number(
                                "present", new Sort("coalesce(a.present, -1)", Sort.Type.INTEGER), Row::present),
                        ListColumn.number("minutes", new Sort(path.minutes(), Sort.Type.INTEGER), Row::minutes),
                        ListColumn.exported("author", Row::author),
                        ListColumn.exported("colleagues", Row::colleagues),
                        ListColumn.exported("partners", Row::partners),
                        ListColumn.exported("groups", Row::groups),
                        ListColumn.exported("initiatives", Row::initiatives),
                        ListColumn.exported("event", Row::event),
                        ListColumn.exported("allMinutes", Row::allMinutes)),
                "-heldOn",
                new SimplePropertyRowMapper<>(Row.class));
    }

    /** @param names of the communities and persons that can be chosen, for the words of a filter */
    static ListFilter filter(ActivityFilter typed, Reach reach, Map<UUID, String> names, Words words) {
        var filter = new ListFilter()
                .where("a.centre_id = {centre}")
                .where(ActivityReach.condition(reach))
                .where(typed.withdrawn() ? "a.withdrawn_at is not null" : "a.withdrawn_at is null");
        var shown = new Chips(filter, words);
        if (typed.withdrawn()) {
            filter.chip("state", words.say("activities.filter.state"), words.say("activities.filter.withdrawn"));
        }
        if (typed.community() != null) {
            filter.where("""
                            exists (select 1 from activity_community l where l.centre_id = a.centre_id
                                     and l.activity_id = a.id and l.community_id = :community)
                            """)
                    .with("community", typed.community())
                    .chip("community", words.say("activities.filter.community"), name(names, typed.community()));
        }
        if (typed.person() != null) {
            filter.where(
                            byPerson(typed, reach)
                                    ? "t.centre_id = {centre} and t.account_id = :person and t.left_at is null"
                                    : "a.author_id = :person")
                    .with("person", typed.person())
                    .chip("person", words.say("activities.filter.person"), name(names, typed.person()));
        }
        for (var kind : PartyKind.values()) {
            UUID party = typed.of(kind);
            if (party != null) {
                filter.where(kind.condition())
                        .with(kind.word(), party)
                        .chip(kind.word(), words.say("activities.filter." + kind.word()), name(names, party));
            }
        }
        shown.constant("kind", "a.kind", typed.kind(), "ActivityKind.");
        shown.constant("role", "a.role", typed.role(), "OrganizerRole.");
        shown.constant("concerns", "a.concerns", typed.concerns(), "Concerns.");
        shown.day("from", "a.held_on >= :from", typed.from());
        shown.day("to", "a.held_on <= :to", typed.to());
        leaders(typed, filter, shown, words);
        if (typed.present() != null) {
            filter.where(typed.present() == ActivityFilter.Given.NONE ? "a.present is null" : "a.present is not null")
                    .chip(
                            "present",
                            words.say("activities.filter.present"),
                            words.say("activities.given." + typed.present()));
        }
        if (typed.q() != null) {
            filter.where("position(:q in a.plain) > 0")
                    .with("q", Texts.plain(typed.q()))
                    .chip("q", words.say("ui.search"), typed.q());
        }
        return filter;
    }

    private static void leaders(ActivityFilter typed, ListFilter filter, Chips shown, Words words) {
        if (typed.whoLed() == ActivityFilter.LeaderChoice.NONE) {
            filter.where("a.who_led is null")
                    .chip("whoLed", words.say("activities.filter.whoLed"), words.say("activities.given.NONE"));
        } else {
            shown.constant("whoLed", "a.who_led", typed.whoLed(), "WhoLed.");
        }
        if (Boolean.TRUE.equals(typed.outside())) {
            filter.where("a.concerns <> 'CENTRE'")
                    .chip("outside", words.say("activities.filter.concerns"), words.say("activities.filter.outside"));
        }
    }

    /** Conditions that read the same way in SQL and in words. */
    private record Chips(ListFilter filter, Words words) {

        void constant(String name, String column, @Nullable Enum<?> value, String prefix) {
            if (value != null) {
                filter.where(column + " = :" + name)
                        .with(name, value.name())
                        .chip(name, words.say("activities.filter." + name), words.say(prefix + value.name()));
            }
        }

        void day(String name, String condition, @Nullable LocalDate day) {
            if (day != null) {
                filter.where(condition)
                        .with(name, day)
                        .chip(name, words.say("activities.filter." + name), new Formats(words.locale()).shortDay(day));
            }
        }
    }

    /** Somebody else's id narrows the list to nothing and names nothing. */
    private static String name(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, "?");
    }

    private static Function<Row, @Nullable Object> worded(
            Words words, String prefix, Function<Row, @Nullable Enum<?>> value) {
        return row -> {
            var constant = value.apply(row);
            return constant == null ? null : words.say(prefix + constant.name());
        };
    }

    private static String where(Row row, Words words) {
        return row.communities() == null ? words.say("Concerns." + row.concerns()) : row.communities();
    }
}
