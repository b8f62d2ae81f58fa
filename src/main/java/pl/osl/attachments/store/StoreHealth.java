package pl.osl.attachments.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether files can be put and opened. Without them everything but files works, so that this is told and takes the
 * application out of no service. Asked at most every half a minute.
 */
@Component("files")
class StoreHealth implements HealthIndicator {

    static final String DEGRADED = "DEGRADED";

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Store store;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private Health answer = Health.unknown().build();

    StoreHealth(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        var now = Instant.now(clock);
        if (now.isBefore(asked) || asked.equals(Instant.MIN) || now.isAfter(asked.plus(KEPT))) {
            asked = now;
            answer = found();
        }
        return answer;
    }

    private Health found() {
        try {
            store.check();
            return Health.up().build();
        } catch (IOException failure) {
            LOG.error("files can neither be put nor opened", failure);
            return Health.status(DEGRADED).build();
        }
    }
}
