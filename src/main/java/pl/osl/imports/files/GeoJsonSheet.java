package pl.osl.imports.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A map in GeoJSON as a table: a line for each point, its coordinates first, then its properties. Whether the numbers make
 * sense is for whoever reads the column.
 */
final class GeoJsonSheet {

    /** Headings under which a kind of record that has a place knows its coordinates. */
    static final String LAT = "lat";

    static final String LON = "lon";

    private static final JsonMapper JSON = new JsonMapper();

    private final MapLines lines = new MapLines();

    private GeoJsonSheet() {}

    /** Jackson's own limits end what is nested thousands deep before it is read. */
    static Sheet read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException broken) {
            throw Refusal.at("file", "imports.file.geojson");
        }
        var sheet = new GeoJsonSheet();
        switch (root.path("type").asString("")) {
            case "FeatureCollection" -> root.path("features").forEach(sheet::feature);
            case "Feature" -> sheet.feature(root);
            default -> throw Refusal.at("file", "imports.file.geojson");
        }
        return sheet.lines.sheet("GEOJSON");
    }

    private void feature(JsonNode feature) {
        if (!feature.path("type").asString("").equals("Feature")) {
            throw Refusal.at("file", "imports.file.geojson");
        }
        var geometry = feature.path("geometry");
        Map<String, String> cells = new LinkedHashMap<>();
        if (geometry.path("type").asString("").equals("Point")) {
            var coordinates = geometry.path("coordinates");
            cells.put(LAT, number(coordinates.path(1)));
            cells.put(LON, number(coordinates.path(0)));
        } else if (!geometry.isNull() && !geometry.isMissingNode()) {
            lines.shape();
            return;
        }
        feature.path("properties").properties().forEach(property -> {
            if (!cells.containsKey(property.getKey())) {
                cells.put(property.getKey(), text(property.getValue()));
            }
        });
        lines.add(cells);
    }

    /** What is a list or an object where a number should be is no coordinate, whatever is in it. */
    private static String number(JsonNode value) {
        return value.isContainer() ? "?" : text(value);
    }

    /** Numbers as they are counted, not as they were written: what a person typed as 1e999999 stays small. */
    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode() || value.isObject()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(one -> parts.add(one.isContainer() ? "" : text(one)));
            return String.join(", ", parts);
        }
        return value.isNumber() && !value.isIntegralNumber() ? String.valueOf(value.doubleValue()) : value.asString("");
    }
}
