package pl.osl.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bytes under the data folder: a folder a centre, so that nobody learns from a file of theirs that another centre has the
 * same; in it a file by its SHA-256. On the disk before anybody refers to it.
 */
@Component
public class Store {

    private static final String NAME = "[0-9a-f]{64}";

    private final Path root;
    private final Clock clock;

    Store(@Value("${osl.data-dir}") Path data, Clock clock) {
        this.clock = clock;
        this.root = data.toAbsolutePath().normalize().resolve("attachments");
    }

    /** The name under which it lies. */
    public String put(UUID centre, byte[] content) throws IOException {
        String name = HexFormat.of().formatHex(digest().digest(content));
        Path file = path(centre, name);
        if (Files.notExists(file)) {
            Path folder = file.getParent();
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "new", ".part");
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                var bytes = java.nio.ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now(clock))); // or the sweep might take it just now
        }
        return name;
    }

    InputStream open(UUID centre, String name) throws IOException {
        return Files.newInputStream(path(centre, name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Centres that have files. */
    List<UUID> centres() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .toList();
        }
    }

    /** What lies there since before the moment, halves of a cut-off upload included. */
    List<String> older(UUID centre, Instant moment) throws IOException {
        try (var files = Files.list(root.resolve(centre.toString()))) {
            return files.filter(file -> before(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    void delete(UUID centre, String name) throws IOException {
        Files.deleteIfExists(root.resolve(centre.toString()).resolve(name));
    }

    private static boolean before(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path path(UUID centre, String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("no name of a file: " + name);
        }
        return root.resolve(centre.toString()).resolve(name);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
