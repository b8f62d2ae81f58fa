package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, backed up while people write and while it is stopped; then its data folder is destroyed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    private static final String UNTRACED = """
            select count(*) from activity a
             where a.title like 'Zapis nr %' and not exists (select 1 from audit_entry e
                   where e.centre_id = a.centre_id and e.subject = 'activity' and e.subject_id = a.id and e.action = 'logged')
            """;
    private static final String TRACES_OF_NOTHING = """
            select count(*) from audit_entry e
             where e.subject = 'activity' and not exists (select 1 from activity a where a.id = e.subject_id)
            """;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static PackagedJar jar;

    static final List<Writer> WRITERS = new ArrayList<>();
    static final Map<String, String> SCANS = new TreeMap<>();
    static Set<String> beforeTheFirstBackup = Set.of();
    static String link = "";
    static int port;

    @BeforeAll
    static void onAnEmptyFolder() throws Exception {
        port = PackagedJar.freePort();
        jar = PackagedJar.start(folder, port);
        for (var name : List.of("organizator.rybnik", "koordynator.rybnik", "organizator.koscian")) {
            WRITERS.add(new Writer(jar.address, name));
        }
    }

    @AfterAll
    static void leaveNothingRunning() throws Exception {
        jar.close();
    }

    @Test
    @Order(1)
    void aBackupIsMadeWhilePeopleWrite() throws Exception {
        var over = new CompletableFuture<Void>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = WRITERS.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writer.write(over::isDone), people))
                    .toList();
            for (int waited = 0; waited < 600 && acknowledged().size() < 60; waited++) {
                Thread.sleep(50);
            }
            beforeTheFirstBackup = acknowledged();
            SCANS.putAll(scans());
            var answer = timed("backup while running", "backup", file("running").toString(), data());
            int after = acknowledged().size();
            over.complete(null);
            writing.forEach(CompletableFuture::join);

            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isZero();
            assertThat(answer.out()).contains("made while the application runs", "keep it as safe");
            assertThat(WRITERS).allSatisfy(writer -> assertThat(writer.unknown).isEmpty());
            assertThat(beforeTheFirstBackup).hasSizeGreaterThanOrEqualTo(60);
            assertThat(after).as("nobody waited for the backup").isGreaterThan(beforeTheFirstBackup.size());
        }
    }

    @Test
    @Order(2)
    void whatWouldHarmIsRefusedWithASentence() throws Exception {
        refused("exists already", "backup", file("running").toString(), data());
        refused("an OSL is running on", "restore", file("running").toString(), data());
        refused("there is no file", "restore", file("none").toString(), data());
        refused("usage: java -jar osl.jar", "bakup", file("other").toString(), data());
        refused("usage: java -jar osl.jar", "backup", data());
        refused("usage: java -jar osl.jar", "recover", "admin", "please", data());
        refused("is no administrator", "recover", "dyrektor.rybnik", data());
        refused("there is no account nikt", "recover", "nikt", data());
        for (var word : List.of("backup", "restore")) {
            var answer = PackagedJar.command(
                    List.of(),
                    Map.of("OSL_DB_URL", "jdbc:postgresql://db/osl"),
                    word,
                    file("running").toString(),
                    data());
            sentence(answer, "OSL_DB_URL names a PostgreSQL server of its own");
        }
        assertThat(jar.serverAlive()).isTrue();
    }

    @Test
    @Order(3)
    void aDiskThatIsFullLeavesNoTornFile() throws Exception {
        var small = List.of("bash", "-c", "ulimit -f 2000; exec \"$@\"", "limited");
        sentence(
                PackagedJar.command(small, Map.of(), "backup", file("torn").toString(), data()),
                "no backup was made: ");
        assertThat(names(folder)).noneMatch(name -> name.startsWith("torn"));
        var answer = PackagedJar.command(
                List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "limited"),
                Map.of(),
                "restore",
                file("running").toString(),
                "--osl.data-dir=" + folder.resolve("small"));
        sentence(answer, "nothing was restored: ");
        assertThat(names(folder.resolve("small/postgresql"))).containsExactly("lock");
    }

    @Test
    @Order(4)
    void theOnlyAdministratorGetsALinkWhileTheApplicationRuns() throws Exception {
        assertThat(opens(recover(Map.of(), data()))).isTrue();
        assertThat(jar.serverAlive()).as("the application goes on").isTrue();
    }

    @Test
    @Order(5)
    void andOnAServerOfOnesOwn() throws Exception {
        String address = jar.database().getMetaData().getURL();
        var settings = Map.of(
                "OSL_DB_URL",
                address,
                "OSL_DB_USER",
                "osl_app",
                "OSL_DB_PASSWORD",
                Files.readString(folder.resolve("data/postgresql/password")));
        assertThat(opens(recover(settings, "--osl.data-dir=" + folder.resolve("nothing"))))
                .isTrue();
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    @Order(6)
    void andWhileNothingRuns() throws Exception {
        jar.stop();
        link = recover(Map.of(), data());
        assertThat(jar.serverAlive()).as("nothing stays behind a command").isFalse();
        var answer = timed("backup while stopped", "backup", file("stopped").toString(), data());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("made while nothing runs");
        refused("is not empty", "restore", file("stopped").toString(), data());
    }

    @Test
    @Order(7)
    void aDestroyedFolderComesBackFromTheBackupOfTheRunningApplication() throws Exception {
        destroyAndRestore("running");
        var saved = saved();
        assertThat(saved).containsAll(beforeTheFirstBackup);
        assertThat(acknowledged()).as("nothing that nobody wrote").containsAll(saved);
        System.out.printf(
                "acknowledged before the backup %d, in it %d, written at all %d%n",
                beforeTheFirstBackup.size(), saved.size(), acknowledged().size());
    }

    @Test
    @Order(8)
    void andFromTheBackupOfTheStoppedOne() throws Exception {
        jar.kill();
        destroyAndRestore("stopped");
        assertThat(saved()).isEqualTo(acknowledged());
        assertThat(opens(link)).as("the link of before").isTrue();
    }

    private static void destroyAndRestore(String name) throws Exception {
        jar.close();
        try (var paths = Files.walk(folder.resolve("data"))) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
        var answer = timed("restore", "restore", file(name).toString(), data());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        jar = PackagedJar.start(folder, port);
        assertThat(count(UNTRACED)).as("entries without a trace").isZero();
        assertThat(count(TRACES_OF_NOTHING)).as("traces of nothing").isZero();
        new Writer(jar.address, "organizator.rybnik");
        assertThat(scans()).as("scans, byte for byte").isNotEmpty().isEqualTo(SCANS);
    }

    /** What the attachments of the database are called, which is their digest, and what lies under that name. */
    private static Map<String, String> scans() throws Exception {
        var scans = new TreeMap<String, String>();
        try (var database = jar.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select centre_id || '/' || sha256 from attachment")) {
            while (rows.next()) {
                var file = folder.resolve("data/attachments").resolve(rows.getString(1));
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                assertThat(rows.getString(1)).endsWith(HexFormat.of().formatHex(digest));
                scans.put(rows.getString(1), HexFormat.of().formatHex(digest));
            }
        }
        return scans;
    }

    private static PackagedJar.Answer timed(String what, String... command) throws Exception {
        long begun = System.nanoTime();
        var answer = PackagedJar.command(command);
        System.out.printf("%s: %d ms, %s", what, (System.nanoTime() - begun) / 1_000_000, answer.out());
        return answer;
    }

    private static String recover(Map<String, String> environment, String data) throws Exception {
        var answer = PackagedJar.command(List.of(), environment, "recover", "admin", data, "--server.port=" + port);
        assertThat(answer.code()).as(answer.err()).isZero();
        var lines = answer.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("works once, until ");
        assertThat(lines.getLast()).startsWith("http://localhost:" + port + "/password/");
        return lines.getLast();
    }

    private static boolean opens(String link) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
            return page.statusCode() == 200;
        }
    }

    private static void refused(String reason, String... command) throws Exception {
        sentence(PackagedJar.command(command), reason);
    }

    private static void sentence(PackagedJar.Answer answer, String reason) {
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(reason).doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
    }

    private static String data() {
        return "--osl.data-dir=" + folder.resolve("data");
    }

    private static Path file(String name) {
        return folder.resolve(name + ".tgz");
    }

    private static Set<String> acknowledged() {
        return WRITERS.stream()
                .flatMap(writer -> writer.acknowledged.stream())
                .map(Writer::title)
                .collect(Collectors.toSet());
    }

    private static Set<String> saved() throws Exception {
        var titles = new HashSet<String>();
        try (var database = jar.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select title from activity where title like 'Zapis nr %'")) {
            while (rows.next()) {
                assertThat(titles.add(rows.getString(1))).as("twice").isTrue();
            }
        }
        return titles;
    }

    private static int count(String query) throws Exception {
        try (var database = jar.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}
