package pl.osl.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.AccountChanged;
import pl.osl.access.OneTimeLink;
import pl.osl.access.OneTimeLink.Purpose;
import pl.osl.kernel.Acting;
import pl.osl.kernel.CommandRefused;

/**
 * The way back in for an administrator whom nobody else can help. Asked by whoever runs commands on the server, who can
 * read everything anyway; for everybody else a link is made in the application, by their administrator.
 */
@Service
@NamedInterface("recovery")
public class Recovery {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final OwnCentres centres;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Recovery(
            Accounts accounts,
            OneTimeLinks links,
            OwnCentres centres,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.links = links;
        this.centres = centres;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public OneTimeLink link(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        UUID id = Objects.requireNonNull(transaction.execute(status -> open(username)))
                .id();
        var all = centres.of(id);
        return Objects.requireNonNull(Acting.as(
                id,
                all,
                () -> transaction.execute(status -> {
                    var account = open(username);
                    requireAdministrator(account);
                    var purpose = account.invited() ? Purpose.INVITATION : Purpose.RESET;
                    var link = links.make(id, purpose, null);
                    all.forEach(centre -> events.publishEvent(new AccountChanged(centre, null, id, "link_made")));
                    events.publishEvent(
                            account.linkMade(all.stream().findFirst().orElse(null), link));
                    return link;
                })));
    }

    private Account open(String username) {
        return accounts.findByExactName(username)
                .orElseThrow(() -> new CommandRefused(
                        accounts.nameTaken(username)
                                ? "the account " + username + " is closed"
                                : "there is no account " + username));
    }

    private void requireAdministrator(Account account) {
        boolean administrator = jdbc.sql("""
                        select a.installation
                               or exists (select 1 from membership m
                                           where m.account_id = a.id and m.role = 'ADMIN' and m.ended_at is null
                                             and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today))
                          from account a where a.id = :id
                        """)
                .param("id", account.id())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        if (!administrator) {
            throw new CommandRefused(account.username() + " is no administrator: their administrator makes the link, "
                    + "in the application, under the people of the centre");
        }
    }
}
