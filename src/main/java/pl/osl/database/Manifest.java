package pl.osl.database;

import java.io.IOException;
import java.io.StringReader;
import java.lang.module.ModuleDescriptor.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Properties;
import pl.osl.kernel.CommandRefused;

/**
 * What stands first in a backup: where it comes from, and so where it can go. Database files mean something only to the
 * main version of PostgreSQL and the kind of machine that wrote them.
 *
 * @param major PostgreSQL's main version, that of the files
 * @param postgresql the full version of the programs that came with the application
 */
record Manifest(String application, String major, String postgresql, String platform, Instant moment, Mode mode) {

    enum Mode {
        STOPPED,
        RUNNING
    }

    static final String NAME = "osl-backup.properties";
    private static final String FORMAT = "1";

    static Manifest here(String major, Mode mode, Instant moment) {
        return new Manifest(
                ownVersion(),
                major,
                Binaries.VERSION,
                Binaries.platform(),
                moment.truncatedTo(ChronoUnit.SECONDS),
                mode);
    }

    String text() {
        return """
                format=%s
                application=%s
                postgresql.major=%s
                postgresql=%s
                platform=%s
                moment=%s
                mode=%s
                """.formatted(FORMAT, application, major, postgresql, platform, moment, mode);
    }

    static Manifest read(String text) {
        var lines = new Properties();
        try {
            lines.load(new StringReader(text));
            if (!FORMAT.equals(lines.getProperty("format"))) {
                throw new CommandRefused("this backup was made by a newer application; restore it with that one");
            }
            return new Manifest(
                    Version.parse(value(lines, "application")).toString(),
                    value(lines, "postgresql.major"),
                    value(lines, "postgresql"),
                    value(lines, "platform"),
                    Instant.parse(value(lines, "moment")),
                    Mode.valueOf(value(lines, "mode")));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof CommandRefused refused) {
                throw refused;
            }
            throw new CommandRefused("the backup's first part cannot be read", broken);
        }
    }

    Manifest requireFit() {
        if (!major.equals(Binaries.MAJOR)) {
            throw new CommandRefused("the backup is of PostgreSQL " + major + " and this application brings PostgreSQL "
                    + Binaries.MAJOR + ": restore it with application " + application);
        }
        if (!platform.equals(Binaries.platform())) {
            throw new CommandRefused(
                    "the backup was made on " + platform + " and cannot be used on " + Binaries.platform());
        }
        if (Version.parse(application).compareTo(Version.parse(ownVersion())) > 0) {
            throw new CommandRefused("the backup was made by application " + application + " and this is the older "
                    + ownVersion() + ": restore it with the newer one");
        }
        return this;
    }

    static String ownVersion() {
        try (var info = Objects.requireNonNull(
                Manifest.class.getResourceAsStream("/META-INF/build-info.properties"), "build-info.properties")) {
            var lines = new Properties();
            lines.load(info);
            return value(lines, "build.version");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String value(Properties lines, String name) {
        return Objects.requireNonNull(lines.getProperty(name), name);
    }
}
