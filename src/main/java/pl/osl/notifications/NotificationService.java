package pl.osl.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Ids;

/**
 * Tells people something, in the transaction in which it happened. The text is the message
 * {@code notifications.kind.<kind>} in the language of the reader; an argument that begins with {@code #} is itself a
 * message key, as in {@code #Role.ORGANIZER:FEMININE}, where the word after the colon is its argument.
 */
@Service
public class NotificationService {

    private final JdbcClient jdbc;
    private final Clock clock;

    NotificationService(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** About something in the centre: seen by those people as long as they act in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<UUID> accounts, UUID centre, String kind, List<String> args, @Nullable String link) {
        accounts.forEach(account -> write(account, centre, false, kind, args, link));
    }

    /** About the person themself: seen by them wherever they act, also when they have no role left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellSelf(UUID account, UUID centre, String kind, List<String> args, @Nullable String link) {
        write(account, centre, true, kind, args, link);
    }

    private void write(
            UUID account, UUID centre, boolean personal, String kind, List<String> args, @Nullable String link) {
        jdbc.sql("""
                        insert into notification (id, centre_id, account_id, personal, kind, args, link, created_at)
                        values (:id, :centre, :account, :personal, :kind, :args, :link, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("account", account)
                .param("personal", personal)
                .param("kind", kind)
                .param("args", args.toArray(String[]::new))
                .param("link", link)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
