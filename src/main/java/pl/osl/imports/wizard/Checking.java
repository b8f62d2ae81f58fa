package pl.osl.imports.wizard;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;

/** Looks ahead: what each row would do after those above it. Changes nothing but the preview. */
@Component
class Checking {

    private final ImportRows rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Checking(ImportRows rows, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void check(ImportCards.Card card, ImportType type, Viewer viewer) {
        var present = transaction.execute(status -> type.present(viewer, card.target()));
        String title = type.fields().getFirst().key();
        for (int after = 0; ; ) {
            int from = after;
            int last = transaction.execute(status -> batch(card, present, title, from));
            if (last == from) {
                break;
            }
            after = last;
        }
        transaction.executeWithoutResult(status -> {
            rows.count(card);
            jdbc.sql("""
                            update data_import set state = 'CHECKED'
                             where centre_id = :centre and id = :id and state = 'CHECKING'
                            """)
                    .param("centre", card.centreId())
                    .param("id", card.id())
                    .update();
        });
    }

    /** The number of the last row; that which it began after when there is none left. */
    private int batch(ImportCards.Card card, ImportType.Present present, String title, int after) {
        var verdicts = new LinkedHashMap<ImportedRow, Verdict>();
        int last = after;
        for (var row : rows.next(card, after, true)) {
            var verdict = present.judge(row);
            verdicts.put(row, verdict);
            remember(present, row, verdict);
            last = row.number();
        }
        if (!verdicts.isEmpty()) {
            rows.judged(card, verdicts, title);
        }
        return last;
    }

    private static void remember(ImportType.Present present, ImportedRow row, Verdict verdict) {
        UUID record = verdict.record();
        if (record != null) {
            present.keep(row, record);
        } else if (verdict.acts()) {
            present.keep(row, new UUID(0, row.number()));
        }
    }
}
