package pl.osl.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import pl.osl.kernel.CommandRefused;

/** Backups of a real server, restored and started. It runs in this JVM and is reached as another process's would be. */
class BackupTests {

    private static final String PICTURE = "attachments/2026/" + "zdjęcie ".repeat(12) + ".txt";

    @TempDir
    static Path used;

    @TempDir
    Path folder;

    Path file = Path.of("");
    Path data = Path.of("");

    @Nullable EmbeddedServer server;

    @BeforeEach
    void aFolderInUse() throws Exception {
        file = folder.resolve("osl.tgz");
        data = used.resolve("data");
        boolean first = Files.notExists(data);
        server = EmbeddedServer.start(data.resolve("postgresql"));
        if (first) {
            execute("create table kept (number int primary key, word text)");
            Files.createDirectories(data.resolve("attachments/2026/empty"));
            Files.writeString(data.resolve(PICTURE), "piknik");
        }
        execute("truncate kept");
        execute("insert into kept select n, repeat('słowo ', 50) from generate_series(1, 5000) n");
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whatWasCommittedBeforeABackupBeganIsInItWhileWritersGoOn() throws Exception {
        var over = new AtomicBoolean();
        var committed = new AtomicInteger(5000);
        var people = Executors.newThreadPerTaskExecutor(Thread::new); // the common pool has two for three on two cores
        var writing = CompletableFuture.runAsync(() -> write(committed, over), people);
        var unrest = CompletableFuture.runAsync(() -> rewriteAndDropAndCheckpoint(over), people);
        var passing = CompletableFuture.runAsync(() -> makeFilesAndDeleteThem(over), people);
        await(committed, 5100);
        int before = committed.get();
        assertThat(backup()).contains("while the application runs");
        int after = committed.get();
        over.set(true);
        CompletableFuture.allOf(writing, unrest, passing).join();
        assertThat(after).as("nobody waited for the backup").isGreaterThan(before);

        restoreAndStart(restored -> {
            int last = Integer.parseInt(value(restored, "select max(number) from kept where word = 'pisane'"));
            assertThat(last).isBetween(before, after + 1);
            assertThat(value(restored, "select count(*) from kept where number <= " + last))
                    .as("without a gap")
                    .isEqualTo(String.valueOf(last));
            execute(restored, "create extension amcheck");
            assertThat(value(restored, "select count(*) from verify_heapam('kept')"))
                    .as("rows")
                    .isEqualTo("0");
            execute(restored, "select bt_index_check('kept_pkey', true)");
        });
        assertThat(folder.resolve("new/postgresql/postgresql.log"))
                .as("from the backup's beginning, not from the last checkpoint")
                .content()
                .contains("completed backup recovery");
        assertThat(folder.resolve("new").resolve(PICTURE)).hasContent("piknik");
        assertThat(value(server(), "select count(*) from pg_replication_slots")).isEqualTo("0");
    }

    @Test
    void walIsNotRecycledBeforeItIsCopied() throws Exception {
        try (var connection = RunningServer.on(new DataFolder(data)).connect()) {
            var online = new OnlineBackup(connection);
            for (int segments = 0; segments < 8; segments++) {
                execute("update kept set word = word || 'x' where number <= 200");
                execute("select pg_switch_wal()");
            }
            execute("checkpoint");
            execute("checkpoint");
            var end = online.stop();
            assertThat(end.wal()).hasSizeGreaterThan(8);
            assertThat(end.wal())
                    .allSatisfy(name -> assertThat(
                                    data.resolve("postgresql/db/pg_wal").resolve(name))
                            .exists());
        }
    }

    @Test
    void aBackupOfAStoppedFolderLeavesOutWhatIsMadeAnew() throws Exception {
        server().close();
        server = null;
        assertThat(backup()).contains("while nothing runs");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names())
                .startsWith("osl-backup.properties")
                .endsWith("osl-backup.sha256")
                .contains("postgresql/password", "postgresql/db/PG_VERSION", "attachments/2026/empty/", PICTURE)
                .contains("postgresql/db/pg_replslot/", "postgresql/db/pg_wal/archive_status/")
                .noneMatch(name -> name.matches("postgresql/(lock|postgresql.*|db/postmaster.*)|.*pgsql_tmp.*"))
                .noneMatch(name -> name.matches("postgresql/db/pg_(replslot|notify|subtrans|stat_tmp|snapshots)/.+"));
        restoreAndStart(restored ->
                assertThat(value(restored, "select count(*) from kept")).isEqualTo("5000"));
        assertThat(folder.resolve("new/attachments/2026/empty")).isEmptyDirectory();
    }

