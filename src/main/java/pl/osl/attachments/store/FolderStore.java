package pl.osl.attachments.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Under the data folder: a folder a centre, in it a file by its SHA-256. */
final class FolderStore implements Store {

    private final Path root;
    private final Clock clock;

    FolderStore(Path data, Clock clock) {
        this.clock = clock;
        this.root = data.toAbsolutePath().normalize().resolve("attachments");
    }

    @Override
    public String put(UUID centre, byte[] content) throws IOException {
        String name = Names.of(content);
        Path file = path(centre, name);
        if (Files.notExists(file)) {
            Path folder = file.getParent();
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "new", ".part");
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
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

    @Override
    public InputStream open(UUID centre, String name) throws IOException {
        return Files.newInputStream(path(centre, name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<UUID> centres() throws IOException {
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

    @Override
    public List<String> older(UUID centre, Instant moment) throws IOException {
        try (var files = Files.list(root.resolve(centre.toString()))) {
            return files.filter(file -> before(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Override
    public void delete(UUID centre, String name) throws IOException {
        Files.deleteIfExists(root.resolve(centre.toString()).resolve(name));
    }

    @Override
    public void check() throws IOException {
        Files.createDirectories(root);
        Files.delete(Files.writeString(Files.createTempFile(root, "check", ".part"), "x"));
    }

    private static boolean before(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path path(UUID centre, String name) {
        return root.resolve(centre.toString()).resolve(Names.require(name));
    }
}
