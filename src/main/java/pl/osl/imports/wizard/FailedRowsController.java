package pl.osl.imports.wizard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.ui.SafeCell;
import pl.osl.ui.Words;

/** Rows that failed as a file of the same columns with the reason beside them, to be corrected there and brought again. */
@Controller
@RequestMapping("/imports/{id}")
class FailedRowsController {

    private interface Writer {
        void write(List<String> cells) throws IOException;
    }

    private final ImportCards cards;
    private final ImportRows rows;
    private final TransactionTemplate transaction;

    FailedRowsController(ImportCards cards, ImportRows rows, PlatformTransactionManager transactions) {
        this.cards = cards;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    @GetMapping("/failed.csv")
    void csv(@PathVariable UUID id, Viewer viewer, Words words, HttpServletResponse response) throws IOException {
        var card = require(id, viewer);
        head("text/csv;charset=UTF-8", ".csv", words, response);
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\ufeff');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            each(card, words, csv::writeRecord);
        }
    }

    @GetMapping("/failed.xlsx")
    void xlsx(@PathVariable UUID id, Viewer viewer, Words words, HttpServletResponse response) throws IOException {
        var card = require(id, viewer);
        head("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", words, response);
        try (var out = response.getOutputStream();
                var book = new Workbook(out, "OSL", "1.0")) {
            var sheet = book.newWorksheet(words.say("imports.failed.title"));
            var row = new int[] {0};
            each(card, words, cells -> {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row[0], column, cells.get(column));
                }
                if (++row[0] % 500 == 0) {
                    sheet.flush();
                }
            });
        }
    }

    private ImportCards.Card require(UUID id, Viewer viewer) {
        var card = cards.require(id, viewer);
        if (card.erased()) {
            throw new NotFound(ImportCards.Row.class, id);
        }
        return card;
    }

    private void each(ImportCards.Card card, Words words, Writer writer) throws IOException {
        try {
            var headings = new ArrayList<String>();
            card.headings().forEach(heading -> headings.add(SafeCell.neutral(heading)));
            headings.add(words.say("imports.failed.reason"));
            writer.write(headings);
            transaction.executeWithoutResult(status -> rows.eachFailed(card, (cells, reason) -> {
                try {
                    writer.write(line(card, cells, reason, words));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** What was an export before keeps its apostrophes, and gets no second ones. */
    private static List<String> line(ImportCards.Card card, List<String> cells, Refusal reason, Words words) {
        var line = new ArrayList<String>();
        for (int column = 0; column < card.headings().size(); column++) {
            String cell = column < cells.size() ? cells.get(column) : "";
            line.add(SafeCell.neutral(SafeCell.original(cell)));
        }
        line.add(words.say(reason.code(), reason.arguments()));
        return line;
    }

    /** Sent first, as by {@link pl.osl.ui.ListExport}. */
    private static void head(String type, String suffix, Words words, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.say("imports.failed.file") + suffix, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.flushBuffer();
    }
}
