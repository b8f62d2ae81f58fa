package pl.osl.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How often something failed within the last quarter of an hour, by a key that is no name and no address. */
@Component
class FailedTries {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void count(String key) {
        jdbc.sql("""
                        insert into throttle as t (key, failures, window_start) values (:key, 1, :now)
                        on conflict (key) do update
                           set failures = case when t.window_start > :since then t.failures + 1 else 1 end,
                               window_start = case when t.window_start > :since then t.window_start else :now end
                        """)
                .param("key", key)
                .param("now", OffsetDateTime.now(clock))
                .param("since", OffsetDateTime.now(clock).minus(WINDOW))
                .update();
    }

    int of(String key) {
        return jdbc.sql("select failures from throttle where key = :key and window_start > :since")
                .param("key", key)
                .param("since", OffsetDateTime.now(clock).minus(WINDOW))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Stands for the address the present request comes from. */
    static String address() {
        HttpServletRequest request =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        ? attributes.getRequest()
                        : null;
        return Fingerprint.of(request == null ? "none" : request.getRemoteAddr());
    }
}
