package pl.osl.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each organizer of a centre did lately: the entries they were at, whoever wrote them, and their own time. */
@Component
class Team {

    /** Days that are summed up. */
    static final int DAYS = 30;

    /** Whoever was at nothing for so long is pointed out. */
    static final int SILENT_DAYS = 14;

    /** @param last day of the newest entry; null when there has never been one */
    record Line(
            UUID id,
            String name,
            long entries,
            long minutes,
            @Nullable LocalDate last,
            boolean silent) {}

    private final JdbcClient jdbc;

    Team(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Line> of(UUID centre, LocalDate today) {
        return jdbc.sql("""
                        select p.account_id as id, p.name, a.entries, a.minutes, a.last,
                               coalesce(a.last < :recent, true) as silent
                          from (select distinct account_id, name from insights_staff
                                 where centre_id = :centre and role in ('ORGANIZER', 'COORDINATOR')
                                   and valid_from <= :today and (valid_to is null or valid_to >= :today)) p
                         cross join lateral (select max(held_on) as last,
                                                    count(*) filter (where held_on >= :since) as entries,
                                                    coalesce(sum(minutes) filter (where held_on >= :since), 0) as minutes
                                               from insights_activity_time
                                              where centre_id = :centre and account_id = p.account_id) a
                         order by p.name collate "pl-x-icu", p.account_id
                        """)
                .param("centre", centre)
                .param("today", today)
                .param("since", since(today))
                .param("recent", today.minusDays(SILENT_DAYS - 1))
                .query(Line.class)
                .list();
    }

    /** First of the days that are summed up. */
    static LocalDate since(LocalDate today) {
        return today.minusDays(DAYS - 1);
    }
}
