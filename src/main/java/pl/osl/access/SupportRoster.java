package pl.osl.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.NotFound;

/**
 * Mentors, coaches and supervisors of centres, for the network's coordinator: who supports whom and since when. Of the
 * people of a centre it knows the names of those whom one may support and nothing else.
 */
@Component
public class SupportRoster {

    /** @param invited has not taken the invitation up yet */
    public record Support(UUID centreId, String name, PersonForm form, boolean invited, Roster.Held held) {}

    private static final String SUPPORTS = """
            select m.centre_id, a.name, a.person_form, a.password_hash is null and a.closed_at is null as invited,
                   m.id as membership_id, m.role, m.valid_from, m.valid_to,
                   m.ended_at is not null or coalesce(m.valid_to < :today, false) as ended, m.valid_from <= :today as begun,
                   array(select s.person_id from assignment s where s.centre_id = m.centre_id
                            and s.membership_id = m.id and s.ended_at is null order by s.id) as person_ids,
                   array(select p.name from assignment s join account p on p.id = s.person_id
                          where s.centre_id = m.centre_id and s.membership_id = m.id
                            and s.ended_at is null order by s.id) as persons
              from membership m join account a on a.id = m.account_id
             where m.role in ('MENTOR', 'COACH', 'SUPERVISOR')
            """;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Clock clock;

    SupportRoster(JdbcClient jdbc, Roster roster, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
    }

    /** Roles that are held or will be, by centre and name; asked within a reach that covers the centres. */
    @Transactional(readOnly = true)
    public List<Support> of(Collection<UUID> centres) {
        return jdbc.sql("select s.* from unnest(cast(:centres as uuid[])) as asked (id) cross join lateral (" + SUPPORTS
                        + """
                            and m.centre_id = asked.id and m.ended_at is null
                            and (m.valid_to is null or m.valid_to >= :today)) s
                         order by s.role, s.name collate "pl-x-icu", s.membership_id
                        """)
                .param("centres", centres.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(SupportRoster::row)
                .list();
    }

    /** One role, also after it has ended. */
    @Transactional(readOnly = true)
    public Support require(UUID membership, UUID centre) {
        return jdbc.sql(SUPPORTS + " and m.centre_id = :centre and m.id = :id")
                .param("centre", centre)
                .param("id", membership)
                .param("today", LocalDate.now(clock))
                .query(SupportRoster::row)
                .optional()
                .orElseThrow(() -> new NotFound(Support.class, membership));
    }

    /** Whom the coordinator may choose: people who support or supported one of these centres, never all accounts. */
    @Transactional(readOnly = true)
    public List<Roster.Named> known(Collection<UUID> centres) {
        return jdbc.sql("""
                        select distinct a.id, a.name, a.name collate "pl-x-icu" as sorted
                          from unnest(cast(:centres as uuid[])) as asked (id)
                          join membership m on m.centre_id = asked.id and m.role in ('MENTOR', 'COACH', 'SUPERVISOR')
                          join account a on a.id = m.account_id and a.closed_at is null
                         order by sorted, a.id
                        """)
                .param("centres", centres.toArray(UUID[]::new))
                .query((row, number) -> new Roster.Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Names of those in a centre whom a mentor or coach may support. */
    @Transactional(readOnly = true)
    public List<Roster.Named> inField(UUID centre) {
        return roster.named(centre, List.of(Role.ORGANIZER.name(), Role.COORDINATOR.name()));
    }

    private static Support row(ResultSet row, int number) throws SQLException {
        return new Support(
                row.getObject("centre_id", UUID.class),
                row.getString("name"),
                PersonForm.valueOf(row.getString("person_form")),
                row.getBoolean("invited"),
                HeldRows.held(row));
    }
}
