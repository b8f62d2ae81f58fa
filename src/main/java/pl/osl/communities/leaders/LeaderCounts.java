package pl.osl.communities.leaders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.communities.CommunityDirectory;

/** How many people take part and how much: now, a year ago and two years ago. A withdrawn consent counts until its day. */
@Component
class LeaderCounts {

    /** @param people of each day, in the order of the days */
    record Line(Level level, List<Long> people) {}

    /** @param withdrawn records whose consent was withdrawn */
    record Counts(List<LocalDate> days, List<Line> lines, long withdrawn) {

        /** With a running consent now. */
        public long now() {
            return lines.stream().mapToLong(line -> line.people().getFirst()).sum();
        }

        /** Nobody ever, so there is nothing to tell. */
        public boolean empty() {
            return withdrawn == 0 && now() == 0;
        }

        /** Levels at which anybody is or was. */
        public List<Line> told() {
            return lines.stream()
                    .filter(line -> line.people().stream().anyMatch(one -> one > 0))
                    .toList();
        }
    }

    private record Counted(LocalDate day, Level level, long people) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaderCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Counts of(CommunityDirectory.Details community) {
        var today = LocalDate.now(clock);
        var days = List.of(today, today.minusYears(1), today.minusYears(2));
        var counted = new HashMap<Level, Map<LocalDate, Long>>();
        jdbc.sql("""
                        select cast(d.day as date) as day, m.level, count(*) as people
                          from unnest(cast(:days as date[])) as d (day)
                          join local_leader l on l.centre_id = :centre and l.community_id = :community
                          join lateral (select level from leader_move
                                         where centre_id = l.centre_id and leader_id = l.id and since <= d.day
                                         order by since desc, id desc limit 1) m on true
                         where not exists (select 1 from consent c
                                            where c.centre_id = l.centre_id and c.leader_id = l.id
                                              and c.withdrawn_on <= d.day)
                         group by 1, 2
                        """)
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Counted.class)
                .list()
                .forEach(one -> counted.computeIfAbsent(one.level(), key -> new HashMap<>())
                        .put(one.day(), one.people()));
        var lines = Arrays.stream(Level.values())
                .map(level -> new Line(
                        level,
                        days.stream()
                                .map(day ->
                                        counted.getOrDefault(level, Map.of()).getOrDefault(day, 0L))
                                .toList()))
                .toList();
        return new Counts(days, lines, withdrawn(community));
    }

    private long withdrawn(CommunityDirectory.Details community) {
        return jdbc.sql("""
                        select count(*) from local_leader l
                         where l.centre_id = :centre and l.community_id = :community and l.name is null
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Long.class)
                .single();
    }
}
