package pl.osl.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import pl.osl.kernel.Refusal;

/**
 * The outline of an area: polygons that do not cross themselves, in degrees, with no more corners than a map can carry.
 *
 * @param notes message keys of what was put right on the way
 */
public record Outline(Geometry shape, List<String> notes) {

    /** A millionth of a degree is a hand's breadth. */
    static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(1_000_000), 4326);

    static final int MOST_READ = 100_000;
    private static final int MOST_KEPT = 2_000;
    private static final double FINEST = 0.00001;
    private static final double KILOMETRES_A_DEGREE = 111.32;

    /** Corners a line, "latitude, longitude"; an empty line begins another part. Null where nothing is typed. */
    public static @Nullable Outline typed(@Nullable String lines, String field) {
        if (lines == null || lines.isBlank()) {
            return null;
        }
        var parts = new ArrayList<Polygon>();
        var ring = new ArrayList<Coordinate>();
        int number = 0;
        for (String line : (lines + "\n\n").split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                ring.add(corner(line, number, field));
            } else if (!ring.isEmpty()) {
                parts.add(polygon(ring, field));
                ring = new ArrayList<>();
            }
        }
        return of(parts, new ArrayList<>(), field);
    }

    private static Coordinate corner(String line, int number, String field) {
        try {
            var point = Point.read(line, field);
            return point == null ? new Coordinate() : new Coordinate(point.lon(), point.lat());
        } catch (Refusal refusal) {
            var arguments = new ArrayList<Object>(List.of(number));
            arguments.addAll(Arrays.asList(refusal.arguments()));
            throw Refusal.at(field, refusal.code() + ".line", arguments.toArray());
        }
    }

    /** @param ring open or closed */
    static Polygon polygon(List<Coordinate> ring, String field) {
        var corners = new ArrayList<>(ring);
        if (!corners.getFirst().equals2D(corners.getLast())) {
            corners.add(corners.getFirst().copy());
        }
        if (corners.stream().distinct().count() < 3) {
            throw Refusal.at(field, "places.refusal.corners");
        }
        return FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
    }

    /** One shape of all parts, made valid and light. */
    static Outline of(List<Polygon> parts, List<String> notes, String field) {
        Geometry shape =
                parts.size() == 1 ? parts.getFirst() : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        if (shape.getNumPoints() > MOST_READ) {
            throw Refusal.at(field, "places.refusal.vertices", MOST_READ);
        }
        if (!shape.isValid()) {
            shape = UnaryUnionOp.union(GeometryFixer.fix(shape));
            notes.add("places.note.repaired");
        }
        shape = light(shape, notes);
        shape.apply((CoordinateFilter) FACTORY.getPrecisionModel()::makePrecise);
        shape.geometryChanged();
        if (!shape.isValid()) {
            shape = GeometryFixer.fix(shape);
        }
        if (shape.isEmpty() || shape.getDimension() < 2 || shape.getArea() < 1e-10) {
            throw Refusal.at(field, "places.refusal.flat");
        }
        return new Outline(areas(shape), List.copyOf(notes));
    }

    private static Geometry light(Geometry heavy, List<String> notes) {
        Geometry shape = heavy;
        for (double tolerance = FINEST; shape.getNumPoints() > MOST_KEPT; tolerance *= 2) {
            shape = TopologyPreservingSimplifier.simplify(heavy, tolerance);
            if (tolerance > 1) {
                break;
            }
        }
        if (shape.getNumPoints() < heavy.getNumPoints()) {
            notes.add("places.note.simplified");
        }
        return shape;
    }

    /** Lines and points that mending leaves over are no area. */
    private static Geometry areas(Geometry shape) {
        var areas = new ArrayList<Polygon>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                areas.add(polygon);
            }
        }
        return areas.size() == 1 ? areas.getFirst() : FACTORY.createMultiPolygon(areas.toArray(Polygon[]::new));
    }

    public int corners() {
        return shape.getNumPoints() - shape.getNumGeometries();
    }

    public double squareKilometres() {
        double latitude = Math.toRadians(shape.getCentroid().getY());
        return shape.getArea() * KILOMETRES_A_DEGREE * KILOMETRES_A_DEGREE * Math.cos(latitude);
    }

    /** Has a part with an island or hole, which lines of corners cannot tell. */
    public boolean holed() {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && polygon.getNumInteriorRing() > 0) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #typed} reads it. */
    public String lines() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            var ring = ((Polygon) shape.getGeometryN(i)).getExteriorRing().getCoordinates();
            parts.add(Arrays.stream(ring)
                    .limit(ring.length - 1L)
                    .map(corner -> String.format(Locale.ROOT, "%.6f, %.6f", corner.y, corner.x))
                    .collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", parts);
    }

    public String geoJson() {
        return GeoJson.write(shape);
    }

    /** For a history, which keeps words and not a thousand numbers: how large, how many corners, where. */
    public String inWords() {
        var middle = shape.getCentroid();
        return String.format(
                Locale.forLanguageTag("pl"),
                "%.2f km² · %d · %s",
                squareKilometres(),
                corners(),
                new Point(middle.getY(), middle.getX()).text());
    }

    /** The same of a stored one. */
    public static @Nullable String inWords(@Nullable String stored) {
        return stored == null ? null : GeoJson.outline(stored, "points").inWords();
    }
}
