package pl.osl.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.OneTimeLink;
import pl.osl.kernel.Ids;

/** Writes e-mails into the outbox, in the transaction they belong to; nothing where no mail server is configured. */
@Service
public class MailService {

    /** Stands in the text until the mail is sent; what it stands for is erased then. */
    static final String LINK = "[[link]]";

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean configured;

    MailService(JdbcClient jdbc, MessageSource messages, Clock clock, @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
        this.configured = !host.isBlank();
    }

    /**
     * @param kind last part of the keys {@code notifications.mail.<kind>} and {@code notifications.mailText.<kind>}; the
     *     text gets the name, the address of the page and the link's last hour and minute
     * @param link null where the mail leads to an ordinary page or to none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            @Nullable String recipient, String language, String kind, String name, @Nullable OneTimeLink link) {
        if (!configured || recipient == null) {
            return;
        }
        var locale = Locale.forLanguageTag(language);
        var ends = link == null ? null : OffsetDateTime.ofInstant(link.expires(), ZoneId.of("Europe/Warsaw"));
        var args = new Object[] {name, LINK, ends == null ? "" : ends.toLocalDate() + " " + hour(ends)};
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into mail_outbox (id, recipient, subject, body, secret_path, secret_ends, created_at, next_try_at)
                        values (:id, :recipient, :subject, :body, :path, :ends, :now, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("recipient", recipient)
                .param("subject", messages.getMessage(String.join(".", "notifications.mail", kind), args, locale))
                .param("body", messages.getMessage(String.join(".", "notifications.mailText", kind), args, locale))
                .param("path", link == null ? null : link.path())
                .param("ends", ends)
                .param("now", now)
                .update();
    }

    private static String hour(OffsetDateTime moment) {
        return "%02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }
}
