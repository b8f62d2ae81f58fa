package pl.osl.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the viewer had a role in a centre and has it no more: a person may know that of themselves. */
@Component
public class EndedRoles {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndedRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean ended(Role role, UUID centre, Viewer viewer) {
        return jdbc.sql("""
                        select coalesce(bool_and(ended_at is not null or valid_to < :today), false) from membership
                         where account_id = :account and centre_id = :centre and role = :role and valid_from <= :today
                        """)
                .param("account", viewer.accountId())
                .param("centre", centre)
                .param("role", role.name())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
