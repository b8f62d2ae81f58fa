package pl.osl.database;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;
import pl.osl.kernel.Acting;

/**
 * Tells PostgreSQL at the start of each transaction whose rows may be seen; PostgreSQL forgets it at the end.
 *
 * <p>Done here and not in a {@code TransactionExecutionListener}: when a listener's {@code afterBegin} fails, Spring
 * leaves the transaction and its connection bound to the thread, and the next request of that thread joins it.
 */
@SuppressWarnings("serial")
final class ReachDialect extends HibernateJpaDialect {

    @Override
    public Object beginTransaction(EntityManager entities, TransactionDefinition definition) throws SQLException {
        Object begun = super.beginTransaction(entities, definition);
        String centres = Acting.centres().stream().map(UUID::toString).collect(Collectors.joining(","));
        UUID account = Acting.account();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(
                    "select set_config('osl.centres', ?, true), set_config('osl.account', ?, true)")) {
                statement.setString(1, centres);
                statement.setString(2, account == null ? "" : account.toString());
                statement.execute();
            }
        });
        return begun;
    }
}
