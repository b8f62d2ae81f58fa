package pl.osl.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static pl.osl.World.as;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.OneTimeLink;
import pl.osl.access.Role;

/** Ewa is told; Maria is also told when she no longer works there; a mail is tried until it goes. */
@OslTest
class NotificationsTests {

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    NotificationService notifications;

    @Autowired
    MessageSource messages;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aNoticeIsReadByItsPersonOnlyAndWhenTheySaySo() {
        var dolna = world.centre("OPS Dolna");
        var ewa = world.person("Ewa Dolna", Role.DIRECTOR, dolna);
        var iza = world.person("Iza Dolna", Role.DIRECTOR, dolna);
        tell(ewa, dolna, "Anna <b>Dolna</b>");
        var page = browser.get().uri("/notifications").with(as(ewa)).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Anna &lt;b&gt;Dolna&lt;/b&gt;", "mentorka", "Oznacz jako");
        assertThat(browser.get().uri("/notifications").with(as(ewa)))
                .as("looking changes nothing")
                .bodyText()
                .contains("Oznacz jako");
        assertThat(browser.get().uri("/notifications").with(as(iza))).bodyText().contains("Nie ma powiadomień");
        UUID last = new UUID(-1L, -1L);
        read(iza, last);
        assertThat(browser.get().uri("/notifications").with(as(ewa))).bodyText().contains("Oznacz jako");
        read(ewa, last);
        assertThat(browser.get().uri("/notifications").with(as(ewa))).bodyText().doesNotContain("Oznacz jako");
    }

    @Test
    void whatConcernsTheCentreIsGoneWithTheRole() {
        var dolna = world.centre("OPS Dolna");
        var maria = world.person("Maria Dolna", Role.DIRECTOR, dolna);
        tell(maria, dolna, "Anna Dolna");
        world.in(dolna, () -> {
            notifications.tellSelf(maria, dolna, "own_password", List.of(), null);
            return world.jdbc
                    .sql("update membership set ended_at = now() where account_id = :id")
                    .param("id", maria)
                    .update();
        });
        assertThat(browser.get().uri("/notifications").with(as(maria)))
                .bodyText()
                .contains("Hasło do Twojego konta")
                .doesNotContain("Anna Dolna");
    }

    @Test
    void whoWorksForSeveralCentresReadsWhichOneANoticeIsOf() {
        var dolna = world.centre("OPS Dolna");
        var gorna = world.centre("OPS Górna");
        var ewa = world.person("Ewa Dolna", Role.DIRECTOR, dolna);
        var zofia = world.person("Zofia Dolna", Role.SUPERVISOR, dolna);
        world.give(zofia, Role.SUPERVISOR, gorna);
        tell(ewa, dolna, "Anna Dolna");
        tell(zofia, gorna, "Anna Dolna");
        assertThat(browser.get().uri("/notifications").with(as(zofia)))
                .bodyText()
                .contains("<span>OPS Górna</span> ·")
                .doesNotContain("<span>OPS Dolna</span> ·");
        assertThat(browser.get().uri("/notifications").with(as(ewa)))
                .as("nobody needs to be told the only centre they have")
                .bodyText()
                .contains("Anna Dolna")
                .doesNotContain("<span>OPS Dolna</span> ·");
        world.in(gorna, () -> {
            notifications.tellSelf(ewa, gorna, "own_role_ended", List.of("#Role.DIRECTOR:FEMININE", "Adam"), null);
            return 1;
        });
        assertThat(browser.get().uri("/notifications").with(as(ewa)))
                .as("a role that ended elsewhere is told with its centre")
                .bodyText()
                .contains("<span>OPS Dolna</span> ·", "<span>OPS Górna</span> ·");
    }

