package pl.osl.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL server of one's own, named by {@code OSL_DB_URL}, with the two roles its administrator made. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${osl.db.url:embedded}' != 'embedded'")
class ServerDatabaseConfiguration {

    @Bean
    JdbcConnectionDetails workingRole(
            @Value("${osl.db.url}") String url,
            @Value("${osl.db.user}") String user,
            @Value("${osl.db.password}") String password) {
        return new SignIn(url, user, password).working();
    }

    @Bean
    FlywayConnectionDetails ownerRole(
            @Value("${osl.db.url}") String url,
            @Value("${osl.db.owner-user}") String user,
            @Value("${osl.db.owner-password}") String password) {
        return new SignIn(url, user, password).owner();
    }
}
