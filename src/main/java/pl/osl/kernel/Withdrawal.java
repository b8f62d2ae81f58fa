package pl.osl.kernel;

import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a record was taken off the lists: null in the record that holds it while it stands there.
 *
 * @param withdrawalReason null only where another record took its place, which is reason enough
 */
@Embeddable
public record Withdrawal(
        Instant withdrawnAt, UUID withdrawnBy, @Nullable String withdrawalReason) {

    public static Withdrawal now(@Nullable String reason, UUID by, Clock clock) {
        return new Withdrawal(Instant.now(clock), by, reason);
    }
}
