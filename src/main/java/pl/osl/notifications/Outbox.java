package pl.osl.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one mail a transaction, and tries again later and later when the mail server does not take it. A
 * secret is erased with the sending, with giving up, and when its link has run out.
 */
class Outbox {

    static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private record Waiting(
            UUID id,
            String recipient,
            String subject,
            String body,
            @Nullable String secretPath,
            @Nullable Instant secretEnds,
            int tries) {}

    private final JdbcClient jdbc;
    private final MailSender sender;
    private final Clock clock;
    private final String from;
    private final String baseUrl;
    private final TransactionTemplate transaction;

    Outbox(
            JdbcClient jdbc,
            MailSender sender,
            Clock clock,
            String from,
            String baseUrl,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.clock = clock;
        this.from = from;
        this.baseUrl = baseUrl;
        this.transaction = new TransactionTemplate(transactions);
    }

    void sendDue() {
        while (Boolean.TRUE.equals(transaction.execute(status -> sendOne()))) {
            LOG.debug("one mail dealt with");
        }
    }

    private boolean sendOne() {
        var next = next();
        next.ifPresent(mail -> {
            if (mail.secretEnds() != null && mail.secretEnds().isBefore(clock.instant())) {
                done(mail, "given_up_at");
            } else {
                send(mail);
            }
        });
        return next.isPresent();
    }

    private void send(Waiting mail) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.recipient());
        message.setSubject(mail.subject());
        String link = baseUrl + (mail.secretPath() == null ? "" : mail.secretPath());
        message.setText(mail.body().replace(MailService.LINK, link));
        try {
            sender.send(message);
            done(mail, "sent_at");
        } catch (MailException refused) {
            LOG.warn(
                    "mail {} not sent, try {}: {}",
                    mail.id(),
                    mail.tries() + 1,
                    refused.getClass().getSimpleName());
            later(mail);
        }
    }

    private Optional<Waiting> next() {
        return jdbc.sql("""
                        select id, recipient, subject, body, secret_path, secret_ends, tries from mail_outbox
                         where sent_at is null and given_up_at is null and next_try_at <= :now
                         order by next_try_at limit 1 for update skip locked
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(Waiting.class)
                .optional();
    }

    private void done(Waiting mail, String column) {
        jdbc.sql("update mail_outbox set " + column + " = :now, tries = tries + 1, secret_path = null where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", mail.id())
                .update();
    }

    private void later(Waiting mail) {
        if (mail.tries() + 1 >= TRIES) {
            done(mail, "given_up_at");
            return;
        }
        jdbc.sql("update mail_outbox set tries = tries + 1, next_try_at = :next where id = :id")
                .param("next", OffsetDateTime.now(clock).plus(FIRST_PAUSE.multipliedBy(1L << mail.tries())))
                .param("id", mail.id())
                .update();
    }
}
