package pl.osl.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import pl.osl.RealPostgres;

/** An installation with entries of its own gets the people of those entries with the new version. */
class OlderEntriesTests {

    @Test
    void entriesWrittenBeforeHaveTheirAuthorAmongTheirPeople() {
        var scratch = RealPostgres.scratch();
        migrate(scratch, "202611230020");
        var superuser = scratch.superuser();
        superuser
                .sql("insert into account (id, username, name, created_at) values (uuidv7(), 'anna', 'Anna', now())")
                .update();
        superuser.sql("""
                insert into centre (id, name, short_name, kind, municipality, voivodeship, created_at, joined_on)
                values (uuidv7(), 'OPS Dawny', 'OPS Dawny', 'OPS', 'Dawne', 'śląskie', now(), current_date)
                """).update();
        superuser.sql("""
                insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, created_at, version)
                select uuidv7(), c.id, p.id, 'Dawny wpis', 'EVENT', 'ANIMATOR', '2026-01-10', 60, 'MUNICIPALITY', now(), 0
                  from centre c, account p
                """).update();
        migrate(scratch, "latest");
        assertThat(superuser
                        .sql(
                                "select p.name || ' ' || t.how || ' ' || t.held_on from activity_person t join account p on p.id = t.account_id")
                        .query(String.class)
                        .list())
                .containsExactly("Anna WROTE 2026-01-10");
        assertThat(superuser
                        .sql("select relforcerowsecurity from pg_class where oid = 'activity'::regclass")
                        .query(Boolean.class)
                        .single())
                .as("the wall stands again")
                .isTrue();
    }

    private static void migrate(RealPostgres.Scratch scratch, String target) {
        Flyway.configure()
                .dataSource(scratch.url(), "osl_owner", "owner")
                .placeholders(Map.of("working_role", "osl_app"))
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .target(target)
                .load()
                .migrate();
    }
}
