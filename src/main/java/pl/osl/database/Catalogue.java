package pl.osl.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database whose second wall has a hole: a table of centres without a forced policy, a view that
 * reads with somebody else's rights, or a working role that no policy holds.
 */
@Component
class Catalogue implements SmartInitializingSingleton {

    static final String TABLES_WITHOUT_POLICY = """
            select c.relname
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
               and not (c.relrowsecurity and c.relforcerowsecurity
                        and exists (select 1 from pg_policy p where p.polrelid = c.oid))
            """;

    static final String VIEWS_WITH_FOREIGN_RIGHTS = """
            select relname
              from pg_class
             where relnamespace = 'public'::regnamespace
               and (relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false) or relkind = 'm')
            """;

    static final String ROLE_ABOVE_POLICIES = """
            select rolname
              from pg_roles r
             where rolname = current_user
               and (rolsuper or rolbypassrls
                    or exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')))
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("refusing to start: " + String.join("; ", faults));
        }
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        for (String table : names(TABLES_WITHOUT_POLICY)) {
            faults.add("table " + table + " has no forced row-level policy");
        }
        for (String view : names(VIEWS_WITH_FOREIGN_RIGHTS)) {
            faults.add("view " + view + " does not read with its caller's rights");
        }
        for (String role : names(ROLE_ABOVE_POLICIES)) {
            faults.add("role " + role + " is not held by row-level policies (superuser, BYPASSRLS or owner)");
        }
        return faults;
    }

    private List<String> names(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
