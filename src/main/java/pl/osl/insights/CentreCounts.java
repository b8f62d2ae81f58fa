package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One line of counts a centre, for those who may know no more than that. */
@Component
public class CentreCounts {

    /**
     * @param attendances sum of the people present; one person may be counted many times
     * @param withoutPresent entries for which the number of people present was not given
     * @param communities not ended
     * @param organizers people who are organizer or coordinator today
     */
    public record Line(
            UUID centreId,
            String name,
            String kind,
            String municipality,
            long entries,
            long attendances,
            long withoutPresent,
            long communities,
            long organizers) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CentreCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked within a reach that covers the centres; a centre outside of it has no line. */
    @Transactional(readOnly = true)
    public List<Line> of(Collection<UUID> centres, Period period) {
        return jdbc.sql("""
                        select c.id as centre_id, c.short_name as name, c.kind, c.municipality,
                               a.entries, a.attendances, a.without_present, k.communities, s.organizers
                          from unnest(cast(:centres as uuid[])) as asked (id)
                          join centre_on(:today) c on c.id = asked.id
                         cross join lateral (select count(*) as entries, coalesce(sum(present), 0) as attendances,
                                                    count(*) filter (where present is null) as without_present
                                               from insights_activity
                                              where centre_id = asked.id and held_on between :first and :last) a
                         cross join lateral (select count(*) as communities from insights_community
                                              where centre_id = asked.id and ended_on is null) k
                         cross join lateral (select count(distinct account_id) as organizers from insights_staff
                                              where centre_id = asked.id and role in ('ORGANIZER', 'COORDINATOR')
                                                and valid_from <= :today
                                                and (valid_to is null or valid_to >= :today)) s
                         order by c.short_name collate "pl-x-icu", c.id
                        """)
                .param("centres", centres.toArray(UUID[]::new))
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("today", LocalDate.now(clock))
                .query(Line.class)
                .list();
    }
}
