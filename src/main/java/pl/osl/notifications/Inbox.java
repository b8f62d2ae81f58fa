package pl.osl.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.ui.Formats;
import pl.osl.ui.UnreadCount;

/** What a person was told: about themselves, and about the centres of the place they act in. */
@Component
class Inbox implements UnreadCount {

    static final int PAGE = 50;

    record Notice(
            UUID id, UUID centreId, String text, @Nullable String link, Instant at, boolean unread) {}

    private static final String MINE = " account_id = :account and (personal or centre_id = any(:centres)) ";

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    Inbox(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int of(Viewer viewer) {
        return mine("select count(*) from notification where read_at is null and" + MINE, viewer)
                .query(Integer.class)
                .single();
    }

    /** Newest first; one more than a page, so that the page knows whether there are older ones. */
    @Transactional(readOnly = true)
    List<Notice> page(@Nullable UUID before, Viewer viewer) {
        return mine("""
                                select id, centre_id, kind, args, link, created_at, read_at from notification
                                 where (:before::uuid is null or id < :before::uuid) and""" + MINE + """
                                 order by id desc limit :rows
                                """, viewer)
                .param("before", before)
                .param("rows", PAGE + 1)
                .query((row, number) -> notice(row, viewer.language()))
                .list();
    }

    /** What arrived after the page was drawn stays unread. */
    @Transactional
    void read(UUID newest, Viewer viewer) {
        mine("update notification set read_at = :now where read_at is null and id <= :newest and" + MINE, viewer)
                .param("now", OffsetDateTime.now(clock))
                .param("newest", newest)
                .update();
    }

    private JdbcClient.StatementSpec mine(String statement, Viewer viewer) {
        return jdbc.sql(statement)
                .param("account", viewer.accountId())
                .param("centres", viewer.placeCentres().toArray(UUID[]::new));
    }

    private Notice notice(ResultSet row, Locale language) throws SQLException {
        var args = (String[]) row.getArray("args").getArray();
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                messages.getMessage(
                        String.join(".", "notifications.kind", row.getString("kind")),
                        Arrays.stream(args).map(arg -> word(arg, language)).toArray(),
                        language),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") == null);
    }

    /** A day is written as the reader writes it, a key becomes its words. */
    private String word(String arg, Locale language) {
        String day = new Formats(language).dayIn(arg);
        if (day != null) {
            return day;
        }
        if (!arg.startsWith("#")) {
            return arg;
        }
        int colon = arg.indexOf(':');
        String key = colon < 0 ? arg.substring(1) : arg.substring(1, colon);
        var of = colon < 0 ? new Object[0] : new Object[] {arg.substring(colon + 1)};
        String word = messages.getMessage(key, of, null, language);
        return word == null ? arg : word; // what a person typed may begin with # too, and is no key
    }
}