    @Test
    void aMailGoesWithItsLinkWhichIsErasedThen() {
        var sent = new ArrayList<SimpleMailMessage>();
        UUID centre = world.centre("OPS Dolna");
        write(centre, "lucja@example.org", "pl", Instant.now(world.clock).plus(Duration.ofHours(1)));
        outbox(recording(sent)).sendDue();
        outbox(recording(sent)).sendDue();
        assertThat(sent)
                .filteredOn(mail -> "lucja@example.org".equals(String.join("", mail.getTo())))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getSubject()).isEqualTo("Zaproszenie do OSL");
                    assertThat(mail.getText()).contains("https://osl.example.org/invitation/tajemnica", "Łucja Żak");
                });
        assertThat(left("lucja@example.org")).containsExactly("sent");
    }

    @Test
    void aPartnerIsAskedInTheirLanguageByALinkWhichIsErasedThen() {
        var sent = new ArrayList<SimpleMailMessage>();
        UUID centre = world.centre("OPS Dolna");
        var mail = new MailService(world.jdbc, messages, world.clock, "smtp.example.org");
        var secret = new MailService.Secret(
                "/cards/tajemnica", Instant.now(world.clock).plus(Duration.ofDays(30)));
        assertThat(secret.toString()).doesNotContain("tajemnica");
        world.in(centre, () -> {
            mail.write("mosir@example.org", "pl", "cards", "MOSiR", secret, List.of("OPS Dolna", "Anna Bukowa", 3));
            mail.write("pool@example.org", "en", "cards", "MOSiR", secret, List.of("OPS Dolna", "Anna Bukowa", 1));
            return 1;
        });
        outbox(recording(sent)).sendDue();
        assertThat(sent)
                .filteredOn(one -> "mosir@example.org".equals(String.join("", one.getTo())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getSubject()).isEqualTo("Czy te informacje są aktualne? OPS Dolna");
                    assertThat(one.getText())
                            .contains("https://osl.example.org/cards/tajemnica", "MOSiR", "3 karty", "Anna Bukowa");
                });
        assertThat(sent)
                .filteredOn(one -> "pool@example.org".equals(String.join("", one.getTo())))
                .singleElement()
                .satisfies(one -> assertThat(one.getText()).contains("1 card", "no account is needed"));
        assertThat(left("mosir@example.org")).containsExactly("sent");
    }

    @Test
    void aMailThatIsNotTakenIsTriedLaterAndADeadLinkNever() {
        UUID centre = world.centre("OPS Dolna");
        write(centre, "later@example.org", "en", Instant.now(world.clock).plus(Duration.ofHours(1)));
        write(centre, "dead@example.org", "en", Instant.now(world.clock).minus(Duration.ofHours(1)));
        MailSender refusing = refusing();
        outbox(refusing).sendDue();
        assertThat(left("later@example.org")).containsExactly("waits 1");
        assertThat(left("dead@example.org")).containsExactly("given up");
        for (int time = 2; time <= Outbox.TRIES; time++) {
            world.jdbc
                    .sql("update mail_outbox set next_try_at = created_at where recipient = 'later@example.org'")
                    .update();
            outbox(refusing).sendDue();
        }
        assertThat(left("later@example.org")).containsExactly("given up");
    }

    private List<String> left(String recipient) {
        return world.jdbc
                .sql("""
                        select case when sent_at is not null and secret_path is null then 'sent'
                                    when given_up_at is not null and secret_path is null then 'given up'
                                    else 'waits ' || tries end
                          from mail_outbox where recipient = :recipient
                        """)
                .param("recipient", recipient)
                .query(String.class)
                .list();
    }

    private void tell(UUID account, UUID centre, String name) {
        world.in(centre, () -> {
            notifications.tell(
                    List.of(account), centre, "role_given", List.of(name, "#Role.MENTOR:FEMININE", "Adam"), "/team");
            return 1;
        });
    }

    private void read(UUID account, UUID newest) {
        assertThat(browser.post()
                        .uri("/notifications/read")
                        .with(as(account))
                        .with(csrf())
                        .param("newest", newest.toString()))
                .hasRedirectedUrl("/notifications");
    }

    private void write(UUID centre, String recipient, String language, Instant ends) {
        var mail = new MailService(world.jdbc, messages, world.clock, "smtp.example.org");
        world.in(centre, () -> {
            mail.write(
                    recipient,
                    language,
                    "invitation",
                    "Łucja Żak",
                    new OneTimeLink(OneTimeLink.Purpose.INVITATION, "tajemnica", ends));
            return 1;
        });
    }

    private Outbox outbox(MailSender sender) {
        return new Outbox(world.jdbc, sender, world.clock, "osl@example.org", "https://osl.example.org", transactions);
    }

    private static MailSender recording(List<SimpleMailMessage> sent) {
        return new MailSender() {
            @Override
            public void send(SimpleMailMessage... messages) {
                sent.addAll(List.of(messages));
            }
        };
    }

    private static MailSender refusing() {
        return new MailSender() {
            @Override
            public void send(SimpleMailMessage... messages) {
                throw new MailSendException("no");
            }
        };
    }
}
