package pl.osl.access.accounts;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.AccountChanged;
import pl.osl.access.OneTimeLink;
import pl.osl.access.OneTimeLink.Purpose;
import pl.osl.access.PasswordChanged;
import pl.osl.access.PersonForm;
import pl.osl.access.Typed;
import pl.osl.access.Viewer;
import pl.osl.access.sessions.Sessions;
import pl.osl.access.sessions.SignInThrottle;
import pl.osl.kernel.Acting;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/**
 * Choosing a password: by a one-time link or by whoever knows the present one. A new password ends the sessions that
 * were opened with the old one, and the centres of the person keep a trace; so this acts in all of these at once.
 */
@Service
class Passwords {

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final OwnCentres centres;
    private final Sessions sessions;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Passwords(
            Accounts accounts,
            OneTimeLinks links,
            OwnCentres centres,
            Sessions sessions,
            PasswordRules rules,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.links = links;
        this.centres = centres;
        this.sessions = sessions;
        this.rules = rules;
        this.encoder = encoder;
        this.throttle = throttle;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whom the link belongs to; used, expired, withdrawn and invented ones look alike. */
    OneTimeLinks.Holder holder(String token, Purpose purpose) {
        return links.holder(token, purpose).orElseThrow(() -> new NotFound(OneTimeLink.class, purpose));
    }

    void choose(
            String token,
            Purpose purpose,
            @Nullable String password,
            @Nullable String again,
            @Nullable PersonForm form) {
        var holder = holder(token, purpose);
        String hash = encoder.encode(rules.check(password, again, holder.username()));
        within(holder.accountId(), all -> {
            if (!links.use(token, purpose)) {
                throw new NotFound(OneTimeLink.class, purpose);
            }
            var account = accounts.self(holder.accountId());
            boolean first = account.invited();
            account.choosePassword(hash);
            if (form != null) {
                account.callThemselves(form);
            }
            sessions.endAll(account.id());
            throttle.succeeded(account.username());
            tell(all, null, account.id(), purpose == Purpose.INVITATION ? "activated" : "password_changed");
            events.publishEvent(new PasswordChanged(account.id(), all, first, true));
        });
    }

    void change(
            @Nullable String current,
            @Nullable String password,
            @Nullable String again,
            Viewer viewer,
            String sessionId) {
        var self = accounts.self(viewer.accountId());
        requireKnown(self, "current", current);
        String hash = encoder.encode(rules.check(password, again, self.username()));
        within(viewer.accountId(), all -> {
            accounts.self(viewer.accountId()).choosePassword(hash);
            links.withdraw(viewer.accountId());
            sessions.endOthers(viewer.accountId(), sessionId);
            tell(all, viewer.accountId(), viewer.accountId(), "password_changed");
            events.publishEvent(new PasswordChanged(viewer.accountId(), all, false, false));
        });
    }

    /** A new address needs the password, because links that open the account are sent there. */
    void settle(Account.Settings settings, @Nullable String current, int version, Viewer viewer) {
        var self = accounts.self(viewer.accountId());
        boolean moved = !Objects.equals(self.email(), settings.email());
        if (moved) {
            requireKnown(self, "current", current);
        }
        within(viewer.accountId(), all -> {
            var account = accounts.self(viewer.accountId());
            if (account.version() != version) {
                throw new Stale(Account.class, account.id());
            }
            account.settle(settings);
            if (moved) {
                tell(all, account.id(), account.id(), "address_changed");
            }
        });
    }

    /** The caller says the same whether anything happened here or not. */
    void forgotten(@Nullable String username) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !Typed.oneLine(name)) {
            return;
        }
        accounts.findKnown(name)
                .filter(account -> account.email() != null && !links.madeWithin(account.id(), BETWEEN_MAILS))
                .ifPresent(account -> within(account.id(), all -> {
                    var link = links.make(account.id(), Purpose.RESET, null);
                    tell(all, null, account.id(), "reset_asked");
                    events.publishEvent(
                            account.linkMade(all.stream().findFirst().orElse(null), link));
                }));
    }

    private void requireKnown(Account self, String field, @Nullable String current) {
        throttle.check(self.username());
        if (current == null
                || current.length() > PasswordRules.LONGEST
                || !encoder.matches(current, self.passwordHash())) {
            throttle.failed(self.username());
            throw Refusal.at(field, "access.password.current");
        }
        throttle.succeeded(self.username());
    }

    private void tell(Set<UUID> all, @Nullable UUID by, UUID account, String action) {
        all.forEach(centre -> events.publishEvent(new AccountChanged(centre, by, account, action)));
    }

    private void within(UUID account, Consumer<Set<UUID>> work) {
        var all = centres.of(account);
        Acting.as(account, all, () -> {
            transaction.executeWithoutResult(status -> work.accept(all));
            return true;
        });
    }
}
