package pl.osl.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file by the fields its columns are read as.
 *
 * @param number as the spreadsheet counts
 * @param cells only what is not empty
 * @param anyway the person said that it is none of those that look like it
 */
public record ImportedRow(int number, Map<String, String> cells, boolean anyway) {

    public @Nullable String cell(String field) {
        return cells.get(field);
    }
}
