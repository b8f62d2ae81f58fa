package pl.osl.access;

import java.time.Duration;
import java.time.Instant;

/** A link that lets its holder choose the password of one account, once. The token exists here and nowhere else. */
public record OneTimeLink(Purpose purpose, String token, Instant expires) {

    /** An invitation waits for somebody who reads mail after the weekend; a reset is for somebody who sits there. */
    public enum Purpose {
        INVITATION(Duration.ofHours(72)),
        RESET(Duration.ofMinutes(60));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }

        public Duration validity() {
            return validity;
        }
    }

    public String path() {
        return path(purpose, token);
    }

    public static String path(Purpose purpose, String token) {
        return (purpose == Purpose.INVITATION ? "/invitation/" : "/password/") + token;
    }

    @Override
    public String toString() {
        return purpose + " until " + expires;
    }
}
