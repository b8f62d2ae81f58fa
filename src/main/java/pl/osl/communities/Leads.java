package pl.osl.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communities that nobody leads: whoever led left the team, or has no role in the field any more. */
@Component
public class Leads {

    public record Leaderless(UUID id, String name) {}

    /** Condition that a row {@code m} of the team is of somebody who works in the field on {@code :today}. */
    public static final String IN_FIELD = """
            exists (select 1 from insights_staff f
                     where f.centre_id = m.centre_id and f.account_id = m.account_id
                       and f.role in ('ORGANIZER', 'COORDINATOR')
                       and f.valid_from <= :today and (f.valid_to is null or f.valid_to >= :today))
            """;

    /** Condition that nobody leads the row {@code c} of community, whose work has not ended. */
    static final String NOBODY = """
            c.ended_on is null and c.withdrawn_at is null and not exists (
                select 1 from community_member m
                 where m.centre_id = c.centre_id and m.community_id = c.id and m.lead and m.valid_to is null
                   and
            """ + IN_FIELD + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    Leads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one centre, by name. */
    @Transactional(readOnly = true)
    public List<Leaderless> missing(UUID centre) {
        return jdbc.sql("select c.id, c.name from community c where c.centre_id = :centre and " + NOBODY
                        + " order by c.name_key, c.id")
                .param("centre", centre)
                .param("today", LocalDate.now(clock))
                .query(Leaderless.class)
                .list();
    }
}
