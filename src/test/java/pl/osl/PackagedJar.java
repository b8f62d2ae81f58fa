package pl.osl;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The product as it is delivered: {@code target/osl.jar} in a JVM of its own, on a folder and a port of a test's own. */
public final class PackagedJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "osl.jar").toAbsolutePath();
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            JAR.toString());
    private static final String PID_FILE = "postgresql/db/postmaster.pid";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path data;
    private final Path log;
    private final Process process;
    public final URI address;

    private PackagedJar(Path folder, int port, String... arguments) throws IOException {
        this.data = folder.resolve("data");
        this.log = Files.createTempFile(folder, "osl", ".log");
        this.address = URI.create("http://localhost:" + port);
        var command = new ArrayList<>(JAVA);
        command.addAll(List.of("--osl.data-dir=" + data, "--server.port=" + port));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        forgetSettings(builder);
        this.process = builder.start();
    }

    private static void forgetSettings(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("OSL_") || name.startsWith("SPRING_"));
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Running and ready. */
    public static PackagedJar start(Path folder, int port, String... arguments)
            throws IOException, InterruptedException {
        var jar = new PackagedJar(folder, port, arguments);
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(jar.address.resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
                if (!jar.process.isAlive()) {
                    jar.close();
                    throw new AssertionError("did not start:\n" + jar.said());
                }
                try {
                    if (client.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                        return jar;
                    }
                } catch (IOException notYet) {
                    // nobody listens
                }
            }
        }
        jar.close();
        throw new AssertionError("not ready in " + PATIENCE + ":\n" + jar.said());
    }

    /** What a command on the server's console answered. */
    record Answer(int code, String out, String err) {}

    static Answer command(String... arguments) throws IOException, InterruptedException {
        return command(List.of(), Map.of(), arguments);
    }

    /** @param before what the JVM is started by, such as a shell that sets a limit */
    static Answer command(List<String> before, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(before);
        command.addAll(JAVA);
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("osl", ".out");
        Path err = Files.createTempFile("osl", ".err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        forgetSettings(builder);
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end: " + command);
            }
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Must end by itself; returns what it said. */
    static String refused(Path folder, String... arguments) throws IOException, InterruptedException {
        var jar = new PackagedJar(folder, freePort(), arguments);
        if (!jar.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            jar.kill();
            throw new AssertionError("was not refused:\n" + jar.said());
        }
        return "exit code " + jar.process.exitValue() + "\n" + jar.said();
    }

    public String said() throws IOException {
        return Files.readString(log);
    }

    /** As {@code kill -9}: nothing is closed, nothing is told to its PostgreSQL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    boolean serverAlive() throws IOException {
        return server().isPresent();
    }

    /** The postmaster first, so that it does not repair what happens to its children. */
    void killServer() throws IOException {
        var server = server().orElseThrow();
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** As the superuser, whom no policy holds. */
    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pidFile().get(3) + "/osl",
                "postgres",
                Files.readString(data.resolve("postgresql/password")));
    }

    private Optional<ProcessHandle> server() throws IOException {
        return Files.notExists(data.resolve(PID_FILE))
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pidFile().getFirst())).filter(ProcessHandle::isAlive);
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve(PID_FILE)).stream()
                .map(String::strip)
                .toList();
    }

    /** Leaves nothing running on the folder, whatever the test did. */
    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        if (serverAlive()) {
            killServer();
        }
    }
}
