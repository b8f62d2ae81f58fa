package pl.osl.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** Adam gave Anna a role in Dolna; Ewa wants to know who did what. */
@OslTest
class AuditLogTests {

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    private UUID dolna = new UUID(0, 0);
    private UUID adam = new UUID(0, 0);
    private UUID ewa = new UUID(0, 0);
    private UUID anna = new UUID(0, 0);

    @BeforeEach
    void somethingHappened() {
        dolna = world.centre("OPS Dolna");
        adam = world.person("Adam Dolna", Role.ADMIN, dolna);
        ewa = world.person("Ewa Dolna", Role.DIRECTOR, dolna);
        anna = world.person("Anna Dolna", Role.ORGANIZER, dolna);
        assertThat(browser.post()
                        .uri("/admin/accounts/" + anna + "/roles")
                        .with(as(adam))
                        .with(csrf())
                        .param("role", "COORDINATOR")
                        .param("from", LocalDate.now(world.clock).toString()))
                .hasStatus3xxRedirection();
    }

    @Test
    void theDirectorAndTheAdministratorSeeWhoDidWhat() {
        for (UUID viewer : new UUID[] {ewa, adam}) {
            assertThat(browser.get().uri("/audit").with(as(viewer)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Adam Dolna", "Nadano rolę", ": Anna Dolna");
        }
        assertThat(browser.get().uri("/audit").with(as(world.person("Ola Dolna", Role.ORGANIZER, dolna))))
                .hasStatus(404);
        assertThat(browser.get().uri("/audit").with(as(anna))).as("coordinator").hasStatus(404);
    }

    @Test
    void anotherCentreSeesNothingOfIt() {
        var gorna = world.centre("OPS Górna");
        var iza = world.person("Iza Górna", Role.DIRECTOR, gorna);
        assertThat(browser.get().uri("/audit?person=" + adam).with(as(iza)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Adam Dolna", "<td>Nadano");
    }

    @Test
    void filtersNarrowAndNonsenseIsSaid() {
        assertThat(browser.get().uri("/audit?person=" + ewa).with(as(ewa)))
                .bodyText()
                .contains("Nic nie pasuje");
        assertThat(browser.get()
                        .uri("/audit?person=" + adam + "&from=" + LocalDate.now(world.clock))
                        .with(as(ewa)))
                .bodyText()
                .contains("Nadano rolę");
        assertThat(browser.get().uri("/audit?to=2020-01-01").with(as(ewa)))
                .bodyText()
                .contains("Nic nie pasuje");
        assertThat(browser.get().uri("/audit?from=jutro").with(as(ewa)))
                .hasStatusOk()
                .bodyText()
                .contains("Nie udało się odczytać daty");
        assertThat(browser.get().uri("/audit?before=" + new UUID(1, 2)).with(as(ewa)))
                .hasStatusOk();
        assertThat(browser.get().uri("/audit?person=x").with(as(ewa))).hasStatus(404);
    }

    @Test
    void fiftyStandOnAPage() {
        world.in(
                dolna,
                () -> world.jdbc
                        .sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        select gen_random_uuid(), :centre, now() - interval '1 day' * n, :adam, 'account', :anna, 'invited', '[]'
                          from generate_series(1, 60) n
                        """)
                        .param("centre", dolna)
                        .param("adam", adam)
                        .param("anna", anna)
                        .update());
        var first = browser.get().uri("/audit").with(as(ewa)).exchange();
        assertThat(first).bodyText().contains("Starsze");
        String last = world.column(
                        dolna, "select id::text from audit_entry order by happened_at desc, id desc offset 49 limit 1")
                .getFirst();
        assertThat(first).bodyText().contains("before=" + last);
        assertThat(browser.get().uri("/audit?before=" + last).with(as(ewa)))
                .bodyText()
                .contains("Zaproszono do systemu")
                .doesNotContain("Starsze", "Nadano rolę");
    }

    @Test
    void whatHappenedCannotBeUndone() {
        for (String attempt : new String[] {
            "update audit_entry set action = 'nothing'", "delete from audit_entry", "truncate audit_entry"
        }) {
            assertThatThrownBy(
                            () -> world.in(dolna, () -> world.jdbc.sql(attempt).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theRecordTellsItsHistory() {
        assertThat(browser.get().uri("/admin/accounts/" + anna).with(as(adam)))
                .bodyText()
                .contains(
                        "Nadano rolę",
                        "koordynowanie zespołu",
                        LocalDate.now(world.clock).toString());
    }
}
