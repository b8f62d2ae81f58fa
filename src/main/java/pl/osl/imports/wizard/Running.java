package pl.osl.imports.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Viewer;
import pl.osl.audit.Trail;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/**
 * Does what the rows say, many in a transaction that also notes them as done. A killed run leaves some batches done and
 * the others not, and the next one goes on after them. A batch in which a row fails is undone and done over row by row,
 * each in a transaction of its own, so that only that row fails.
 */
@Component
class Running {

    /** Seldom does a row fail that was found good just before. Where they do so often, row by row is quicker. */
    private static final int SPOILT = 10;

    private final ImportRows rows;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Running(ImportRows rows, Trail trail, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(ImportCards.Card card, ImportType type, Viewer viewer) {
        var present = present(card, type, viewer);
        int spoilt = 0;
        int after = 0;
        for (var batch = next(card, after); !batch.isEmpty(); batch = next(card, after)) {
            if (spoilt >= SPOILT || !together(card, present, batch)) {
                if (spoilt < SPOILT) {
                    spoilt++;
                    present = present(card, type, viewer); // the other one knows rows that were undone
                }
                for (var row : batch) {
                    alone(card, present, row);
                }
            }
            after = batch.getLast().number();
        }
    }

    private ImportType.Present present(ImportCards.Card card, ImportType type, Viewer viewer) {
        var present = read(() -> type.present(viewer, card.target()));
        for (var done : read(() -> rows.done(card))) {
            present.keep(done.row(), done.record());
        }
        return present;
    }

    private List<ImportedRow> next(ImportCards.Card card, int after) {
        return read(() -> rows.next(card, after, false));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** False when one of them failed: then nothing of the batch happened. */
    private boolean together(ImportCards.Card card, ImportType.Present present, List<ImportedRow> batch) {
        try {
            return done(
                    card,
                    () -> trail.together(() -> {
                        var finished = new ArrayList<ImportRows.Finished>();
                        for (var row : batch) {
                            finished.add(act(present, row));
                        }
                        return finished;
                    }));
        } catch (Refusal
                | AccessDeniedException
                | NotFound
                | DataIntegrityViolationException
                | OptimisticLockingFailureException
                | Stale oneOfThem) {
            return false;
        }
    }

    private void alone(ImportCards.Card card, ImportType.Present present, ImportedRow row) {
        var failed = failure(card, present, row);
        if (failed != null) {
            done(card, () -> List.of(new ImportRows.Finished(row, failed, null)));
        }
    }

    private @Nullable Verdict failure(ImportCards.Card card, ImportType.Present present, ImportedRow row) {
        try {
            done(card, () -> List.of(act(present, row)));
            return null;
        } catch (Refusal refusal) {
            return Verdict.fail(refusal);
        } catch (AccessDeniedException | NotFound notTheirs) {
            return Verdict.fail("imports.reason.right");
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException | Stale meanwhile) {
            return Verdict.fail("imports.reason.meanwhile");
        }
    }

    /** False when some of it was done meanwhile by another run: then it is not done twice. */
    private boolean done(ImportCards.Card card, Supplier<List<ImportRows.Finished>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean first = rows.finish(card, work.get());
            if (!first) {
                status.setRollbackOnly();
            }
            return first;
        }));
    }

    private static ImportRows.Finished act(ImportType.Present present, ImportedRow row) {
        var verdict = present.judge(row);
        var record = verdict.acts() ? present.apply(row, verdict) : verdict.record();
        if (record != null) {
            present.keep(row, record);
        }
        return new ImportRows.Finished(row, verdict, record);
    }
}
