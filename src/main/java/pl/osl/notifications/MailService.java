package pl.osl.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

    /** The path of a link that opens something for whoever has it, until its last moment. */
    public record Secret(String path, Instant ends) {

        @Override
        public String toString() {
            return "a link until " + ends;
        }
    }

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
        var secret = link == null ? null : new Secret(link.path(), link.expires());
        write(recipient, language, kind, name, secret, List.of());
    }

    /** Whether mail leaves the house at all; where it does not, a link is handed over by hand. */
    public boolean configured() {
        return configured;
    }

    /**
     * The same for somebody without an account.
     *
     * @param more what the text also gets, after name, address and last moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            @Nullable String recipient,
            String language,
            String kind,
            String name,
            @Nullable Secret secret,
            List<?> more) {
        if (!configured || recipient == null) {
            return;
        }
        var locale = Locale.forLanguageTag(language);
        var ends = secret == null ? null : OffsetDateTime.ofInstant(secret.ends(), ZoneId.of("Europe/Warsaw"));
        var told =
                new ArrayList<Object>(List.of(name, LINK, ends == null ? "" : ends.toLocalDate() + " " + hour(ends)));
        told.addAll(more);
        var args = told.toArray();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into mail_outbox (id, recipient, subject, body, secret_path, secret_ends, created_at, next_try_at)
                        values (:id, :recipient, :subject, :body, :path, :ends, :now, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("recipient", recipient)
                .param("subject", messages.getMessage(String.join(".", "notifications.mail", kind), args, locale))
                .param("body", messages.getMessage(String.join(".", "notifications.mailText", kind), args, locale))
                .param("path", secret == null ? null : secret.path())
                .param("ends", ends)
                .param("now", now)
                .update();
    }

    private static String hour(OffsetDateTime moment) {
        return "%02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }
}
