package pl.osl.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import pl.osl.kernel.CommandRefused;

/** Everything of the data folder in one new file, while the application runs or while nothing does. */
public final class Backup {

    private final DataFolder folder;
    private final Path file;
    private final Clock clock;

    private Backup(DataFolder folder, Path file, Clock clock) {
        this.folder = folder;
        this.file = file.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Returns what to tell the operator. */
    public static String make(Path file, Environment settings, Clock clock) {
        var backup = new Backup(DataFolder.of(settings).requireData(), file, clock);
        try {
            return backup.make();
        } catch (IOException | UncheckedIOException | SQLException failure) {
            throw new CommandRefused("no backup was made", failure);
        }
    }

    private String make() throws IOException, SQLException {
        requirePlace();
        stopLeftover();
        try (var lock = FolderLock.take(folder.home()).orElse(null)) {
            int count = lock == null ? running() : stopped();
            return "%s: %d files, %d bytes, made %s; it holds all data and all passwords, so keep it as safe as them"
                    .formatted(
                            file,
                            count,
                            Files.size(file),
                            lock == null ? "while the application runs" : "while nothing runs");
        }
    }

    private int stopped() throws IOException {
        try (var archive = archive(Manifest.Mode.STOPPED)) {
            for (Path path : children(folder.root())) {
                take(path, archive, Residue::is, false);
            }
            archive.finish();
            return archive.count();
        }
    }

    /** The application's own files come last: what a row of the copy names has been written before. */
    private int running() throws IOException, SQLException {
        try (var server = RunningServer.on(folder).connect();
                var archive = archive(Manifest.Mode.RUNNING)) {
            var online = new OnlineBackup(server);
            take(folder.home(), archive, Residue::whileRunning, true);
            archive.bytes(name(control()), stable(control()));
            var end = online.stop();
            archive.bytes(name(folder.db().resolve("backup_label")), end.label().getBytes(StandardCharsets.UTF_8));
            for (String segment : end.wal()) {
                var path = folder.db().resolve("pg_wal").resolve(segment);
                archive.file(name(path), path);
            }
            for (Path path : children(folder.root())) {
                if (!path.equals(folder.home())) {
                    take(path, archive, Residue::is, true);
                }
            }
            archive.finish();
            return archive.count();
        }
    }

    /** @param changing somebody works there, so that what has just been listed may be gone */
    private void take(Path path, ArchiveWriter archive, Predicate<String> leftOut, boolean changing)
            throws IOException {
        if (leftOut.test(name(path))) {
            return;
        }
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                var children = children(path);
                archive.folder(name(path));
                for (Path child : children) {
                    take(child, archive, leftOut, changing);
                }
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                archive.file(name(path), path);
            } else if (!changing || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new CommandRefused(path + " is neither a file nor a folder, and a backup follows no links");
            }
        } catch (NoSuchFileException gone) {
            if (!changing) {
                throw gone;
            }
        }
    }

    /** PostgreSQL rewrites this one file in place; two equal readings are one whole. */
    private static byte[] stable(Path path) throws IOException {
        for (byte[] before = Files.readAllBytes(path); ; ) {
            byte[] now = Files.readAllBytes(path);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
    }

    private void requirePlace() {
        var parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandRefused("there is no folder " + parent);
        }
        if (file.startsWith(folder.root())) {
            throw new CommandRefused(file + " lies inside the data folder that is to be backed up");
        }
    }

    /** After a kill: lets PostgreSQL put its files in order and stop. */
    private void stopLeftover() throws IOException {
        try (var lock = FolderLock.take(folder.home()).orElse(null)) {
            if (lock == null || Files.notExists(folder.pidFile())) {
                return;
            }
        }
        EmbeddedServer.start(folder.home()).close();
    }

    private ArchiveWriter archive(Manifest.Mode mode) throws IOException {
        return new ArchiveWriter(file, Manifest.here(folder.major(), mode, clock.instant()));
    }

    private Path control() {
        return folder.db().resolve("global").resolve("pg_control");
    }

    private String name(Path path) {
        return folder.root().relativize(path).toString().replace('\\', '/');
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
