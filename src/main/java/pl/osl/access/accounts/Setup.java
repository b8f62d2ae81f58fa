package pl.osl.access.accounts;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;

/**
 * Makes the first account of an installation, for whoever comes with the link from its log. A command on the server
 * answers nobody and makes no link.
 */
@Service
@ConditionalOnWebApplication
public class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    /** Not the id of anything: those who come with the same link at once wait for each other on it. */
    private static final UUID TURN = new UUID(0, 0);

    private final SetupLinks links;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String baseUrl;

    /** Accounts are never deleted: once there was one, nobody needs to ask again. */
    private final AtomicBoolean inhabited = new AtomicBoolean();

    Setup(
            SetupLinks links,
            Accounts accounts,
            PasswordRules rules,
            PasswordEncoder encoder,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${osl.base-url}") String baseUrl) {
        this.links = links;
        this.accounts = accounts;
        this.rules = rules;
        this.encoder = encoder;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Whether nobody can sign in yet. */
    public boolean awaited() {
        if (!inhabited.get() && !links.empty()) {
            inhabited.set(true);
        }
        return !inhabited.get();
    }

    /** Told where people can come by the link: not to a command that runs for a moment beside the application. */
    @EventListener
    void on(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext && awaited()) {
            var made = links.make();
            LOG.warn(
                    "There is no account yet. Open {}{} to set OSL up; it works once, until {}.",
                    baseUrl,
                    made.path(),
                    made.expires());
        }
    }

    /** @return the name to sign in with */
    String begin(String token, SetupForm form, String language) {
        String username = form.chosenUsername();
        String hash = encoder.encode(rules.check(form.password(), form.again(), username));
        transaction.executeWithoutResult(status -> {
            accounts.inTurn(TURN);
            if (!links.use(token)) {
                throw new NotFound(SetupLinks.class, "setup");
            }
            accounts.saveAndFlush(
                    Account.first(Ids.next(clock), username, form.known(), form.settings(language), hash, clock));
        });
        return username;
    }
}
