package pl.osl.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import pl.osl.kernel.CommandRefused;

/** Where everything lives in the embedded mode: the application's own files, and PostgreSQL's in {@code postgresql}. */
record DataFolder(Path root) {

    static DataFolder of(Environment settings) {
        if (external(settings)) {
            throw new CommandRefused(
                    "OSL_DB_URL names a PostgreSQL server of its own, which is backed up and restored with "
                            + "PostgreSQL's tools (pg_dump as osl_backup, pg_restore): see docs/pl/instalacja.md");
        }
        return new DataFolder(Path.of(settings.getRequiredProperty("osl.data-dir"))
                .toAbsolutePath()
                .normalize());
    }

    static boolean external(Environment settings) {
        return !settings.getProperty("osl.db.url", "embedded").equals("embedded");
    }

    Path home() {
        return root.resolve("postgresql");
    }

    Path db() {
        return home().resolve("db");
    }

    Path pidFile() {
        return db().resolve("postmaster.pid");
    }

    DataFolder requireData() {
        requireOwn();
        if (Files.notExists(db().resolve("PG_VERSION"))) {
            throw new CommandRefused("there is no database in " + root + "; is --osl.data-dir right?");
        }
        return this;
    }

    /** What another user wrote there, above all root, the application could not read at its next start. */
    DataFolder requireOwn() {
        Path self = Path.of("/proc/self");
        try {
            if (Files.exists(root)
                    && Files.exists(self)
                    && !Files.getAttribute(root, "unix:uid").equals(Files.getAttribute(self, "unix:uid"))) {
                throw new CommandRefused(root + " belongs to " + Files.getOwner(root)
                        + ": run this as that user (sudo -u " + Files.getOwner(root) + " ...)");
            }
            return this;
        } catch (IOException failure) {
            throw new CommandRefused("cannot look at " + root, failure);
        }
    }

    String major() throws IOException {
        return Files.readString(db().resolve("PG_VERSION")).strip();
    }

    String password() throws IOException {
        return Files.readString(home().resolve("password"));
    }
}
