package pl.osl.imports.files;

import java.util.List;

/**
 * A person's table as lines of texts.
 *
 * @param origin how it was read, such as {@code CSV ; windows-1250}
 * @param notes message keys of what the person should know, such as merged cells
 */
public record Sheet(String origin, List<Line> lines, List<Note> notes) {

    /** Rows below the headings that an import takes. */
    public static final int ROWS = 50_000;

    public static final int COLUMNS = 200;

    /** What a spreadsheet itself keeps in one cell. */
    public static final int CELL = 32_767;

    /** Title, notes and empty lines that may stand above the headings. */
    public static final int ABOVE = 20;

    /** @param number as the person sees it in the spreadsheet; an empty cell is an empty text */
    public record Line(int number, List<String> cells) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** @param code message key, with its one argument */
    public record Note(String code, String argument) {}
}
