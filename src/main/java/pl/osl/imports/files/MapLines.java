package pl.osl.imports.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/** Gathers what the features of a map tell, which need not all tell the same, under one line of headings. */
final class MapLines {

    private final List<Map<String, String>> features = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int shapes;

    MapLines() {
        columns.put(GeoJsonSheet.LAT, 0);
        columns.put(GeoJsonSheet.LON, 1);
    }

    void add(Map<String, String> cells) {
        if (features.size() >= Sheet.ROWS) {
            throw Refusal.at("file", "imports.file.rows", Sheet.ROWS);
        }
        cells.keySet().forEach(key -> columns.putIfAbsent(key, columns.size()));
        if (columns.size() > Sheet.COLUMNS) {
            throw Refusal.at("file", "imports.file.columns", Sheet.COLUMNS);
        }
        features.add(cells);
    }

    /** A line or an area, which is no point. */
    void shape() {
        shapes++;
    }

    Sheet sheet(String origin) {
        if (features.isEmpty()) {
            throw Refusal.at("file", "imports.file.empty");
        }
        var lines = new Lines();
        lines.add(1, new ArrayList<>(columns.keySet()));
        int number = 1;
        for (var feature : features) {
            var cells = new ArrayList<@Nullable String>();
            columns.keySet().forEach(key -> cells.add(feature.get(key)));
            lines.add(++number, cells);
        }
        return new Sheet(
                origin,
                lines.read(),
                shapes == 0 ? List.of() : List.of(new Sheet.Note("imports.note.shapes", String.valueOf(shapes))));
    }
}
