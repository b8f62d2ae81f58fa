package pl.osl.insights;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;

/** The last {@link Team#DAYS} days of a centre in a few figures. */
@Component
class LastDays {

    /** @param attendances sum of the people present; one person may be counted many times */
    record Figures(long entries, long minutes, long attendances, long communities, long people) {}

    private final JdbcClient jdbc;

    LastDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Figures of(Viewer viewer, LocalDate today) {
        UUID centre = viewer.centreId();
        return jdbc.sql("""
                        select count(*) filter (where wrote) as entries, coalesce(sum(minutes), 0) as minutes,
                               coalesce(sum(present), 0) as attendances,
                               count(distinct account_id) filter (where wrote) as people,
                               (select count(distinct community_id) from insights_activity_community
                                 where centre_id = :centre and held_on between :since and :today) as communities
                          from insights_activity_time
                         where centre_id = :centre and held_on between :since and :today
                        """)
                .param("centre", centre)
                .param("since", Team.since(today))
                .param("today", today)
                .query(Figures.class)
                .single();
    }
}
