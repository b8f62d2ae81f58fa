package pl.osl.access.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.OneTimeLink;
import pl.osl.access.OneTimeLink.Purpose;
import pl.osl.access.sessions.Fingerprint;

/** Makes, recognises and uses up one-time links. The newest link of an account is the only one that works. */
@Component
class OneTimeLinks {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whom a link that still works belongs to. */
    record Holder(UUID accountId, String username, String name, String personForm) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OneTimeLink make(UUID account, Purpose purpose, @Nullable UUID madeBy) {
        withdraw(account);
        String token = token();
        var now = OffsetDateTime.now(clock);
        var expires = now.plus(purpose.validity());
        jdbc.sql("""
                        insert into one_time_link (token_hash, account_id, purpose, made_by, made_at, expires_at)
                        values (:hash, :account, :purpose, :by, :now, :expires)
                        """)
                .param("hash", Fingerprint.of(token))
                .param("account", account)
                .param("purpose", purpose.name())
                .param("by", madeBy)
                .param("now", now)
                .param("expires", expires)
                .update();
        return new OneTimeLink(purpose, token, expires.toInstant());
    }

    void withdraw(UUID account) {
        jdbc.sql("""
                        update one_time_link set withdrawn_at = :now
                         where account_id = :account and used_at is null and withdrawn_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("account", account)
                .update();
    }

    Optional<Holder> holder(String token, Purpose purpose) {
        return jdbc.sql("""
                        select a.id as account_id, a.username, a.name, a.person_form
                          from one_time_link l join account a on a.id = l.account_id
                         where l.token_hash = :hash and l.purpose = :purpose and l.expires_at > :now
                           and l.used_at is null and l.withdrawn_at is null and a.closed_at is null
                        """)
                .param("hash", Fingerprint.of(token))
                .param("purpose", purpose.name())
                .param("now", OffsetDateTime.now(clock))
                .query(Holder.class)
                .optional();
    }

    /** True for one caller only, however many come at once. */
    boolean use(String token, Purpose purpose) {
        return jdbc.sql("""
                                update one_time_link set used_at = :now
                                 where token_hash = :hash and purpose = :purpose and expires_at > :now
                                   and used_at is null and withdrawn_at is null
                                """)
                        .param("hash", Fingerprint.of(token))
                        .param("purpose", purpose.name())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Somebody asks for links faster than mail travels. */
    boolean madeWithin(UUID account, Duration time) {
        return jdbc.sql("select exists (select 1 from one_time_link where account_id = :account and made_at > :since)")
                .param("account", account)
                .param("since", OffsetDateTime.now(clock).minus(time))
                .query(Boolean.class)
                .single();
    }

    static String token() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
