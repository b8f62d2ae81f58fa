package pl.osl.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.OneTimeLink;
import pl.osl.access.Role;
import pl.osl.access.signin.SignedIn;
import pl.osl.kernel.CommandRefused;

/** Adam is the only administrator of Dolna and has forgotten his password; whoever keeps the server helps him. */
@OslTest
class RecoveryTests {

    private static final String PASSWORD = "siedem żółtych rowerów";

    @Autowired
    World world;

    @Autowired
    Recovery recovery;

    @Autowired
    MockMvcTester browser;

    private UUID dolna = new UUID(0, 0);
    private UUID adam = new UUID(0, 0);
    private UUID ewa = new UUID(0, 0);

    @BeforeEach
    void theCentreHasItsPeople() {
        dolna = world.centre("OPS Dolna");
        adam = world.person("Adam Dolna", Role.ADMIN, dolna);
        ewa = world.person("Ewa Dolna", Role.DIRECTOR, dolna);
        world.password("dawne hasło Adama", adam);
    }

    @Test
    void theOnlyAdministratorComesBackInAndEverybodyConcernedIsTold() {
        var link = recovery.link(" " + world.username(adam).toUpperCase(java.util.Locale.ROOT));
        assertThat(link.purpose()).isEqualTo(OneTimeLink.Purpose.RESET);
        assertThat(Duration.between(world.clock.instant(), link.expires()))
                .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(world.told(adam)).containsExactly("own_link");
        assertThat(world.column(dolna, "select action || coalesce(account_id::text, ' by nobody') from audit_entry"))
                .containsExactly("link_made by nobody");
        assertThat(choose(link)).hasRedirectedUrl("/login?password");
        assertThat(SignedIn.attempt(browser, world.username(adam), PASSWORD, SignedIn.elsewhere()))
                .hasRedirectedUrl("/");
        assertThat(world.told(adam)).containsExactly("own_link", "own_password");
        assertThat(world.told(ewa)).containsExactly("password");
        assertThat(choose(link)).as("a second time").hasStatus(404);
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOld() {
        var first = recovery.link(world.username(adam));
        var second = recovery.link(world.username(adam));
        assertThat(browser.get().uri(first.path())).hasStatus(404);
        assertThat(browser.get().uri(second.path())).hasStatusOk();
    }

    @Test
    void whoNeverTookUpTheirInvitationGetsANewOne() {
        var olga = world.person("Olga Dolna", Role.ADMIN, dolna);
        var link = recovery.link(world.username(olga));
        assertThat(link.path()).startsWith("/invitation/");
        assertThat(browser.get().uri(link.path())).hasStatusOk();
    }

    @Test
    void theAdministratorOfTheInstallationNeedsNoCentre() {
        var irena = world.account("Irena Serwer");
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> recovery.link(world.username(irena)));
        world.jdbc
                .sql("update account set installation = true where id = :id")
                .param("id", irena)
                .update();
        assertThat(browser.get().uri(recovery.link(world.username(irena)).path()))
                .hasStatusOk();
    }

    @Test
    void nobodyElseIsHelpedPastTheirAdministrator() {
        refused(world.username(ewa), "is no administrator");
        assertThat(world.told(ewa)).isEmpty();
        assertThat(links(ewa)).isZero();
    }

    @Test
    void whoWasAdministratorIsNoLonger() {
        var role = world.column(dolna, "select id::text from membership where role = 'ADMIN'")
                .getFirst();
        world.in(
                dolna,
                () -> world.jdbc
                        .sql("update membership set valid_to = current_date - 2 where id = :id::uuid")
                        .param("id", role)
                        .update());
        refused(world.username(adam), "is no administrator");
        world.in(
                dolna,
                () -> world.jdbc
                        .sql("update membership set valid_to = null, ended_at = now() where id = :id::uuid")
                        .param("id", role)
                        .update());
        refused(world.username(adam), "is no administrator");
        assertThat(links(adam)).isZero();
    }

    @Test
    void aClosedAccountStaysClosedAndAnUnknownOneUnknown() {
        world.jdbc
                .sql("update account set closed_at = now() where id = :id")
                .param("id", adam)
                .update();
        refused(world.username(adam), "is closed");
        refused("nikt.taki", "there is no account nikt.taki");
        assertThat(links(adam)).isZero();
    }

    private void refused(String username, String reason) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> recovery.link(username))
                .withMessageContaining(reason);
    }

    private int links(UUID account) {
        return world.jdbc
                .sql("select count(*) from one_time_link where account_id = :id")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult choose(OneTimeLink link) {
        return browser.post()
                .uri(link.path())
                .with(csrf())
                .param("password", PASSWORD)
                .param("again", PASSWORD)
                .exchange();
    }
}
