package pl.osl.access.sessions;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Slows down whoever tries one link after another: thirty that lead nowhere from an address, and it waits. */
@Component
@NamedInterface("links")
public class LinkThrottle {

    static final int PER_ADDRESS = 30;

    private final FailedTries failures;

    LinkThrottle(FailedTries failures) {
        this.failures = failures;
    }

    public boolean exceeded() {
        return failures.of(key()) >= PER_ADDRESS;
    }

    public void failed() {
        failures.count(key());
    }

    private static String key() {
        return "link:" + FailedTries.address();
    }
}