    @Test
    void afterAKillTheFilesArePutInOrderFirst() throws Exception {
        execute("insert into kept values (0, 'przed zabiciem')");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(data.resolve("postgresql/db/postmaster.pid"))
                                .getFirst()
                                .strip()))
                .orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
        forgetTheLock();
        server = null;
        assertThat(backup()).contains("while nothing runs");
        restoreAndStart(restored -> assertThat(value(restored, "select word from kept where number = 0"))
                .isEqualTo("przed zabiciem"));
    }

    @Test
    void aServerThatAKilledApplicationLeftRunningIsStoppedFirst() throws Exception {
        execute("insert into kept values (0, 'przed zabiciem')");
        forgetTheLock();
        server = null;
        assertThat(backup()).contains("while nothing runs");
        assertThat(data.resolve("postgresql/db/postmaster.pid")).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Files.writeString(file, "wczorajsza kopia");
        refused("exists already");
        assertThat(file).hasContent("wczorajsza kopia");
        Files.move(file, folder.resolve("osl.tgz.part"));
        refused("another backup is writing it");
        assertThat(folder.resolve("osl.tgz.part")).hasContent("wczorajsza kopia");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        file = data.resolve("osl.tgz");
        refused("lies inside the data folder");
        file = folder.resolve("nowhere/osl.tgz");
        refused("there is no folder " + folder.resolve("nowhere"));
        file = folder.resolve("osl.tgz");
        data = folder.resolve("empty");
        refused("there is no database in " + data);
        assertThat(data).doesNotExist();
    }

    @Test
    void whatCannotBeCopiedIsSaidAndNoTornFileStays() throws Exception {
        Path link = Files.createSymbolicLink(data.resolve("attachments/link"), Path.of("/etc"));
        try {
            refused(link + " is neither a file nor a folder");
        } finally {
            Files.delete(link);
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(value(server(), "select count(*) from pg_replication_slots")).isEqualTo("0");
    }

    @Test
    void anApplicationThatStartsOrStopsIsWaitedFor() throws Exception {
        server().close();
        server = null;
        try (var somebody = FolderLock.take(data.resolve("postgresql")).orElseThrow()) {
            assertThat(somebody.channel().isOpen()).isTrue();
            refused("try again in a minute");
        }
    }

    @Test
    void aServerOfOnesOwnIsBackedUpWithItsOwnTools() {
        var settings = new MockEnvironment()
                .withProperty("osl.data-dir", data.toString())
                .withProperty("osl.db.url", "jdbc:postgresql://db/osl");
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> Backup.make(file, settings, Clock.systemUTC()))
                .withMessageContaining("pg_dump");
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> Restore.from(Files.createFile(file), settings))
                .withMessageContaining("pg_restore");
    }

    @Test
    void anotherUserSpoilsNothing() throws Exception {
        assumeTrue((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only root gives files away");
        backup();
        var other = Files.createDirectory(folder.resolve("other"));
        Files.setAttribute(other, "unix:uid", 12_345);
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> Restore.from(file, settings(other)))
                .withMessageContaining("belongs to 12345");
        assertThat(other).isEmptyDirectory();
    }

    private interface Check {
        void of(EmbeddedServer restored) throws Exception;
    }

    private void restoreAndStart(Check check) throws Exception {
        Path home = folder.resolve("new");
        Restore.from(file, settings(home));
        try (var restored = EmbeddedServer.start(home.resolve("postgresql"))) {
            check.of(restored);
        }
    }

    private String backup() {
        return Backup.make(file, settings(data), Clock.systemUTC());
    }

    private void refused(String reason) {
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(this::backup).withMessageContaining(reason);
    }

    private static MockEnvironment settings(Path data) {
        return new MockEnvironment().withProperty("osl.data-dir", data.toString());
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private void write(AtomicInteger committed, AtomicBoolean over) {
        try (var connection = connect(server());
                var insert = connection.prepareStatement("insert into kept values (?, 'pisane')")) {
            while (!over.get()) {
                insert.setInt(1, committed.get() + 1);
                insert.executeUpdate();
                committed.incrementAndGet();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void rewriteAndDropAndCheckpoint(AtomicBoolean over) {
        try {
            while (!over.get()) {
                execute("create table passing as select * from kept");
                execute("update kept set word = word || '' where number <= 3000");
                execute("drop table passing");
                execute("select pg_switch_wal()");
                execute("checkpoint");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Some thousand at any moment; the oldest, which goes next, is the last by name and so the last to be copied. */
    private void makeFilesAndDeleteThem(AtomicBoolean over) {
        try {
            for (int n = 0; !over.get(); n++) {
                Files.writeString(passing(n), "x");
                Files.deleteIfExists(passing(n - 1000));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path passing(int number) {
        return data.resolve("attachments/passing-" + (100_000_000 - number));
    }

    private static void await(AtomicInteger number, int enough) throws InterruptedException {
        for (int waited = 0; waited < 600 && number.get() < enough; waited++) {
            Thread.sleep(50);
        }
        assertThat(number.get()).isGreaterThanOrEqualTo(enough);
    }

    /** As its process would by dying. */
    private void forgetTheLock() throws IOException {
        Path lock = data.resolve("postgresql/lock");
        Files.move(lock, data.resolve("postgresql/lock-of-the-dead"), StandardCopyOption.REPLACE_EXISTING);
        Files.createFile(lock);
    }

    private EmbeddedServer server() {
        return Objects.requireNonNull(server);
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
    }

    private static String value(EmbeddedServer server, String query) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String command) throws SQLException {
        execute(server(), command);
    }

    private static void execute(EmbeddedServer server, String command) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
