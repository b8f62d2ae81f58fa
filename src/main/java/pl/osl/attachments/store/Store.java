package pl.osl.attachments.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Bytes by their SHA-256, each centre's apart, so that nobody learns from a file of theirs that another centre has the
 * same. What was put is there before anybody refers to it.
 */
public interface Store {

    /** The name under which it lies. */
    String put(UUID centre, byte[] content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it is not there */
    InputStream open(UUID centre, String name) throws IOException;

    /** Centres that have files. */
    List<UUID> centres() throws IOException;

    /** What lies there since before the moment, halves of a cut-off upload included. */
    List<String> older(UUID centre, Instant moment) throws IOException;

    void delete(UUID centre, String name) throws IOException;

    /** @throws IOException when nothing could be put now */
    void check() throws IOException;
}
