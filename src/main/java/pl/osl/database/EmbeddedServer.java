package pl.osl.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL kept in a folder, for people who have no database server: started with the application, stopped
 * with it, and taken over safely after a kill or a power cut. Only zonky's binaries are used, not its test launcher,
 * because that one runs with {@code -F} (no fsync), {@code synchronous_commit=off}, trust authentication and a JVM
 * shutdown hook that stops the server while requests are still being served.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Path home;
    private final Path binaries;
    private final Path data;
    private final Path log;
    private final FolderLock lock;
    private final String password;
    private final int port;

    private EmbeddedServer(Path home) throws IOException {
        this.home = Files.createDirectories(home);
        lock = FolderLock.take(home).orElseThrow(() -> new IllegalStateException("another OSL is running on " + home));
        binaries = Binaries.unpackedIn(home);
        data = home.resolve("db");
        log = home.resolve("postgresql.log");
        password = password(home.resolve("password"));
        if (!Files.exists(data)) {
            initialise();
        }
        stopLeftover();
        port = freePort();
        run(
                60,
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60");
    }

    static EmbeddedServer start(Path home) {
        try {
            return new EmbeddedServer(home.toAbsolutePath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Of the superuser {@code postgres}; the application itself signs in as a lesser role. */
    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        run(60, "pg_ctl", "stop", "-w", "-t", "50", "-m", "fast", "-D", data.toString());
        lock.close();
    }

    private void initialise() throws IOException {
        Path half = home.resolve("db-" + System.nanoTime());
        run(
                120,
                "initdb",
                "-D",
                half.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    /**
     * A killed application leaves its server running: stop that. After a restart of the machine the number in the pid
     * file may belong to somebody else, on which PostgreSQL would refuse to start: forget it then. Everything else
     * PostgreSQL judges better itself.
     */
    private void stopLeftover() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(Path::of);
        if (command.isPresent() && command.get().startsWith(home)) {
            LOG.warn("stopping the PostgreSQL {} that a killed application left behind", pid);
            run(60, "pg_ctl", "stop", "-w", "-t", "50", "-m", "fast", "-D", data.toString());
        } else if (command.isPresent()) {
            Files.delete(pidFile);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(int seconds, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses uid 0; in a user namespace we have none
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " failed, see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(Path.of("/proc/self")) && (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }
}
