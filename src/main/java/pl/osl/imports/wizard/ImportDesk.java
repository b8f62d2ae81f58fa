package pl.osl.imports.wizard;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportState;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an import from step to step. Small ones run at once, as their rows could be typed one by one; larger ones wait
 * for the director (docs/adr/0025).
 */
@Service
class ImportDesk {

    /** Records that one person may create and correct by one file. */
    static final int FREE = 100;

    /** Of them records that stood on the list before. */
    static final int FREE_CHANGES = 20;

    /** Rows looked through while the person waits. */
    static final int AT_ONCE = 1_000;

    private final ImportCards cards;
    private final ImportRows rows;
    private final ImportTypes types;
    private final Checking checking;
    private final ImportNews news;
    private final ImportJobs.Queue queue;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportDesk(
            ImportCards cards,
            ImportRows rows,
            ImportTypes types,
            Checking checking,
            ImportNews news,
            ImportJobs.Queue queue,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.cards = cards;
        this.rows = rows;
        this.types = types;
        this.checking = checking;
        this.news = news;
        this.queue = queue;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What the columns are read as; from then on the import shows what it would do. */
    @Transactional
    public void map(UUID id, List<String> fields, Viewer viewer) {
        var card = own(id, viewer);
        var type = types.require(card.type());
        Columns.requireReadable(card, type, fields);
        jdbc.sql("update data_import set fields = cast(:fields as jsonb) where centre_id = :centre and id = :id")
                .param("fields", json.writeValueAsString(fields))
                .param("centre", card.centreId())
                .param("id", id)
                .update();
        look(id, viewer, ImportState.MAPPING, ImportState.CHECKED);
    }

    /** These rows, or all of their kind, are no twins of what they look like. */
    @Transactional
    public void anyway(UUID id, List<Integer> numbers, boolean all, Viewer viewer) {
        var card = own(id, viewer);
        if (card.state() != ImportState.CHECKED) {
            throw new Stale(ImportCards.Card.class, id);
        }
        rows.anyway(card, numbers, all);
        look(id, viewer, ImportState.CHECKED);
    }

    private void look(UUID id, Viewer viewer, ImportState... from) {
        move(id, viewer, ImportState.CHECKING, from);
        var card = cards.require(id, viewer);
        if (card.rowCount() <= AT_ONCE) {
            checking.check(card, types.require(card.type()), viewer);
        } else {
            jdbc.sql("update import_row set outcome = null where centre_id = :centre and import_id = :id")
                    .param("centre", card.centreId())
                    .param("id", id)
                    .update();
            queue.work(new ImportJob(card.centreId(), id));
        }
    }

    @Transactional
    public void submit(UUID id, Viewer viewer) {
        var card = own(id, viewer);
        if (!card.acts()) {
            throw Refusal.of("imports.refusal.nothing");
        }
        boolean waits = waits(card);
        move(id, viewer, waits ? ImportState.WAITING : ImportState.QUEUED, ImportState.CHECKED);
        jdbc.sql("update data_import set submitted_at = :now where centre_id = :centre and id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("centre", card.centreId())
                .param("id", id)
                .update();
        if (waits) {
            news.waiting(card);
        } else {
            news.submitted(card);
            queue.work(new ImportJob(card.centreId(), id));
        }
    }

    /** Whether the director has to agree. */
    static boolean waits(ImportCards.Card card) {
        return card.count("CREATE") + card.count("CHANGE") > FREE || card.count("CHANGE") > FREE_CHANGES;
    }

    @Transactional
    public void approve(UUID id, Viewer viewer) {
        var card = decidable(id, viewer);
        decide(card, ImportState.QUEUED, null, viewer);
        news.decided(card, viewer.accountId(), "approved", List.of());
        queue.work(new ImportJob(card.centreId(), id));
    }

    @Transactional
    public void decline(UUID id, @Nullable String reason, Viewer viewer) {
        var card = decidable(id, viewer);
        if (reason == null) {
            throw Refusal.at("reason", "imports.refusal.reason");
        }
        decide(card, ImportState.DECLINED, reason, viewer);
        news.decided(
                card,
                viewer.accountId(),
                "declined",
                new Change.Log().add("reason", null, reason).changes());
    }

    @Transactional
    public void discard(UUID id, Viewer viewer) {
        var card = own(id, viewer);
        move(
                id,
                viewer,
                ImportState.DISCARDED,
                ImportState.MAPPING,
                ImportState.CHECKED,
                ImportState.WAITING,
                ImportState.DECLINED);
        rows.erase(card);
        jdbc.sql("update data_import set erased_at = :now where centre_id = :centre and id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("centre", card.centreId())
                .param("id", id)
                .update();
        news.discarded(card);
    }

    /** Nobody agrees to what they brought themselves, unless there is nobody else who could. */
    boolean mayDecide(ImportCards.Card card, Viewer viewer) {
        return viewer.may(Verb.APPROVE, Thing.IMPORT)
                && (!card.uploadedBy().equals(viewer.accountId())
                        || news.directors(card).isEmpty());
    }

    private ImportCards.Card decidable(UUID id, Viewer viewer) {
        viewer.require(Verb.APPROVE, Thing.IMPORT);
        var card = cards.require(id, viewer);
        if (!mayDecide(card, viewer)) {
            throw new AccessDeniedException("decides on their own import");
        }
        return card;
    }

    private ImportCards.Card own(UUID id, Viewer viewer) {
        var card = cards.require(id, viewer);
        viewer.require(Verb.SUBMIT, Thing.IMPORT);
        viewer.require(Verb.CREATE, types.require(card.type()).thing());
        if (!card.uploadedBy().equals(viewer.accountId())) {
            throw new AccessDeniedException("goes on with somebody else's import");
        }
        return card;
    }

    private void decide(ImportCards.Card card, ImportState to, @Nullable String reason, Viewer viewer) {
        int changed = jdbc.sql("""
                        update data_import set state = :state, decided_by = :by, decided_at = :now, decision_reason = :reason
                         where centre_id = :centre and id = :id and state = 'WAITING'
                        """)
                .param("state", to.name())
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason, Types.VARCHAR)
                .param("centre", card.centreId())
                .param("id", card.id())
                .update();
        if (changed == 0) {
            throw new Stale(ImportCards.Card.class, card.id());
        }
    }

    /** What somebody did meanwhile, in another window or as the director, is not done over. */
    private void move(UUID id, Viewer viewer, ImportState to, ImportState... from) {
        var names = new ArrayList<String>();
        for (var state : from) {
            names.add(state.name());
        }
        int changed = jdbc.sql("""
                        update data_import set state = :to
                         where centre_id = :centre and id = :id and state in (:from) and erased_at is null
                        """)
                .param("to", to.name())
                .param("centre", viewer.centreId())
                .param("id", id)
                .param("from", names)
                .update();
        if (changed == 0) {
            throw new Stale(ImportCards.Card.class, id);
        }
    }
}
