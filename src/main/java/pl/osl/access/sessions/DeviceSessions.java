package pl.osl.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.kernel.Acting;

/**
 * How long a session lives: twelve idle hours for organizers and coordinators on a device they marked as their own,
 * because they note things in the field; thirty minutes elsewhere and for everybody else.
 */
@Component
public class DeviceSessions {

    static final Duration OWN_DEVICE = Duration.ofHours(12);

    /** Request attribute that makes the session cookie outlive the browser window. */
    static final String COOKIE_STAYS = "osl.own-device";

    /** Session attribute: what the session list shows, such as "Chrome, Android". */
    static final String DEVICE = "osl.device";

    static final String OWN = "osl.own";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate reading;

    DeviceSessions(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public void begin(UUID account, HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")).code());
        jdbc.sql("update account set signed_in_at = :now where id = :account")
                .param("now", OffsetDateTime.now(clock))
                .param("account", account)
                .update();
        if (request.getParameter("own") != null && worksInTheField(account)) {
            session.setMaxInactiveInterval((int) OWN_DEVICE.toSeconds());
            session.setAttribute(OWN, true);
            request.setAttribute(COOKIE_STAYS, true);
        }
    }

    private boolean worksInTheField(UUID account) {
        return Boolean.TRUE.equals(Acting.as(
                account,
                Set.of(),
                () -> reading.execute(status -> jdbc.sql("""
                        select exists (select 1 from membership
                                        where account_id = :account and role in ('ORGANIZER', 'COORDINATOR')
                                          and ended_at is null and valid_from <= :today
                                          and (valid_to is null or valid_to >= :today))
                        """)
                        .param("account", account)
                        .param("today", LocalDate.now(clock))
                        .query(Boolean.class)
                        .single())));
    }
}
