package pl.osl.access.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: ten failures for a name or fifty from an address within fifteen minutes, and it waits for the
 * window to pass. Nobody is locked out for good. Names and addresses are kept as hashes; unknown names are counted like known ones.
 */
@Component
public class SignInThrottle {

    static final int PER_NAME = 10;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = FailedTries.WINDOW;

    private final FailedTries failures;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(FailedTries failures, JdbcClient jdbc, Clock clock) {
        this.failures = failures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void check(String username) {
        boolean exceeded = jdbc.sql("""
                        select exists (select 1 from throttle
                                        where window_start > :since
                                          and (key = :name and failures >= :perName
                                               or key = :address and failures >= :perAddress))
                        """)
                .param("since", OffsetDateTime.now(clock).minus(WINDOW))
                .param("name", name(username))
                .param("address", address())
                .param("perName", PER_NAME)
                .param("perAddress", PER_ADDRESS)
                .query(Boolean.class)
                .single();
        if (exceeded) {
            throw new LockedException("too many attempts");
        }
    }

    public void failed(String username) {
        failures.count(name(username));
        failures.count(address());
    }

    public void succeeded(String username) {
        jdbc.sql("delete from throttle where key = :key")
                .param("key", name(username))
                .update();
    }

    /** Windows that have passed count for nothing and are forgotten. */
    void forget() {
        jdbc.sql("delete from throttle where window_start < :since")
                .param("since", OffsetDateTime.now(clock).minus(WINDOW))
                .update();
    }

    private static String name(String username) {
        return "name:" + Fingerprint.of(username);
    }

    private static String address() {
        return "address:" + FailedTries.address();
    }
}
