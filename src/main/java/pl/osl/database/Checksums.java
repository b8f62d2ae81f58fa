package pl.osl.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of each part of a backup in its order, as {@code sha256sum} writes them; made when writing and reading. */
final class Checksums {

    static final String NAME = "osl-backup.sha256";

    private final StringBuilder lines = new StringBuilder();
    private final MessageDigest digest;
    private int count;

    Checksums() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void folder(String name) {
        lines.append("# ").append(name).append('\n');
    }

    void begin() {
        digest.reset();
    }

    void update(byte[] content, int length) {
        digest.update(content, 0, length);
    }

    void end(String name) {
        lines.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
        count++;
    }

    int count() {
        return count;
    }

    byte[] text() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
