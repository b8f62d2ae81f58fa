package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar on an empty folder, killed while people write. Entries are compared by title and not only by id, so
 * that one saved a second time under another id would be seen too.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurvivalIT {

    private static final int BEFORE_A_KILL = 60;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static PackagedJar jar;

    static int port;

    @BeforeAll
    static void onAnEmptyFolder() throws Exception {
        port = PackagedJar.freePort();
        jar = PackagedJar.start(folder, port);
    }

    @AfterAll
    static void leaveNothingRunning() throws Exception {
        if (jar != null) {
            jar.close();
        }
    }

    @Test
    @Order(1)
    void noAcknowledgedEntryIsLostOrSavedTwiceByAKill() throws Exception {
        var writers = new ArrayList<Writer>();
        for (var name :
                List.of("organizator.rybnik", "koordynator.rybnik", "organizator.koscian", "organizator.szklarska")) {
            writers.add(new Writer(jar.address, name));
        }
        writeUntil(writers, () -> jar.kill());
        assertThat(jar.serverAlive()).as("only the JVM was killed").isTrue();

        jar = PackagedJar.start(folder, port);
        writers.subList(0, 2).forEach(Writer::sendUnknownAgain);
        writeUntil(writers, () -> {
            jar.kill();
            jar.killServer();
        });
        assertThat(jar.serverAlive()).isFalse();

        jar = PackagedJar.start(folder, port);
        writers.subList(2, 4).forEach(Writer::sendUnknownAgain);
        writeUntil(writers, () -> {});

        compare(writers);
    }

    @Test
    @Order(2)
    void aSecondApplicationOnTheFolderIsRefused() throws Exception {
        assertThat(PackagedJar.refused(folder)).contains("exit code 1", "another OSL is running on " + folder);
        assertThat(jar.serverAlive()).as("the first goes on").isTrue();
    }

    @Test
    @Order(3)
    void aFolderWithTheDemoWorldIsRefusedForRealUse() throws Exception {
        jar.stop();
        assertThat(jar.serverAlive())
                .as("PostgreSQL stops with the application")
                .isFalse();
        assertThat(PackagedJar.refused(folder, "--osl.demo=false"))
                .contains("exit code 1", "this database holds the demo world");
        assertThat(jar.serverAlive()).as("nothing stays behind a refused start").isFalse();
    }

    private interface Blow {
        void strike() throws Exception;
    }

    /** The blow falls while all of them write. */
    private static void writeUntil(List<Writer> writers, Blow blow) throws Exception {
        long enough = acknowledged(writers) + BEFORE_A_KILL;
        var over = new CompletableFuture<Void>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = writers.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writer.write(over::isDone), people))
                    .toList();
            for (int waited = 0; waited < 600 && acknowledged(writers) < enough; waited++) {
                Thread.sleep(50);
            }
            assertThat(acknowledged(writers)).as("acknowledged in 30 s").isGreaterThanOrEqualTo(enough);
            blow.strike();
            over.complete(null);
            writing.forEach(CompletableFuture::join);
        }
    }

    private static long acknowledged(List<Writer> writers) {
        return writers.stream().mapToLong(writer -> writer.acknowledged.size()).sum();
    }

    private static void compare(List<Writer> writers) throws Exception {
        var saved = counts("select title, count(*) from activity where title like 'Zapis nr %' group by title");
        var connected = counts(
                "select a.title, count(*) from activity a join activity_community c"
                        + " on c.centre_id = a.centre_id and c.activity_id = a.id where a.title like 'Zapis nr %' group by a.title");
        var traced = counts("select a.title, count(*) from activity a join audit_entry e"
                + " on e.centre_id = a.centre_id and e.subject = 'activity' and e.subject_id = a.id"
                + " and e.action = 'logged' where a.title like 'Zapis nr %' group by a.title");
        var withoutEntry = counts("select e.subject_id, count(*) from audit_entry e"
                + " where e.subject = 'activity' and not exists (select 1 from activity a where a.id = e.subject_id)"
                + " group by e.subject_id");

        var expected = new HashMap<String, Integer>();
        var maybe = new ArrayList<String>();
        for (var writer : writers) {
            for (UUID id : writer.acknowledged) {
                expected.put(Writer.title(id), 1);
            }
            for (UUID id : writer.unknown) {
                maybe.add(Writer.title(id));
            }
        }
        long arrived = maybe.stream().filter(saved::containsKey).count();
        System.out.printf(
                "acknowledged %d, without an answer %d of which %d arrived, in the database %d%n",
                expected.size(), maybe.size(), arrived, saved.size());
        maybe.stream().filter(saved::containsKey).forEach(title -> expected.put(title, 1));

        assertThat(saved).as("entries").isEqualTo(expected);
        assertThat(connected).as("with their community").isEqualTo(expected);
        assertThat(traced).as("with their trace").isEqualTo(expected);
        assertThat(withoutEntry).as("traces of nothing").isEmpty();
    }

    private static Map<String, Integer> counts(String query) throws Exception {
        var counts = new HashMap<String, Integer>();
        try (var database = jar.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
        return counts;
    }
}
