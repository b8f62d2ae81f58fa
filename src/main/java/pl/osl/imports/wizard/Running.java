package pl.osl.imports.wizard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/**
 * Does what the rows say, each in a transaction of its own that also notes it as done. A killed run leaves some rows done
 * and the others not, and the next one goes on after them.
 */
@Component
class Running {

    private final ImportRows rows;
    private final TransactionTemplate transaction;

    Running(ImportRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(ImportCards.Card card, ImportType type, Viewer viewer) {
        var present = transaction.execute(status -> type.present(viewer));
        for (var done : read(() -> rows.done(card))) {
            present.keep(done.row(), done.record());
        }
        int after = 0;
        for (var batch = next(card, after); !batch.isEmpty(); batch = next(card, after)) {
            for (var row : batch) {
                one(card, present, row);
                after = row.number();
            }
        }
    }

    private List<ImportedRow> next(ImportCards.Card card, int after) {
        return read(() -> rows.next(card, after, false));
    }

    private <T> T read(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void one(ImportCards.Card card, ImportType.Present present, ImportedRow row) {
        var verdict = present.judge(row);
        try {
            act(card, present, row, verdict).ifPresent(record -> present.keep(row, record));
        } catch (Refusal refusal) {
            fail(card, row, Verdict.fail(refusal));
        } catch (AccessDeniedException | NotFound notTheirs) {
            fail(card, row, Verdict.fail("imports.reason.right"));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException | Stale meanwhile) {
            fail(card, row, Verdict.fail("imports.reason.meanwhile"));
        }
    }

    private Optional<UUID> act(ImportCards.Card card, ImportType.Present present, ImportedRow row, Verdict verdict) {
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID record = verdict.acts() ? present.apply(row, verdict) : verdict.record();
            if (!rows.finish(card, row, verdict, record)) {
                status.setRollbackOnly();
            }
            return Optional.ofNullable(record);
        }));
    }

    private void fail(ImportCards.Card card, ImportedRow row, Verdict verdict) {
        transaction.executeWithoutResult(status -> rows.finish(card, row, verdict, null));
    }
}
