package pl.osl.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

/** Iga set the installation up; she founds a centre and leads it through its first steps. */
@OslTest
class FoundingTests {

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    private UUID iga = new UUID(0, 0);

    @BeforeEach
    void igaHasAnAccountAndNoCentre() {
        iga = world.account("Iga Lipa");
        world.jdbc
                .sql("update account set installation = true where id = :id")
                .param("id", iga)
                .update();
    }

    @Test
    void withoutACentreTheWayLeadsToFoundingOne() {
        assertThat(browser.get().uri("/").with(as(iga))).hasRedirectedUrl("/admin/centres/new");
        assertThat(browser.get().uri("/admin/centres/new").with(as(iga)))
                .hasStatusOk()
                .bodyText()
                .contains("Załóż pierwszy ośrodek");
        assertThat(browser.get().uri("/").with(as(world.account("Jan Zwykły"))))
                .as("nobody else is led there")
                .hasStatusOk();
    }

    @Test
    void aNameAKindAndAMunicipalityAreEnough() {
        UUID id = Ids.next(world.clock);
        assertThat(found(id, Map.of("name", ""))).hasStatus(422).bodyText().contains("Podaj nazwę ośrodka");
        assertThat(found(id, Map.of("kind", "BANK"))).hasStatus(422).bodyText().contains("Wybierz rodzaj");
        assertThat(found(id, Map.of("gminas[0].name", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj nazwę gminy", "GOPS Nowa");
        assertThat(found(id, Map.of())).hasRedirectedUrl("/first-steps");
        assertThat(found(id, Map.of())).as("the same form sent twice").hasRedirectedUrl("/first-steps");
        assertThat(world.column(id, "select short_name from centre_identity")).containsExactly("GOPS Nowa");
        assertThat(world.column(id, "select role from membership")).containsExactly("ADMIN");
        assertThat(world.column(id, "select subject || ' ' || action from audit_entry"))
                .containsExactlyInAnyOrder("centre founded", "membership given");
        assertThat(browser.get().uri("/").with(as(iga))).hasRedirectedUrl("/first-steps");
    }

    @Test
    void anIdOfACentreThatIsThereOpensNothing() {
        UUID other = world.centre("OPS Obcy");
        found(other, Map.of());
        assertThat(world.column(other, "select role from membership")).isEmpty();
        assertThat(world.column(other, "select name from centre_identity")).containsExactly("OPS Obcy");
    }

    @Test
    void aCodeOfACityMakesItACity() {
        UUID id = Ids.next(world.clock);
        found(id, Map.of("gminas[0].terc", "2473011"));
        assertThat(world.column(id, "select county_rights::text from centre")).containsExactly("true");
        assertThat(world.column(id, "select voivodeship from centre_identity")).containsExactly("śląskie");
    }

    @Test
    void theFirstStepsAreTakenByThoseWhoMay() {
        UUID id = Ids.next(world.clock);
        found(id, Map.of());
        var ewa = world.person("Ewa Nowa", Role.DIRECTOR, id);
        assertThat(browser.get().uri("/first-steps").with(as(iga)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/centre\"", "href=\"/admin/accounts\"", "robi to dyrekcja")
                .doesNotContain("href=\"/implementation/joining\"");
        assertThat(browser.get().uri("/").with(as(ewa)))
                .hasStatusOk()
                .bodyText()
                .contains("Pierwsze kroki", "href=\"/implementation/joining\"", "robi to administrator");
        var anna = world.person("Anna Nowa", Role.ORGANIZER, id);
        assertThat(browser.get().uri("/").with(as(anna)))
                .bodyText()
                .contains("Pierwsze kroki", "Zrobione: 1 z 5", "href=\"/communities/new\"");
        world.community("Osiedle", id, anna);
        assertThat(browser.get().uri("/").with(as(anna))).bodyText().contains("Zrobione: 2 z 5");
        assertThat(browser.post().uri("/first-steps/closing").with(as(anna)).with(csrf()))
                .hasStatus(403);
        assertThat(browser.post().uri("/first-steps/closing").with(as(ewa)).with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(browser.get().uri("/").with(as(anna))).bodyText().doesNotContain("Pierwsze kroki");
        assertThat(browser.get().uri("/first-steps").with(as(anna))).bodyText().contains("już za ośrodkiem");
        assertThat(browser.get().uri("/").with(as(iga))).hasRedirectedUrl("/admin/accounts");
    }

    @Test
    void nobodyElseFoundsACentre() {
        var admin = world.person("Adam", Role.ADMIN, world.centre("OPS Stary"));
        assertThat(browser.get().uri("/admin/centres/new").with(as(admin))).hasStatus(404);
        UUID id = Ids.next(world.clock);
        assertThat(post(admin, id, Map.of())).hasStatus(404);
        assertThat(world.column(id, "select name from centre_identity")).isEmpty();
    }

    private MvcTestResult found(UUID id, Map<String, String> typed) {
        return post(iga, id, typed);
    }

    private MvcTestResult post(UUID who, UUID id, Map<String, String> typed) {
        var all = new HashMap<>(
                Map.of("id", id.toString(), "name", "GOPS Nowa", "kind", "GOPS", "gminas[0].name", "Nowa"));
        all.putAll(typed);
        var request = browser.post().uri("/admin/centres").with(as(who)).with(csrf());
        all.forEach(request::param);
        return request.exchange();
    }
}
