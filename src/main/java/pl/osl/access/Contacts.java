package pl.osl.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a person may ask for help: the administrators of the centres in their reach. */
@Component
public class Contacts {

    public record Contact(String name, @Nullable String email) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Contact> administrators() {
        return jdbc.sql("""
                        select distinct a.name, a.email
                          from membership m join account a on a.id = m.account_id
                         where m.role = 'ADMIN' and m.ended_at is null and m.valid_from <= :today
                           and (m.valid_to is null or m.valid_to >= :today)
                         order by a.name
                        """)
                .param("today", LocalDate.now(clock))
                .query(Contact.class)
                .list();
    }
}
