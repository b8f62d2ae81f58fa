package pl.osl.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded server and its three roles: {@code postgres} makes the others, {@code osl_owner} owns and migrates the
 * schema, {@code osl_app} works in it and is held by the policies.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "osl.db.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabaseConfiguration {

    /** A bean, so that it is stopped after the connection pool, when the last request has been answered. */
    @Bean
    EmbeddedServer embeddedServer(@Value("${osl.data-dir}") Path home) throws SQLException {
        var server = EmbeddedServer.start(home.resolve("postgresql"));
        try (var admin = DriverManager.getConnection(server.url("postgres"), "postgres", server.password())) {
            for (String role : List.of("osl_owner", "osl_app")) {
                if (missing(admin, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    execute(admin, "create role " + role + " login password '" + server.password() + "'");
                }
            }
            if (missing(admin, "select 1 from pg_database where datname = 'osl'")) {
                execute(admin, "create database osl owner osl_owner");
            }
        }
        return server;
    }

    @Bean
    JdbcConnectionDetails workingRole(EmbeddedServer server) {
        return new SignIn(server.url("osl"), "osl_app", server.password()).working();
    }

    @Bean
    FlywayConnectionDetails ownerRole(EmbeddedServer server) {
        return new SignIn(server.url("osl"), "osl_owner", server.password()).owner();
    }

    private static boolean missing(Connection admin, String query) throws SQLException {
        try (var statement = admin.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection admin, String command) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(command);
        }
    }
}
