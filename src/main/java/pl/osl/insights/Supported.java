package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;

/** The persons a mentor or coach works for, and of their centres nothing else. */
@Component
class Supported {

    record Community(UUID centreId, UUID personId, UUID id, String name) {}

    /**
     * @param last day of the newest entry; null when there has never been one
     * @param daysAgo how long ago that was
     */
    record Person(
            UUID centreId,
            UUID id,
            String name,
            String centre,
            long entries,
            @Nullable LocalDate last,
            long daysAgo,
            List<Community> communities) {}

    record Named(UUID centreId, UUID id, String name, String centre) {}

    private record Row(
            UUID centreId,
            UUID id,
            String name,
            String centre,
            long entries,
            @Nullable LocalDate last) {

        Person on(LocalDate today, List<Community> communities) {
            long daysAgo = last == null ? 0 : ChronoUnit.DAYS.between(last, today);
            return new Person(centreId, id, name, centre, entries, last, daysAgo, communities);
        }
    }

    private static final String ASSIGNED = """
             unnest(cast(:reachCentres as uuid[]), cast(:reachPersons as uuid[])) as r (centre_id, person_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Supported(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * By centre and name, with what they noted in the last {@link Team#DAYS} days. By the matrix a mentor reads what the
     * assigned person wrote: an entry at which a colleague named that person is not counted here, as it is not in the list.
     */
    @Transactional(readOnly = true)
    public List<Person> persons(Reach reach) {
        var today = LocalDate.now(clock);
        var communities = communities(reach).stream()
                .collect(Collectors.groupingBy(one -> List.of(one.centreId(), one.personId())));
        return jdbc
                .sql("select r.centre_id, p.id, p.name, c.short_name as centre, a.entries, a.last from" + ASSIGNED
                        + """
                          join account p on p.id = r.person_id
                          join centre_on(:today) c on c.id = r.centre_id
                         cross join lateral (select max(held_on) as last,
                                                    count(*) filter (where held_on >= :since) as entries
                                               from insights_activity
                                              where centre_id = r.centre_id and author_id = r.person_id) a
                         order by c.short_name collate "pl-x-icu", p.name collate "pl-x-icu", p.id
                        """)
                .params(reach.parameters())
                .param("today", today)
                .param("since", Team.since(today))
                .query(Row.class)
                .stream()
                .map(row -> row.on(today, communities.getOrDefault(List.of(row.centreId(), row.id()), List.of())))
                .toList();
    }

    /** Names alone, for those who may know no more. */
    @Transactional(readOnly = true)
    public List<Named> names(Reach reach) {
        return jdbc.sql("select r.centre_id, p.id, p.name, c.short_name as centre from" + ASSIGNED + """
                          join account p on p.id = r.person_id
                          join centre_on(:today) c on c.id = r.centre_id
                         order by c.short_name collate "pl-x-icu", p.name collate "pl-x-icu", p.id
                        """)
                .params(reach.parameters())
                .param("today", LocalDate.now(clock))
                .query(Named.class)
                .list();
    }

    private List<Community> communities(Reach reach) {
        return jdbc.sql("select k.centre_id, r.person_id, k.id, k.name from" + ASSIGNED + """
                         cross join lateral (select c.centre_id, c.id, c.name, c.name_key
                                               from insights_community_member m
                                               join insights_community c on c.centre_id = m.centre_id and c.id = m.community_id
                                              where m.centre_id = r.centre_id and m.account_id = r.person_id
                                                and c.ended_on is null) k
                         order by k.name_key, k.id
                        """)
                .params(reach.parameters())
                .query(Community.class)
                .list();
    }
}
