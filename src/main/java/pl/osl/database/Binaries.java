package pl.osl.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as they come in the jar. */
final class Binaries {

    static final String VERSION = "18.6.0"; // of the binaries in pom.xml: a newer one unpacks beside the old
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private Binaries() {}

    /** Of this platform only: the profile of pom.xml that the build ran on decides which one is in the jar. */
    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").contains("aarch64") ? "arm_64" : "x86_64";
        String family = system.contains("mac") ? "darwin" : system.contains("windows") ? "windows" : "linux";
        return family + "-" + machine;
    }

    /** Into a folder of another name first, so that a kill in between leaves nothing that looks complete. */
    static Path unpackedIn(Path home) throws IOException {
        Path binaries = home.resolve("postgresql-" + VERSION);
        if (Files.exists(binaries)) {
            return binaries;
        }
        Path half = Files.createTempDirectory(home, "unpacking");
        String name = "/postgres-" + platform() + ".txz";
        try (InputStream archive = Objects.requireNonNull(
                        Binaries.class.getResourceAsStream(name), () -> "this build has no " + name);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = half.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, target);
                        if ((entry.getMode() & 0100) != 0) {
                            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                    }
                }
            }
        }
        return Files.move(half, binaries, StandardCopyOption.ATOMIC_MOVE);
    }
}
