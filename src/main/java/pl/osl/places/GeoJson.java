package pl.osl.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import pl.osl.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Areas in GeoJSON: polygons wherever they stand in it are read, everything else of it is left aside. */
public final class GeoJson {

    private static final JsonMapper JSON = new JsonMapper();

    /** How the numbers of a file are meant. */
    private enum Axes {
        DEGREES,
        SWAPPED,
        GRID
    }

    private final List<Polygon> areas = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String field;
    private final boolean grid;
    private int read;

    private GeoJson(JsonNode root, String field) {
        this.field = field;
        this.grid = root.path("crs").toString().contains("2180");
    }

    /** Swapped axes are turned, coordinates that the file calls EPSG:2180 are converted, and both are told. */
    public static Outline outline(String text, String field) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException broken) {
            throw Refusal.at(field, "places.refusal.geojson");
        }
        var reader = new GeoJson(root, field);
        reader.collect(root);
        if (reader.areas.isEmpty()) {
            throw Refusal.at(field, "places.refusal.geojson.noArea");
        }
        return Outline.of(reader.areas, reader.notes, field);
    }

    private void collect(JsonNode node) {
        switch (node.path("type").asString("")) {
            case "FeatureCollection" -> node.path("features").forEach(this::collect);
            case "Feature" -> collect(node.path("geometry"));
            case "GeometryCollection" -> node.path("geometries").forEach(this::collect);
            case "Polygon" -> areas.add(polygon(node.path("coordinates")));
            case "MultiPolygon" -> node.path("coordinates").forEach(part -> areas.add(polygon(part)));
            default -> {
                // points and lines are no area
            }
        }
    }

    private Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) {
            throw Refusal.at(field, "places.refusal.geojson");
        }
        var outer = Outline.polygon(ring(rings.get(0)), field).getExteriorRing();
        var holes = IntStream.range(1, rings.size())
                .mapToObj(at -> Outline.polygon(ring(rings.get(at)), field).getExteriorRing())
                .toArray(LinearRing[]::new);
        return Outline.FACTORY.createPolygon(outer, holes);
    }

    private List<Coordinate> ring(JsonNode positions) {
        if (positions.isEmpty()) {
            throw Refusal.at(field, "places.refusal.geojson");
        }
        read += positions.size();
        if (read > Outline.MOST_READ) {
            throw Refusal.at(field, "places.refusal.vertices", Outline.MOST_READ);
        }
        var axes = axes(positions.get(0));
        var ring = new ArrayList<Coordinate>(positions.size());
        positions.forEach(position -> ring.add(corner(number(position, 0), number(position, 1), axes)));
        return ring;
    }

    /** Told by the first corner; a ring does not change its mind. */
    private Axes axes(JsonNode first) {
        if (grid) {
            note("places.note.grid");
            return Axes.GRID;
        }
        if (Point.inPoland(number(first, 0), number(first, 1))) {
            note("places.note.swapped");
            return Axes.SWAPPED;
        }
        return Axes.DEGREES;
    }

    private Coordinate corner(double first, double second, Axes axes) {
        var point = switch (axes) {
            case GRID -> Puwg1992.toPoint(first, second);
            case SWAPPED -> new Point(first, second);
            case DEGREES -> new Point(second, first);
        };
        var checked = Point.checked(point.lat(), point.lon(), field);
        return new Coordinate(checked.lon(), checked.lat());
    }

    private void note(String code) {
        if (!notes.contains(code)) {
            notes.add(code);
        }
    }

    private double number(JsonNode position, int at) {
        var value = position.path(at);
        if (!value.isNumber()) {
            throw Refusal.at(field, "places.refusal.geojson");
        }
        return value.asDouble();
    }

    static String write(Geometry shape) {
        var parts = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(at -> rings((Polygon) shape.getGeometryN(at)))
                .toList();
        return parts.size() == 1
                ? "{\"type\":\"Polygon\",\"coordinates\":" + parts.getFirst() + "}"
                : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", parts) + "]}";
    }

    private static String rings(Polygon polygon) {
        return IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                .mapToObj(at -> at == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(at - 1))
                .map(ring -> Arrays.stream(ring.getCoordinates())
                        .map(corner -> String.format(Locale.ROOT, "[%.6f,%.6f]", corner.x, corner.y))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
