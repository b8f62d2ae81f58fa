package pl.osl.imports.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Gathers lines and refuses a table that is larger than one an import takes. */
final class Lines {

    private final List<Sheet.Line> lines = new ArrayList<>();

    /** Empty lines are left out; trailing empty cells too. */
    void add(int number, List<@Nullable String> cells) {
        var kept = new ArrayList<String>();
        int filled = 0;
        for (int at = 0; at < cells.size(); at++) {
            String text = clean(number, at, cells.get(at));
            kept.add(text);
            filled = text.isEmpty() ? filled : at + 1;
        }
        if (filled > Sheet.COLUMNS) {
            throw Refusal.at("file", "imports.file.columns", Sheet.COLUMNS);
        }
        if (filled == 0) {
            return;
        }
        if (lines.size() >= Sheet.ROWS + Sheet.ABOVE) {
            throw Refusal.at("file", "imports.file.rows", Sheet.ROWS);
        }
        lines.add(new Sheet.Line(number, List.copyOf(kept.subList(0, filled))));
    }

    List<Sheet.Line> read() {
        if (lines.isEmpty()) {
            throw Refusal.at("file", "imports.file.empty");
        }
        return lines;
    }

    private static String clean(int number, int column, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (text.length() > Sheet.CELL) {
            throw Refusal.at("file", "imports.file.cell", number, letters(column), Sheet.CELL);
        }
        String clean = Texts.text(text);
        return clean == null ? "" : clean;
    }

    /** As the spreadsheet calls the column: A, B, … Z, AA. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
