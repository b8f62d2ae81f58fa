package pl.osl.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.sessions.Fingerprint;

/**
 * The link by which somebody who reads the log of an installation without accounts becomes its administrator. There is
 * one at a time: each start of the application makes a new one, and the first account ends them all.
 */
@Component
class SetupLinks {

    static final Duration VALIDITY = Duration.ofHours(72);

    /** How a link stands; every other word than {@code OPEN} is told to whoever comes with it. */
    enum State {
        OPEN,
        USED,
        LATE,
        UNKNOWN
    }

    record Made(String path, OffsetDateTime expires) {

        /** The token is for the one line of the log that is meant for it. */
        @Override
        public String toString() {
            return "setup link until " + expires;
        }
    }

    private record Row(boolean used, boolean withdrawn, OffsetDateTime expires) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Made make() {
        String token = OneTimeLinks.token();
        var now = OffsetDateTime.now(clock);
        var expires = now.plus(VALIDITY);
        jdbc.sql("update setup_link set withdrawn_at = :now where used_at is null and withdrawn_at is null")
                .param("now", now)
                .update();
        jdbc.sql("insert into setup_link (token_hash, made_at, expires_at) values (:hash, :now, :expires)")
                .param("hash", Fingerprint.of(token))
                .param("now", now)
                .param("expires", expires)
                .update();
        return new Made("/setup/" + token, expires);
    }

    /** Whatever the link, there is nothing to set up once somebody can sign in. */
    @Transactional(readOnly = true)
    public State state(String token) {
        if (inhabited()) {
            return State.USED;
        }
        return jdbc.sql("""
                        select used_at is not null as used, withdrawn_at is not null as withdrawn, expires_at as expires
                          from setup_link where token_hash = :hash
                        """)
                .param("hash", Fingerprint.of(token))
                .query(Row.class)
                .optional()
                .map(this::state)
                .orElse(State.UNKNOWN);
    }

    /** Asked within the transaction that makes the account; true for one caller only. */
    boolean use(String token) {
        return jdbc.sql("""
                                update setup_link set used_at = :now
                                 where token_hash = :hash and used_at is null and withdrawn_at is null
                                   and expires_at > :now and not exists (select 1 from account)
                                """)
                        .param("hash", Fingerprint.of(token))
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public boolean empty() {
        return !inhabited();
    }

    private State state(Row row) {
        if (row.used()) {
            return State.USED;
        }
        return row.withdrawn()
                ? State.UNKNOWN
                : row.expires().isAfter(OffsetDateTime.now(clock)) ? State.OPEN : State.LATE;
    }

    private boolean inhabited() {
        return jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }
}
