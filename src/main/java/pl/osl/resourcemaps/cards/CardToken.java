package pl.osl.resourcemaps.cards;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import pl.osl.access.sessions.Fingerprint;

/**
 * What stands in a link: its centre, so that the link opens the reach of that one and no other, and a secret. Both are
 * under the hash, so a link whose centre was changed is nobody's.
 */
record CardToken(UUID centre, String text) {

    private static final int SECRET = 32;
    private static final int CENTRE = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CardToken make(UUID centre) {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        var bytes = ByteBuffer.allocate(CENTRE + SECRET)
                .putLong(centre.getMostSignificantBits())
                .putLong(centre.getLeastSignificantBits())
                .put(secret)
                .array();
        return new CardToken(centre, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what was never a link of ours. */
    static Optional<CardToken> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != CENTRE + SECRET) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new CardToken(new UUID(buffer.getLong(), buffer.getLong()), text));
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    String hash() {
        return Fingerprint.of(text);
    }

    String path() {
        return "/cards/" + text;
    }

    /** The secret is for the link alone. */
    @Override
    public String toString() {
        return "a link of " + centre;
    }
}
