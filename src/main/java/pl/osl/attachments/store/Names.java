package pl.osl.attachments.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What bytes are called. */
final class Names {

    private static final String NAME = "[0-9a-f]{64}";

    private Names() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String require(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("no name of a file: " + name);
        }
        return name;
    }
}
