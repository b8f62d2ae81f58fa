package pl.osl.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.osl.OslTest;
import pl.osl.RealPostgres;

@OslTest
class CatalogueTests {

    private static final String TABLE = "create table diary (centre_id uuid not null, words text)";
    private static final String POLICY = "create policy reach on diary using (centre_id is not null)";

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseHasNoHoleInItsSecondWall() {
        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void aTableOfCentresNeedsAPolicyThatIsEnabledAndForced() {
        var scratch = RealPostgres.scratch();
        var working = catalogueOf(scratch.app());
        String fault = "table diary has no forced row-level policy";
        scratch.owner().sql(TABLE).update();
        assertThat(working.faults()).containsExactly(fault);
        scratch.owner().sql(POLICY).update();
        assertThat(working.faults()).as("a policy that is not enabled").containsExactly(fault);
        scratch.owner().sql("alter table diary enable row level security").update();
        assertThat(working.faults()).as("a policy its owner passes").containsExactly(fault);
        scratch.owner().sql("alter table diary force row level security").update();
        assertThat(working.faults()).isEmpty();
        scratch.owner().sql("drop policy reach on diary").update();
        assertThat(working.faults()).as("forced without a policy").containsExactly(fault);
    }

    @Test
    void aViewReadsWithItsCallersRights() {
        var scratch = RealPostgres.scratch();
        var working = catalogueOf(scratch.app());
        scratch.owner().sql("create view one as select 1 as n").update();
        scratch.owner()
                .sql("create view two with (security_invoker = true) as select 1 as n")
                .update();
        scratch.owner().sql("create materialized view three as select 1 as n").update();
        assertThat(working.faults())
                .containsExactlyInAnyOrder(
                        "view one does not read with its caller's rights",
                        "view three does not read with its caller's rights");
    }

    @Test
    void theWorkingRoleIsNeitherSuperuserNorOwner() {
        var scratch = RealPostgres.scratch();
        assertThat(catalogueOf(scratch.app()).faults()).isEmpty();
        assertThat(catalogueOf(scratch.superuser()).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("is not held by row-level policies"));
        assertThat(catalogueOf(scratch.owner()).faults()).as("owns nothing yet").isEmpty();
        scratch.owner().sql("create table note (words text)").update();
        assertThat(catalogueOf(scratch.owner()).faults())
                .containsExactly("role osl_owner is not held by row-level policies (superuser, BYPASSRLS or owner)");
    }

    @Test
    void anyFaultRefusesTheStart() {
        var scratch = RealPostgres.scratch();
        scratch.owner().sql(TABLE).update();
        assertThatIllegalStateException()
                .isThrownBy(() -> catalogueOf(scratch.app()).afterSingletonsInstantiated())
                .withMessage("refusing to start: table diary has no forced row-level policy");
    }

    /** What belongs to no centre is named here, so that a table without the column is a decision and not an oversight. */
    @Test
    void everyTableBelongsToACentreOrIsNamed() {
        assertThat(names("""
                        select c.relname from pg_class c
                         where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                           and not exists (select 1 from pg_attribute a
                                            where a.attrelid = c.oid and a.attname = 'centre_id'
                                              and a.attnotnull and not a.attisdropped)
                        """))
                .containsExactlyInAnyOrder(
                        "account",
                        "centre", // walled by its own id
                        "demo_account",
                        "flyway_schema_history",
                        "gazetteer_edition", // towns and villages of Poland, the same for everybody
                        "gazetteer_place",
                        "gazetteer_word",
                        "mail_outbox",
                        "one_time_link",
                        "scheduled_tasks",
                        "session",
                        "session_attributes",
                        "setup_link",
                        "terc_unit", // the official register, of the whole installation
                        "throttle");
    }

    @Test
    void theTableOfCentresIsWalledByItsOwnId() {
        assertThat(names("""
                        select relname from pg_class
                         where relname = 'centre' and relrowsecurity and relforcerowsecurity
                           and exists (select 1 from pg_policy where polrelid = 'centre'::regclass)
                        """)).containsExactly("centre");
    }

    /** The columns of the key must be the first of an index, in any order; a partial index serves only its part. */
    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(names("""
                        select k.conrelid::regclass || ' ' || k.conname
                          from pg_constraint k
                         where k.contype = 'f' and k.connamespace = 'public'::regnamespace
                           and not exists (select 1 from pg_index i
                                            where i.indrelid = k.conrelid
                                              and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid)
                                                   = '(' || (select attname from pg_attribute
                                                              where attrelid = k.conrelid and attnum = k.conkey[1])
                                                     || ' IS NOT NULL)')
                                              and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                        """)).isEmpty();
    }

    private List<String> names(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static Catalogue catalogueOf(JdbcClient client) {
        return new Catalogue(client);
    }
}
