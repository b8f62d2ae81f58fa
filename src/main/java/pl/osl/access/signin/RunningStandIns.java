package pl.osl.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Viewer;
import pl.osl.access.Work;
import pl.osl.kernel.Acting;

/** For whom somebody stands in today. Gives nothing as soon as the day is over or the absent person has lost the role. */
@Component
class RunningStandIns {

    /** @param assigned those for whom the absent mentor or coach works in that centre */
    record Running(Work work, Viewer.StandingIn standingIn, Set<UUID> assigned) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate reading;

    RunningStandIns(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Asked in the centres of the stand-ins, because the absent person's role is known there only. */
    List<Running> of(UUID substitute, Set<UUID> centres) {
        return centres.isEmpty()
                ? List.of()
                : Acting.as(substitute, centres, () -> reading.execute(status -> read(substitute)));
    }

    private List<Running> read(UUID substitute) {
        return jdbc.sql("""
                        select s.work, s.centre_id, s.absent_id, p.name, s.community_id, s.valid_to, h.assigned
                          from stand_in s
                          join account p on p.id = s.absent_id and p.closed_at is null
                         cross join lateral (
                               select m.account_id,
                                      array_agg(x.person_id) filter (where x.person_id is not null) as assigned
                                 from membership m
                                 left join assignment x on x.centre_id = m.centre_id and x.membership_id = m.id
                                      and x.ended_at is null
                                where m.centre_id = s.centre_id and m.account_id = s.absent_id and m.ended_at is null
                                  and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                                  and
                        """ + Work.isDoneBy("s.work", "m.role") + """
                                group by m.account_id) h
                         where s.substitute_id = :substitute and s.ended_at is null
                           and s.valid_from <= :today and s.valid_to >= :today
                         order by s.valid_to, p.name collate "pl-x-icu", s.id
                        """)
                .param("substitute", substitute)
                .param("today", LocalDate.now(clock))
                .query(RunningStandIns::row)
                .list();
    }

    private static Running row(ResultSet row, int number) throws SQLException {
        var assigned = row.getArray("assigned");
        return new Running(
                Work.valueOf(row.getString("work")),
                new Viewer.StandingIn(
                        row.getObject("centre_id", UUID.class),
                        row.getObject("absent_id", UUID.class),
                        row.getString("name"),
                        row.getObject("community_id", UUID.class),
                        row.getObject("valid_to", LocalDate.class),
                        Set.of()),
                assigned == null ? Set.of() : Set.of((UUID[]) assigned.getArray()));
    }
}
