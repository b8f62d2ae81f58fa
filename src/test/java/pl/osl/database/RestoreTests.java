package pl.osl.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import pl.osl.kernel.CommandRefused;

/** What a restore believes, on backups too small to start a server on; {@link BackupTests} has real ones. */
class RestoreTests {

    private static final Manifest HERE =
            Manifest.here("18", Manifest.Mode.STOPPED, Instant.parse("2026-11-25T10:00:00Z"));

    @TempDir
    Path folder;

    Path file = Path.of("");
    Path data = Path.of("");

    @BeforeEach
    void places() {
        file = folder.resolve("osl.tgz");
        data = folder.resolve("data");
    }

    @Test
    void everythingComesBackForItsOwnerOnly() throws Exception {
        String longName = "attachments/" + "ż".repeat(80) + "/" + "ó".repeat(90) + ".pdf";
        backup(HERE, archive -> {
            archive.folder("attachments");
            archive.folder(longName.substring(0, longName.lastIndexOf('/')));
            archive.bytes(longName, new byte[] {1, 2, 3});
        });
        assertThat(restore()).contains(data.toString(), "2026-11-25T10:00:00Z", HERE.application());
        assertThat(data.resolve(longName)).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(data.resolve("postgresql/password")).hasContent("secret");
        assertThat(data.resolve("postgresql/db/pg_notify")).isEmptyDirectory();
        assertThat(rights("postgresql/db")).isEqualTo("rwx------");
        assertThat(rights("postgresql/password")).isEqualTo("rw-------");
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    @Test
    void databaseFilesOfAnotherPostgresAreRefused() throws Exception {
        backup(new Manifest(HERE.application(), "17", "17.9.0", HERE.platform(), HERE.moment(), HERE.mode()));
        refused("the backup is of PostgreSQL 17 and this application brings PostgreSQL 18");
    }

    @Test
    void databaseFilesOfAnotherKindOfMachineAreRefused() throws Exception {
        backup(new Manifest(HERE.application(), "18", "18.6.0", "darwin-arm_64", HERE.moment(), HERE.mode()));
        refused("made on darwin-arm_64 and cannot be used on " + Binaries.platform());
    }

    @Test
    void aBackupOfANewerApplicationIsRefusedAndOneOfAnOlderIsNot() throws Exception {
        backup(new Manifest("99.1", "18", "18.6.0", HERE.platform(), HERE.moment(), HERE.mode()));
        refused("made by application 99.1 and this is the older " + HERE.application());
        Files.delete(file);
        backup(new Manifest("0.0.9", "18", "18.1.0", HERE.platform(), HERE.moment(), HERE.mode()));
        assertThat(restore()).contains("0.0.9");
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws Exception {
        backup(HERE);
        byte[] whole = Files.readAllBytes(file);
        for (int length :
                new int[] {0, 1, 12, whole.length / 3, whole.length / 2, whole.length - 9, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused("");
        }
        Files.write(file, whole);
        restore();
    }

    /** Tar pads to blocks and may stop reading at its own end, a little before that of the file. */
    @Test
    void theLastByteIsMissedWhateverTheSize() throws Exception {
        for (int size = 0; size < 20; size++) {
            int more = size * 512;
            backup(HERE, archive -> archive.bytes("filler", new byte[more]));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 1));
            refused("it ends too early");
            Files.delete(file);
        }
    }

    /** Where it means anything: some bits of a compressed file say the same either way. */
    @Test
    void aByteAlteredAnywhereIsNoticed() throws Exception {
        backup(HERE);
        byte[] whole = Files.readAllBytes(file);
        byte[] before = unzipped();
        int noticed = 0;
        for (int at = 0; at < whole.length; at += 3) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            try {
                restore();
                assertThat(unzipped()).as("byte %d", at).isEqualTo(before);
                forget();
            } catch (CommandRefused refused) {
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(whole.length / 3 - 10);
    }

    @Test
    void aByteAlteredByOneWhoPacksItAgainIsNoticed() throws Exception {
        backup(HERE);
        var parts = parts(file);
        parts.put("postgresql/password", "guess!".getBytes(StandardCharsets.UTF_8));
        pack(parts);
        refused("its contents do not fit their checksums");
        parts.remove(Checksums.NAME);
        pack(parts);
        refused("it ends without its checksums");
    }

    @Test
    void somethingBehindTheEndIsNoticed() throws Exception {
        backup(HERE);
        var parts = parts(file);
        parts.put("zzz", new byte[1]);
        pack(parts);
        refused("something follows its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "postgresql/../../evil", "postgresql/db/../../../evil", "..", ".", "a/.."})
    void nothingIsWrittenOutsideOfTheFolder(String name) throws Exception {
        backup(HERE, archive -> archive.bytes(name, new byte[] {1}));
        refused("holds something that no backup does");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(data.resolve("evil")).doesNotExist();
    }

    @Test
    void anAbsoluteNameIsRefused() throws Exception {
        plant(new TarArchiveEntry(folder.resolve("evil").toString(), true));
        refused("holds something that no backup does");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR})
    void onlyFilesAndFoldersAreTaken(byte kind) throws Exception {
        var entry = new TarArchiveEntry("attachments", kind);
        entry.setLinkName("/etc");
        plant(entry);
        refused("holds something that no backup does");
    }

    @Test
    void aFileTwiceIsRefused() throws Exception {
        backup(HERE, archive -> archive.bytes("postgresql/password", new byte[] {1}));
        refused("is damaged");
    }

    @Test
    void whatIsNoBackupIsCalledThat() throws Exception {
        Files.writeString(file, "Drogi pamiętniku");
        refused("is no backup made by this application");
        pack(new LinkedHashMap<>(Map.of("list.txt", new byte[3])));
        refused("is no backup made by this application");
        Files.delete(file);
        refused("there is no file");
    }

    @Test
    void aBackupWithoutADatabaseIsRefused() throws Exception {
        try (var archive = new ArchiveWriter(file, HERE)) {
            archive.folder("attachments");
            archive.finish();
        }
        refused("holds no database");
    }

    @Test
    void livingDataAreNeverTouched() throws Exception {
        backup(HERE);
        Files.createDirectories(data.resolve("postgresql/db"));
        Files.writeString(data.resolve("postgresql/db/PG_VERSION"), "18");
        refused(data + " is not empty (db)");
        assertThat(data.resolve("postgresql/db/PG_VERSION")).hasContent("18");
        assertThat(data.resolve("postgresql/password")).doesNotExist();
    }

    @Test
    void aFolderOfSomethingElseIsNeverTouched() throws Exception {
        backup(HERE);
        Files.createDirectories(data);
        Files.writeString(data.resolve("faktury.txt"), "ważne");
        refused("faktury.txt");
        assertThat(data.resolve("faktury.txt")).hasContent("ważne");
    }

    @Test
    void theFolderOfAnApplicationThatRunsIsNeverTouched() throws Exception {
        backup(HERE);
        Files.createDirectories(data.resolve("postgresql"));
        try (var running = FolderLock.take(data.resolve("postgresql")).orElseThrow()) {
            assertThat(running.channel().isOpen()).isTrue();
            refused("an OSL is running on " + data);
        }
        restore();
    }

    @Test
    void whatARestoreThatWasCutOffLeftBehindIsNotInTheWay() throws Exception {
        backup(HERE);
        Files.createDirectories(data.resolve("restoring/postgresql/db"));
        Files.writeString(data.resolve("restoring/postgresql/half"), "half");
        restore();
        assertThat(data.resolve("restoring")).doesNotExist();
        assertThat(data.resolve("postgresql/half")).doesNotExist();
    }

    interface More {
        void into(ArchiveWriter archive) throws IOException;
    }

    private void backup(Manifest manifest) throws IOException {
        backup(manifest, archive -> {});
    }

    private void backup(Manifest manifest, More more) throws IOException {
        try (var archive = new ArchiveWriter(file, manifest)) {
            for (var name : List.of("postgresql", "postgresql/db", "postgresql/db/global", "postgresql/db/pg_notify")) {
                archive.folder(name);
            }
            archive.bytes("postgresql/password", "secret".getBytes(StandardCharsets.UTF_8));
            archive.bytes("postgresql/db/PG_VERSION", "18\n".getBytes(StandardCharsets.UTF_8));
            archive.bytes("postgresql/db/global/pg_control", new byte[8192]);
            more.into(archive);
            archive.finish();
        }
    }

    private String restore() {
        return Restore.from(file, new MockEnvironment().withProperty("osl.data-dir", data.toString()));
    }

    /** And nothing has been put in place. */
    private void refused(String reason) throws IOException {
        ThrowableAssertAlternative<CommandRefused> refusal =
                assertThatExceptionOfType(CommandRefused.class).isThrownBy(this::restore);
        refusal.withMessageContaining(reason);
        assertThat(data.resolve("postgresql/password")).doesNotExist();
        assertThat(data.resolve("restoring")).doesNotExist();
        assertThat(data.resolve("attachments")).doesNotExist();
    }

    private byte[] unzipped() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private void forget() throws IOException {
        try (var paths = Files.walk(data)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
    }

    /** A good beginning, and then that. */
    private void plant(TarArchiveEntry entry) throws IOException {
        try (var tar = tar(Files.newOutputStream(file))) {
            put(tar, Manifest.NAME, HERE.text().getBytes(StandardCharsets.UTF_8));
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
    }

    private static LinkedHashMap<String, byte[]> parts(Path file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                parts.put(entry.getName(), tar.readAllBytes());
            }
        }
        return parts;
    }

    private void pack(LinkedHashMap<String, byte[]> parts) throws IOException {
        try (var tar = tar(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                put(tar, part.getKey(), part.getValue());
            }
        }
    }

    private static TarArchiveOutputStream tar(OutputStream out) throws IOException {
        var tar = new TarArchiveOutputStream(new GZIPOutputStream(out));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return tar;
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
