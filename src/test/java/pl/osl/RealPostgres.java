package pl.osl;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL 18 a JVM and one database a context, reached as a server of one's own with its two roles, so that the
 * policies bite in tests too. {@code OSL_TEST_POSTGRES=container} takes it from Docker instead of the binaries.
 */
public final class RealPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where Spring keeps what a test registers by itself. */
    private static final String OF_THE_TEST = "Dynamic Test Properties";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private record Server(String address, String user, String password) {

        String url(String database) {
            return "jdbc:postgresql://" + address + "/" + database;
        }
    }

    /** Started with the first context and stopped with the JVM. */
    private static final class Running {

        static final Server SERVER = "container".equals(System.getenv("OSL_TEST_POSTGRES")) ? container() : binaries();

        private static Server binaries() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .start();
                return withRoles(new Server("localhost:" + postgres.getPort(), "postgres", "postgres"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static Server container() {
            var postgres = new PostgreSQLContainer("postgres:18");
            postgres.start();
            return withRoles(new Server(
                    postgres.getHost() + ":" + postgres.getFirstMappedPort(),
                    postgres.getUsername(),
                    postgres.getPassword()));
        }

        private static Server withRoles(Server server) {
            execute(server, "create role osl_owner login password 'owner'");
            execute(server, "create role osl_app login password 'app'");
            return server;
        }
    }

    /** As the superuser, in {@code postgres}. */
    private static void execute(Server server, String command) {
        try (var admin = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var statement = admin.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException(command, failure);
        }
    }

    /** An empty database for a test that needs to break something, seen by each of the three roles. */
    public record Scratch(String url, String superuserName, String superuserPassword) {

        public JdbcClient superuser() {
            return client(superuserName, superuserPassword);
        }

        public JdbcClient owner() {
            return client("osl_owner", "owner");
        }

        public JdbcClient app() {
            return client("osl_app", "app");
        }

        private JdbcClient client(String user, String password) {
            return JdbcClient.create(new DriverManagerDataSource(url, user, password));
        }
    }

    /** One connection of the superuser to the database of a context, for filling it past the policies. */
    public static JdbcClient superuser(String url) {
        var server = Running.SERVER;
        return JdbcClient.create(new SingleConnectionDataSource(url, server.user(), server.password(), true));
    }

    public static Scratch scratch() {
        var server = Running.SERVER;
        return new Scratch(server.url(database(server)), server.user(), server.password());
    }

    private static String database(Server server) {
        String database = "osl_" + DATABASES.incrementAndGet();
        execute(server, "create database " + database + " owner osl_owner");
        return database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = Running.SERVER;
        String database = database(server);
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource(
                "postgres",
                Map.of(
                        "osl.db.url", server.url(database),
                        "osl.db.user", "osl_app",
                        "osl.db.password", "app",
                        "osl.db.owner-user", "osl_owner",
                        "osl.db.owner-password", "owner",
                        "db-scheduler.enabled", "false")));
        var files = new MapPropertySource("files", Map.of("osl.data-dir", "target/test-data"));
        if (sources.contains(OF_THE_TEST)) {
            sources.addAfter(OF_THE_TEST, files); // a test that names a folder of its own keeps it
        } else {
            sources.addFirst(files);
        }
    }
}
