package pl.osl.resourcemaps.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.resourcemaps.assets.AssetSql;

/**
 * "Świeżość mapy": the share of resources checked on time. Gifts count without being named. Of a day gone by it is told
 * from the checks as they stand now, with the pace of today.
 */
@Component
public class Freshness {

    /** @param medianDays age of the newest check in the middle of the list; null where nothing was ever checked */
    public record Figure(
            UUID communityId,
            String community,
            int all,
            int fresh,
            int needs,
            @Nullable Integer medianDays) {}

    /** @param day last of a month, or today */
    public record Point(LocalDate day, int all, int fresh) {
        public int percent() {
            return all == 0 ? 0 : Math.round(100f * fresh / all);
        }
    }

    private static final String FIGURES = """
            select c.id as community_id, c.name as community, count(a.id)::int as all,
                   count(a.id) filter (where a.outcome is not null and\s""" + AssetSql.DUE + """
                   >= :today)::int as fresh,
                   (select count(*)::int from need n
                     where n.centre_id = c.centre_id and n.community_id = c.id and n.withdrawn_at is null
                       and n.state not in ('MET', 'HANDED_OVER', 'DROPPED')) as needs,
                   (percentile_disc(0.5) within group (order by (:today::date - a.checked_on))
                       filter (where a.checked_on is not null))::int as median_days
              from unnest(cast(:centres as uuid[])) reach (centre_id)
              join community c on c.centre_id = reach.centre_id
              left join asset a on a.centre_id = c.centre_id and a.community_id = c.id and a.withdrawn_at is null
                   and a.outcome is distinct from 'GONE'
            """ + AssetSql.PACE;

    private final JdbcClient jdbc;
    private final Clock clock;

    Freshness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of each of these communities, by name. */
    @Transactional(readOnly = true)
    public List<Figure> of(Set<UUID> centres, List<UUID> communities) {
        return figures(centres, " where c.id = any(:communities)")
                .param("communities", communities.toArray(UUID[]::new))
                .query(Figure.class)
                .list();
    }

    /** Of every community of the centre with which somebody works. */
    @Transactional(readOnly = true)
    public List<Figure> of(UUID centre) {
        return figures(Set.of(centre), " where c.ended_on is null and c.withdrawn_at is null")
                .query(Figure.class)
                .list();
    }

    private JdbcClient.StatementSpec figures(Set<UUID> centres, String which) {
        return jdbc.sql(FIGURES + which + " group by c.centre_id, c.id, c.name, c.name_key order by c.name_key, c.id")
                .param("centres", centres.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock));
    }

    /** At the end of each of the last twelve months and today, from the first month in which there was something. */
    @Transactional(readOnly = true)
    public List<Point> overTime(UUID centre, UUID community) {
        return jdbc.sql("""
                        select m.day, count(a.id)::int as all,
                               count(a.id) filter (where k.checked_on +
                                 make_interval(months => case a.pace when 'PEOPLE' then coalesce(pace.people, 6)::int
                                                         when 'INSTITUTIONS' then coalesce(pace.institutions, 12)::int
                                                         else coalesce(pace.places, 24)::int end) >= m.day)::int as fresh
                          from (select (date_trunc('month', :today::date) - make_interval(months => back))::date
                                       - 1 as day
                                  from generate_series(0, 11) back
                                 union all select :today::date) m
                          join asset a on a.centre_id = :centre and a.community_id = :community
                               and (a.created_at at time zone 'Europe/Warsaw')::date <= m.day
                               and (a.withdrawn_at is null or (a.withdrawn_at at time zone 'Europe/Warsaw')::date > m.day)
                          left join map_pace pace on pace.centre_id = a.centre_id
                          left join lateral (
                               select outcome, checked_on from asset_check
                                where centre_id = a.centre_id and asset_id = a.id and undone_at is null
                                  and checked_on <= m.day
                                order by checked_on desc, recorded_at desc, id desc limit 1) k on true
                         where k.outcome is distinct from 'GONE'
                         group by m.day order by m.day
                        """)
                .param("centre", centre)
                .param("community", community)
                .param("today", LocalDate.now(clock))
                .query(Point.class)
                .list();
    }
}
