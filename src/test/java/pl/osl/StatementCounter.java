package pl.osl;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Writes down what is sent to PostgreSQL by the present thread, whoever sends it: Hibernate, JdbcClient or the session
 * store. Hibernate's own statistics would see its part alone.
 */
@TestComponent
public class StatementCounter implements BeanPostProcessor {

    /** @param filled with its values in place, as PostgreSQL can be asked again */
    private record Sent(String sql, String filled) {}

    private static final ThreadLocal<@Nullable List<Sent>> SEEN = new ThreadLocal<>();

    public interface Work {
        void run() throws Exception;
    }

    /** The statements of this work in their order. */
    public static List<String> during(Work work) throws Exception {
        return sent(work).stream().map(Sent::sql).toList();
    }

    /** The same with their values, for asking PostgreSQL how it answers them. */
    public static List<String> filled(Work work) throws Exception {
        return sent(work).stream().map(Sent::filled).toList();
    }

    private static List<Sent> sent(Work work) throws Exception {
        var seen = new ArrayList<Sent>();
        SEEN.set(seen);
        try {
            work.run();
        } finally {
            SEEN.remove();
        }
        return seen;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? proxy(DataSource.class, source, (made, arguments) -> connection((Connection) made))
                : bean;
    }

    private static Object connection(Connection connection) {
        return proxy(Connection.class, connection, (made, arguments) -> switch (made) {
            case CallableStatement call -> statement(CallableStatement.class, call, sql(arguments));
            case PreparedStatement prepared -> statement(PreparedStatement.class, prepared, sql(arguments));
            case Statement plain -> statement(Statement.class, plain, "");
            default -> made;
        });
    }

    private static Object statement(Class<?> type, Statement statement, String prepared) {
        return Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    var seen = SEEN.get();
                    if (seen != null && method.getName().startsWith("execute")) {
                        String sql = prepared.isEmpty() ? sql(arguments) : prepared;
                        String told = statement.toString(); // the driver's, behind the name of the pool's wrapper
                        seen.add(new Sent(
                                sql.replaceAll("\\s+", " ").strip(), told.substring(told.indexOf(" wrapping ") + 10)));
                    }
                    return call(statement, method, arguments);
                });
    }

    private interface Wrapping {
        Object wrap(Object made, Object @Nullable [] arguments);
    }

    /** What the methods of this type make is wrapped in turn; everything else is passed through. */
    private static Object proxy(Class<?> type, Object target, Wrapping wrapping) {
        InvocationHandler handler = (self, method, arguments) -> {
            Object made = call(target, method, arguments);
            return (made instanceof Connection || made instanceof Statement)
                            && !method.getName().equals("unwrap")
                    ? wrapping.wrap(made, arguments)
                    : made;
        };
        return Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private static String sql(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "?";
    }
}
