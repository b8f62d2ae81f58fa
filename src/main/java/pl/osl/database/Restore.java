package pl.osl.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.env.Environment;
import pl.osl.kernel.CommandRefused;

/**
 * A backup into an empty data folder: unpacked and checked in a folder beside, on the same disk, and then renamed, the
 * database last. The folder's lock is held all the time, so that no application starts on half of it.
 */
public final class Restore {

    static final String HALF = "restoring";

    private final DataFolder folder;
    private final Path half;

    private Restore(DataFolder folder) {
        this.folder = folder;
        this.half = folder.root().resolve(HALF);
    }

    /** Returns what to tell the operator. */
    public static String from(Path file, Environment settings) {
        if (!Files.isRegularFile(file)) {
            throw new CommandRefused("there is no file " + file);
        }
        var restore = new Restore(DataFolder.of(settings).requireOwn());
        try (var unpacking = new Unpacking(file)) {
            unpacking.manifest().requireFit();
            return restore.from(unpacking);
        } catch (IOException | UncheckedIOException failure) {
            throw new CommandRefused("nothing was restored", failure);
        }
    }

    private String from(Unpacking unpacking) throws IOException {
        Files.createDirectories(folder.home());
        try (var lock = FolderLock.take(folder.home()).orElse(null)) {
            if (lock == null) {
                throw new CommandRefused("an OSL is running on " + folder.root() + "; a restore needs an empty folder");
            }
            requireEmpty();
            delete(half);
            try {
                Files.createDirectory(half);
                unpacking.into(half);
                requireDatabase();
                settleAll();
                putInPlace();
            } finally {
                delete(half);
            }
        }
        var manifest = unpacking.manifest();
        return "%s is as it was %s, with application %s; start the application on it as always"
                .formatted(folder.root(), manifest.moment(), manifest.application());
    }

    /** A lock file and an unfinished restore are nobody's data; and as the lock is ours, nobody is at work on it. */
    private void requireEmpty() throws IOException {
        var found = new ArrayList<Path>(children(folder.root()));
        found.addAll(children(folder.home()));
        found.removeAll(List.of(
                folder.home(),
                folder.home().resolve("lock"),
                half,
                folder.root().resolve("lost+found")));
        if (!found.isEmpty()) {
            throw new CommandRefused(
                    folder.root() + " is not empty (" + found.getFirst().getFileName()
                            + "): a backup is restored into an empty folder only; move the old one away first");
        }
    }

    private void requireDatabase() {
        for (String part :
                List.of("postgresql/password", "postgresql/db/PG_VERSION", "postgresql/db/global/pg_control")) {
            if (Files.notExists(half.resolve(part))) {
                throw new CommandRefused("the backup holds no database: " + part + " is missing");
            }
        }
    }

    private void putInPlace() throws IOException {
        for (Path own : children(half)) {
            if (!own.equals(half.resolve("postgresql"))) {
                move(own, folder.root().resolve(own.getFileName()));
            }
        }
        move(half.resolve("postgresql/password"), folder.home().resolve("password"));
        move(half.resolve("postgresql/db"), folder.db());
        settle(folder.home());
        settle(folder.root());
    }

    private void settleAll() throws IOException {
        try (var paths = Files.walk(half)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isDirectory)::iterator) {
                settle(path);
            }
        }
    }

    /** The names in a folder are content of the folder, and reach the disk with it. */
    private static void settle(Path folder) throws IOException {
        try (var names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(path);
                }
            }
        }
    }
}
