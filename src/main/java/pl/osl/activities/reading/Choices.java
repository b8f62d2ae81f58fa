package pl.osl.activities.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.people.Person;
import pl.osl.communities.CommunityDirectory;

/** What the form and the filters offer: the kinds a person uses most, their last communities, the people who log. */
@Component
public class Choices {

    /** As many as fit on a phone above the fold. */
    private static final int BUTTONS = 6;

    /** @param code constant of {@link ActivityKind} */
    public record Kind(String code, int minutes, String role) {

        static Kind of(ActivityKind kind) {
            return new Kind(kind.name(), kind.usualMinutes(), kind.usualRole().name());
        }
    }

    public record Kinds(List<Kind> usual, List<Kind> others) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The six this person used most in the last half year; the common ones fill up what is missing. */
    @Transactional(readOnly = true)
    public Kinds kinds(Viewer viewer) {
        Map<String, Integer> used = new HashMap<>();
        jdbc.sql("""
                        select kind, count(*) as uses from activity
                         where centre_id = :centre and author_id = :author and held_on > :since and withdrawn_at is null
                         group by kind
                        """)
                .param("centre", viewer.centreId())
                .param("author", viewer.accountId())
                .param("since", LocalDate.now(clock).minusMonths(6))
                .query(row -> {
                    used.put(row.getString("kind"), row.getInt("uses"));
                });
        var ordered = Arrays.stream(ActivityKind.values())
                .sorted(Comparator.comparing((ActivityKind kind) -> -used.getOrDefault(kind.name(), 0))
                        .thenComparing(ActivityKind::ordinal))
                .map(Kind::of)
                .toList();
        return new Kinds(ordered.subList(0, BUTTONS), ordered.subList(BUTTONS, ordered.size()));
    }

    /** The communities of this person's newest entry about communities; else the one they work with, if it is one. */
    @Transactional(readOnly = true)
    public List<UUID> lastCommunities(Viewer viewer) {
        var last = jdbc.sql("""
                        select l.community_id from activity_community l
                          join community c on c.centre_id = l.centre_id and c.id = l.community_id and c.ended_on is null
                         where l.centre_id = :centre
                           and l.activity_id = (select a.id from activity a
                                                 where a.centre_id = :centre and a.author_id = :author
                                                   and a.concerns = 'COMMUNITY' and a.withdrawn_at is null
                                                 order by a.created_at desc, a.id desc limit 1)
                        """)
                .param("centre", viewer.centreId())
                .param("author", viewer.accountId())
                .query(UUID.class)
                .list();
        return last.isEmpty() ? onlyOne(viewer) : last;
    }

    private List<UUID> onlyOne(Viewer viewer) {
        var own = jdbc.sql("""
                        select community_id from community_member
                         where centre_id = :centre and account_id = :account and valid_to is null
                        """)
                .param("centre", viewer.centreId())
                .param("account", viewer.accountId())
                .query(UUID.class)
                .list();
        return own.size() == 1 ? own : List.of();
    }

    /** Those whose entries the viewer may see, by name: whoever logs or ever logged in a centre, or one's assigned. */
    @Transactional(readOnly = true)
    public List<Person> people(Reach reach) {
        String who = reach instanceof Reach.Assigned
                ? Reach.assigned("m.centre_id", "m.account_id")
                : "m.role in ('ORGANIZER', 'COORDINATOR')";
        return jdbc.sql("select distinct p.id, p.name, p.name collate \"pl-x-icu\" as sorted from membership m"
                        + " join account p on p.id = m.account_id where m.centre_id = any (:centres) and " + who
                        + " order by sorted, p.id")
                .param("centres", reach.centres().toArray(UUID[]::new))
                .params(reach.parameters())
                .query((row, number) -> new Person(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Names by id of what a filter can name. */
    static Map<UUID, String> names(List<CommunityDirectory.Entry> communities, List<Person> people) {
        var names = new LinkedHashMap<UUID, String>();
        communities.forEach(community -> names.put(community.id(), community.name()));
        people.forEach(person -> names.put(person.id(), person.name()));
        return names;
    }
}
