package pl.osl.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder for all tests, because unpacking and initdb take seconds; each starts the server on it anew. */
class EmbeddedServerTests {

    @TempDir
    static Path home;

    EmbeddedServer server;

    @BeforeAll
    static void aFolderThatWasUsedBefore() throws Exception {
        try (var first = EmbeddedServer.start(home)) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('dzień dobry')");
        }
    }

    @BeforeEach
    void start() {
        server = EmbeddedServer.start(home);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @AfterAll
    static void nothingRuns() throws IOException {
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void whatWasWrittenIsThereAtTheNextStart() throws Exception {
        assertThat(value("select word from kept")).isEqualTo("dzień dobry");
    }

    @Test
    void aSecondServerOnTheFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedServer.start(home))
                .withMessage("another OSL is running on " + home);
        assertThat(value("select 1")).isEqualTo("1");
    }

    @Test
    void aFolderLockedByAnotherProcessIsRefused() throws Exception {
        server.close();
        String other = """
                import java.nio.channels.FileChannel;
                import java.nio.file.Path;
                import java.nio.file.StandardOpenOption;
                class Other {
                    public static void main(String[] args) throws Exception {
                        var lock = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE).lock();
                        System.out.println("locked");
                        System.in.read();
                        lock.release();
                    }
                }
                """;
        Path source = Files.writeString(home.resolve("Other.java"), other);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        source.toString(),
                        home.resolve("lock").toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("locked");
            assertThatIllegalStateException().isThrownBy(() -> EmbeddedServer.start(home));
        } finally {
            process.destroyForcibly().waitFor();
        }
        server = EmbeddedServer.start(home);
        assertThat(value("select 1")).isEqualTo("1");
    }

    @Test
    void theServerOfAKilledApplicationIsStoppedAndItsRowsAreKept() throws Exception {
        execute(server, "insert into kept values ('przed zabiciem')");
        var left = ProcessHandle.of(pid()).orElseThrow();
        server = startedAsIfTheLockHadDiedWithItsProcess();
        assertThat(left.onExit()).as("stopped").succeedsWithin(Duration.ofSeconds(10));
        assertThat(pid()).isNotEqualTo(left.pid());
        assertThat(value("select count(*) from kept where word = 'przed zabiciem'"))
                .isEqualTo("1");
    }

    @Test
    void aKilledServerComesBackWithEverythingCommitted() throws Exception {
        execute(server, "insert into kept values ('zatwierdzone')");
        var postmaster = ProcessHandle.of(pid()).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
        assertThat(pidFile()).as("nobody tidied up").exists();
        server = startedAsIfTheLockHadDiedWithItsProcess();
        assertThat(value("select count(*) from kept where word = 'zatwierdzone'"))
                .isEqualTo("1");
    }

    @Test
    void theNumberOfAStrangerInThePidFileIsForgottenAndTheStrangerLivesOn() throws Exception {
        server.close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    pidFile(), stranger.pid() + "\n" + home.resolve("db") + "\n1\n5432\n\n127.0.0.1\n\nready\n");
            server = EmbeddedServer.start(home);
            assertThat(value("select 1")).isEqualTo("1");
            assertThat(pid()).isNotEqualTo(stranger.pid());
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void commitsReachTheDisk() throws Exception {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(value("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void onlyItsOwnerReadsThePassword() throws Exception {
        var password = home.resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("db"))))
                .isEqualTo("rwx------");
        assertThat(Files.readString(password)).hasSize(48).isEqualTo(server.password());
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "guess")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void itListensOnTheLoopbackAddressAlone() throws Exception {
        assertThat(value("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(value("show unix_socket_directories")).isEmpty();
        int port =
                URI.create(server.url("postgres").substring("jdbc:".length())).getPort();
        var elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (var address : elsewhere) {
            assertThatThrownBy(() -> {
                        try (var socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 1_000);
                        }
                    })
                    .as(address.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    /**
     * A killed JVM takes its lock with it and leaves the rest. Within one JVM the same is had by another lock file of
     * the same name; the old server object is then forgotten like its process would be.
     */
    private static EmbeddedServer startedAsIfTheLockHadDiedWithItsProcess() throws IOException {
        Files.move(home.resolve("lock"), home.resolve("lock-of-the-dead"), StandardCopyOption.REPLACE_EXISTING);
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        return EmbeddedServer.start(home);
    }

    private static Path pidFile() {
        return home.resolve("db/postmaster.pid");
    }

    private static long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    private String value(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return Objects.requireNonNull(rows.getString(1));
        }
    }

    private static void execute(EmbeddedServer server, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
