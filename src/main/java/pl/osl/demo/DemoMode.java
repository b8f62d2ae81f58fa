package pl.osl.demo;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.DemoAccounts;

/**
 * Whether this is a demo: told by {@code osl.demo}, otherwise true on the embedded server and false on a server of
 * one's own. Accounts whose password everybody knows and real use never meet.
 */
@Component
class DemoMode implements DemoAccounts {

    private final boolean on;
    private final JdbcClient jdbc;

    DemoMode(@Value("${osl.demo:}") String demo, @Value("${osl.db.url}") String url, JdbcClient jdbc) {
        this.on = demo.isBlank() ? url.equals("embedded") : Boolean.parseBoolean(demo);
        this.jdbc = jdbc;
    }

    /** The world is made on an empty database only. */
    boolean wantsWorld() {
        boolean anybody = jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
        if (!on && inhabited()) {
            throw new IllegalStateException("refusing to start: this database holds the demo world with its known "
                    + "passwords; begin real use with an empty one (another --osl.data-dir), or say --osl.demo=true");
        }
        return on && !anybody;
    }

    private boolean inhabited() {
        return jdbc.sql("select exists (select 1 from demo_account)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean demo() {
        return on;
    }

    @Override
    public List<One> list() {
        return !on ? List.of() : jdbc.sql("""
                        select a.username, a.name, d.function
                          from demo_account d join account a on a.id = d.account_id
                         where d.listed > 0 and a.closed_at is null order by d.listed
                        """).query(One.class).list();
    }
}
