package pl.osl.imports.wizard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.files.Sheet;
import pl.osl.kernel.Refusal;
import pl.osl.ui.SafeCell;

/**
 * What the columns of a file are: their headings, wherever these stand, and the field each is read as.
 *
 * @param heading line of the headings
 * @param headings made unique, because people head two columns alike
 * @param fields key of the field for each column; empty for what is not read
 */
record Columns(Sheet.Line heading, List<String> headings, List<String> fields, boolean repeated) {

    /**
     * The first line with two headings we know; otherwise the first line with anything in it. A column that is headed as
     * the field itself is called is that field, also when another column before it has a heading that may mean the same.
     *
     * @param names what a field is called on the screen, in each language
     */
    static Columns guess(Sheet sheet, List<ImportField> known, Function<ImportField, Set<String>> names) {
        var lines = sheet.lines();
        var heading = lines.stream()
                .limit(Sheet.ABOVE)
                .filter(line -> line.cells().stream()
                                .filter(cell -> known.stream().anyMatch(field -> field.called(cell)))
                                .count()
                        > 1)
                .findFirst()
                .orElse(lines.getFirst());
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var headings = new ArrayList<String>();
        var fields = new ArrayList<>(Collections.nCopies(width, ""));
        var counted = new HashMap<String, Integer>();
        boolean repeated = false;
        for (int column = 0; column < width; column++) {
            String text = heading.cell(column).replaceAll("\\s+", " ");
            int times = text.isEmpty() ? 1 : counted.merge(text.toLowerCase(Locale.ROOT), 1, Integer::sum);
            repeated |= times > 1;
            headings.add(times > 1 ? text + " (" + times + ")" : text);
        }
        choose(heading, fields, known, (field, text) -> names.apply(field).contains(ImportField.bare(text)));
        choose(heading, fields, known, ImportField::called);
        return new Columns(heading, headings, fields, repeated);
    }

    /** Gives columns that are read as nothing yet the fields that no column has yet, each to the first that fits. */
    private static void choose(
            Sheet.Line heading, List<String> fields, List<ImportField> known, BiPredicate<ImportField, String> fits) {
        for (int column = 0; column < fields.size(); column++) {
            String text = heading.cell(column);
            if (fields.get(column).isEmpty() && !text.isEmpty()) {
                fields.set(
                        column,
                        known.stream()
                                .filter(field -> !fields.contains(field.key()) && fits.test(field, text))
                                .map(ImportField::key)
                                .findFirst()
                                .orElse(""));
            }
        }
    }

    /** Rows below the headings. */
    static List<Sheet.Line> rows(Sheet sheet, Columns columns) {
        int at = sheet.lines().indexOf(columns.heading());
        return sheet.lines().subList(at + 1, sheet.lines().size());
    }

    /** A field that two columns are read as; null when each is read once. */
    private static @Nullable String twice(List<String> fields) {
        return fields.stream()
                .filter(field -> !field.isEmpty() && Collections.frequency(fields, field) > 1)
                .findFirst()
                .orElse(null);
    }

    /** Each column a field of the type or none, each field once, and none missing without which there is no record. */
    static void requireReadable(ImportCards.Card card, ImportType type, List<String> fields) {
        var known = type.fields().stream().map(one -> one.key()).toList();
        if (fields.size() != card.headings().size()
                || fields.stream().anyMatch(one -> !one.isEmpty() && !known.contains(one))) {
            throw Refusal.of("imports.refusal.columns");
        }
        if (twice(fields) != null) {
            throw Refusal.of("imports.refusal.twice");
        }
        if (type.fields().stream().anyMatch(one -> one.required() && !fields.contains(one.key()))) {
            throw Refusal.of("imports.refusal.required");
        }
    }

    static ImportedRow row(int number, List<String> cells, List<String> fields, boolean anyway) {
        Map<String, String> told = new HashMap<>();
        for (int column = 0; column < Math.min(cells.size(), fields.size()); column++) {
            if (!fields.get(column).isEmpty() && !cells.get(column).isBlank()) {
                told.put(fields.get(column), SafeCell.original(cells.get(column)));
            }
        }
        return new ImportedRow(number, Map.copyOf(told), anyway);
    }
}
