package pl.osl.imports.wizard;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Verb;
import pl.osl.imports.ImportState;
import pl.osl.kernel.Acting;

/** What the jobs do with an import, in the reach of its one centre and with the rights of who brought it. */
@Component
class ImportWork {

    /** How long the rows are kept after the file was brought. */
    static final Duration KEPT = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportCards cards;
    private final ImportRows rows;
    private final ImportTypes types;
    private final Submitters submitters;
    private final Checking checking;
    private final Running running;
    private final ImportNews news;
    private final ImportJobs.Queue queue;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWork(
            ImportCards cards,
            ImportRows rows,
            ImportTypes types,
            Submitters submitters,
            Checking checking,
            Running running,
            ImportNews news,
            ImportJobs.Queue queue,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cards = cards;
        this.rows = rows;
        this.types = types;
        this.submitters = submitters;
        this.checking = checking;
        this.running = running;
        this.news = news;
        this.queue = queue;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Done once more it goes on where it was, and does nothing when nothing is left. */
    void work(ImportJob job) {
        Acting.in(Set.of(job.centre()), () -> {
            var card = transaction.execute(status -> cards.find(job.centre(), job.id()));
            card.filter(one -> one.state().atWork()).ifPresent(this::workAsItsPerson);
            return true;
        });
    }

    private void workAsItsPerson(ImportCards.Card card) {
        var type = types.require(card.type());
        Acting.as(card.uploadedBy(), Set.of(card.centreId()), () -> {
            var viewer = Objects.requireNonNull(
                    transaction.execute(status -> submitters.viewer(card.centreId(), card.uploadedBy())));
            if (!viewer.may(Verb.CREATE, type.thing()) || !viewer.may(Verb.UPDATE, type.thing())) {
                end(card, ImportState.BROKEN, news::broken);
            } else if (card.state() == ImportState.CHECKING) {
                checking.check(card, type, viewer);
            } else {
                begin(card);
                running.run(card, type, viewer);
                end(card, ImportState.DONE, news::done);
            }
            return true;
        });
    }

    void giveUp(ImportJob job) {
        Acting.in(Set.of(job.centre()), () -> {
            var card = transaction.execute(status -> cards.find(job.centre(), job.id()));
            card.filter(one -> one.state().atWork()).ifPresent(one -> {
                LOG.warn("import {} failed again and again and was given up", one.id());
                end(one, ImportState.BROKEN, news::broken);
            });
            return true;
        });
    }

    /** The rows have served; what nobody went on with in all that time is given up. */
    void erase(ImportJob job) {
        Acting.in(Set.of(job.centre()), () -> {
            transaction.executeWithoutResult(status -> cards.find(job.centre(), job.id())
                    .ifPresent(card -> {
                        if (card.state().atWork() || card.state() == ImportState.WAITING) {
                            queue.erase(job, KEPT);
                        } else {
                            rows.erase(card);
                            erased(card);
                        }
                    }));
            return true;
        });
    }

    private void erased(ImportCards.Card card) {
        jdbc.sql("""
                        update data_import
                           set erased_at = :now, state = case when state in ('MAPPING', 'CHECKED') then 'DISCARDED' else state end
                         where centre_id = :centre and id = :id and erased_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("centre", card.centreId())
                .param("id", card.id())
                .update();
    }

    private void begin(ImportCards.Card card) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update data_import set state = 'RUNNING', started_at = coalesce(started_at, :now)
                         where centre_id = :centre and id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("centre", card.centreId())
                .param("id", card.id())
                .update());
    }

    /** Told once, also when two runs come to the end. */
    private void end(ImportCards.Card card, ImportState state, Consumer<ImportCards.Card> tell) {
        transaction.executeWithoutResult(status -> {
            UUID centre = card.centreId();
            int ended = jdbc.sql("""
                            update data_import set state = :state, finished_at = :now
                             where centre_id = :centre and id = :id and state in ('CHECKING', 'QUEUED', 'RUNNING')
                            """)
                    .param("state", state.name())
                    .param("now", OffsetDateTime.now(clock))
                    .param("centre", centre)
                    .param("id", card.id())
                    .update();
            if (ended > 0) {
                rows.count(card);
                tell.accept(cards.find(centre, card.id()).orElseThrow());
            }
        });
    }
}
