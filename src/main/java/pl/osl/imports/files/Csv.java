package pl.osl.imports.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import pl.osl.kernel.Refusal;

/** A table with semicolons, commas or tabs between its cells. */
final class Csv {

    private static final String SEPARATORS = ";\t,";
    private static final int LOOKED_AT = 20;

    private Csv() {}

    static Sheet read(Encoding.Decoded decoded) {
        String text = decoded.text();
        char separator = separator(text);
        int skipped = 0;
        if (text.regionMatches(true, 0, "sep=", 0, 4)) { // Excel's own word about it, not a row of the table
            int end = text.indexOf('\n');
            separator = text.length() > 4 ? text.charAt(4) : separator;
            text = end < 0 ? "" : text.substring(end + 1);
            skipped = 1;
        }
        var lines = new Lines();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                lines.add((int) row.getStartingLineNumber() + skipped, new ArrayList<>(row.getFields()));
            }
        } catch (CsvParseException | IOException | UncheckedIOException unreadable) {
            throw Refusal.at("file", "imports.file.unread");
        }
        String called = separator == '\t' ? "TAB" : String.valueOf(separator);
        return new Sheet("CSV " + called + " " + decoded.charset(), lines.read(), List.of());
    }

    /** The sign that stands in the first lines most often outside of quotes; semicolons first when there is none. */
    static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int line = 0;
        for (int at = 0; at < text.length() && line < LOOKED_AT; at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                line += sign == '\n' ? 1 : 0;
                int which = SEPARATORS.indexOf(sign);
                if (which >= 0) {
                    counts[which]++;
                }
            }
        }
        int best = 0;
        for (int which = 1; which < counts.length; which++) {
            best = counts[which] > counts[best] ? which : best;
        }
        return SEPARATORS.charAt(best);
    }
}
