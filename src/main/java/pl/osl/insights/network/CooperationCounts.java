package pl.osl.insights.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many partners, partnerships, groups and initiatives each member centre has; never which. */
@Component
class CooperationCounts {

    private record OfSector(UUID centreId, String sector, long partners) {}

    private record Counted(UUID centreId, String name, long partnerships, long groups, long underWay, long done) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CooperationCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked within a reach that covers the centres; a centre outside of it has no line. */
    @Transactional(readOnly = true)
    public CooperationBoard of(Collection<UUID> centres) {
        var sectors = new HashMap<UUID, Map<String, Long>>();
        var total = new HashMap<String, Long>();
        for (var one : sectors(centres)) {
            sectors.computeIfAbsent(one.centreId(), any -> new HashMap<>()).put(one.sector(), one.partners());
            total.merge(one.sector(), one.partners(), Long::sum);
        }
        var lines = counted(centres).stream()
                .map(one -> line(one, sectors.getOrDefault(one.centreId(), Map.of())))
                .toList();
        var frequent = Comparator.comparing((Map.Entry<String, Long> one) -> one.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey);
        return new CooperationBoard(
                lines,
                total.entrySet().stream()
                        .sorted(frequent)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static CooperationBoard.Line line(Counted one, Map<String, Long> bySector) {
        return new CooperationBoard.Line(
                one.centreId(),
                one.name(),
                bySector.values().stream().mapToLong(Long::longValue).sum(),
                one.partnerships(),
                one.groups(),
                one.underWay(),
                one.done(),
                Map.copyOf(bySector));
    }

    private List<OfSector> sectors(Collection<UUID> centres) {
        return jdbc.sql("""
                        select asked.id as centre_id, p.sector, p.partners
                          from unnest(cast(:centres as uuid[])) as asked (id)
                         cross join lateral (select sector, count(*) as partners from insights_partner
                                              where centre_id = asked.id group by sector) p
                        """)
                .param("centres", centres.toArray(UUID[]::new))
                .query(OfSector.class)
                .list();
    }

    private List<Counted> counted(Collection<UUID> centres) {
        return jdbc.sql("""
                        select c.id as centre_id, c.short_name as name, p.partnerships, g.groups, i.under_way, i.done
                          from unnest(cast(:centres as uuid[])) as asked (id)
                          join centre_on(:today) c on c.id = asked.id
                         cross join lateral (select count(*) as partnerships from insights_partnership
                                              where centre_id = asked.id and state = 'ACTIVE') p
                         cross join lateral (select count(*) as groups from insights_group
                                              where centre_id = asked.id and state = 'ACTIVE') g
                         cross join lateral (select count(*) filter (where state = 'UNDER_WAY') as under_way,
                                                    count(*) filter (where state = 'DONE') as done
                                               from insights_initiative where centre_id = asked.id) i
                         order by c.short_name collate "pl-x-icu", c.id
                        """)
                .param("centres", centres.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(Counted.class)
                .list();
    }
}
