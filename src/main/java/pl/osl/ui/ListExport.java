package pl.osl.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;

/**
 * The list as a file: the same rows in the same order, written while they are read. CSV has semicolons and a byte order
 * mark, because that is what a Polish spreadsheet opens by a double click.
 */
@Component
public class ListExport {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ListReader lists;
    private final MessageSource messages;
    private final Clock clock;

    ListExport(ListReader lists, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    public <R> void csv(
            ListSource<R> source, ListFilter filter, ListRequest request, Viewer viewer, HttpServletResponse response)
            throws IOException {
        head(source, "text/csv;charset=UTF-8", ".csv", viewer.language(), response);
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\ufeff');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(headings(source, viewer.language()));
            lists.each(source, filter, request, viewer.reach(), row -> {
                var cells = new ArrayList<String>();
                source.columns().forEach(column -> cells.add(text(column.cell().apply(row))));
                csv.writeRecord(cells);
            });
        }
    }

    /** Rows that are no list of the database, as a file of the same kind: cells are kept from calculating here too. */
    public void csv(
            String title, List<String> headings, List<List<Object>> rows, Viewer viewer, HttpServletResponse response)
            throws IOException {
        head(title, "text/csv;charset=UTF-8", ".csv", viewer.language(), response);
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\ufeff');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(headings);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(ListExport::text).toList()));
        }
    }

    public <R> void xlsx(
            ListSource<R> source, ListFilter filter, ListRequest request, Viewer viewer, HttpServletResponse response)
            throws IOException {
        head(
                source,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ".xlsx",
                viewer.language(),
                response);
        try (var out = response.getOutputStream();
                var book = new Workbook(out, "OSL", "1.0")) {
            var sheet = book.newWorksheet(title(source, viewer.language()));
            var headings = headings(source, viewer.language());
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            var row = new int[] {0};
            lists.each(source, filter, request, viewer.reach(), one -> {
                if (++row[0] < ROWS_OF_A_SHEET) {
                    write(sheet, row[0], source.columns(), one);
                }
            });
        }
    }

    private static <R> void write(Worksheet sheet, int row, List<ListColumn<R>> columns, R one) {
        for (int column = 0; column < columns.size(); column++) {
            switch (columns.get(column).cell().apply(one)) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case LocalDateTime moment -> {
                    sheet.value(row, column, moment);
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case Number number -> sheet.value(row, column, number);
                case Object other -> sheet.value(row, column, SafeCell.neutral(other.toString()));
            }
        }
        if (row % 500 == 0) {
            try {
                sheet.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * Sent before the first row is read: what is sent for the first time saves the session too, and within the reading
     * transaction the database would refuse that.
     */
    private void head(ListSource<?> source, String type, String suffix, Locale language, HttpServletResponse response)
            throws IOException {
        head(title(source, language), type, suffix, language, response);
    }

    private void head(String title, String type, String suffix, Locale language, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        String name = title.toLowerCase(language).replace(' ', '-') + "-" + LocalDate.now(clock) + suffix;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.flushBuffer();
    }

    private String title(ListSource<?> source, Locale language) {
        return messages.getMessage(source.name() + ".title", null, language);
    }

    private List<String> headings(ListSource<?> source, Locale language) {
        return source.columns().stream()
                .map(column -> messages.getMessage(source.name() + ".column." + column.key(), null, language))
                .toList();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDateTime moment -> MOMENT.format(moment);
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Object other -> SafeCell.neutral(other.toString());
        };
    }
}
