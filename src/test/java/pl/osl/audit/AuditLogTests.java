package pl.osl.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                    .contains("Adam Dolna", "Nadano rolę", ">Anna Dolna</td>");
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
                .doesNotContain("Adam Dolna", "Nadano rolę");
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
        assertThat(browser.get().uri("/audit?person=x").with(as(ewa))).hasStatus(404);
    }

    @Test
    void pagesFollowEachOtherByTime() {
        sixtyInvitations();
        String first = page("/audit");
        assertThat(first).contains("61 zdarzeń", "Nadano rolę");
        String second = page(link(first, "next"));
        assertThat(second).contains("Zaproszono do systemu").doesNotContain("Nadano rolę");
        String third = page(link(second, "next"));
        assertThat(third).doesNotContain("rel=\"next\"");
        assertThat(events(first) + events(second) + events(third)).isEqualTo(61);
        assertThat(page(link(second, "prev"))).contains("Nadano rolę").doesNotContain("rel=\"prev\"");
        assertThat(page("/audit?sort=when")).doesNotContain("Nadano rolę");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22",
                "0000-01-01 10:00:00+00",
                "2026-02-30 10:00:00+00",
                "2026-11-22 10:00:00+17",
                "now",
                "2026-11-22 10:00:00.1234567+00"
            })
    void aCursorSomebodyMadeUpBeginsAtTheBeginning(String moment) {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((new UUID(1, 2) + moment).getBytes(StandardCharsets.UTF_8));
        assertThat(page("/audit?after=" + cursor)).contains("Nadano rolę");
    }

    @Test
    void whatIsShownCanBeTakenAway() {
        assertThat(page("/audit.csv?person=" + adam))
                .startsWith("\ufeffKiedy;Kto;Co;Kogo dotyczy")
                .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d;Adam Dolna;Nadano rolę;Anna Dolna");
        assertThat(page("/audit.csv?person=" + ewa)).doesNotContain("Nadano rolę");
        assertThat(browser.get().uri("/audit.xlsx").with(as(ewa))).hasStatusOk();
        assertThat(browser.get().uri("/audit.csv").with(as(anna))).hasStatus(404);
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

    private void sixtyInvitations() {
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
    }

    private String page(String address) {
        var page = browser.get().uri(URI.create(address)).with(as(ewa)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String link(String page, String rel) {
        var link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).as(rel).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static long events(String page) {
        return Pattern.compile("<th scope=\"row\"").matcher(page).results().count();
    }
}
