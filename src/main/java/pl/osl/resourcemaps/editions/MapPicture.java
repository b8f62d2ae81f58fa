package pl.osl.resourcemaps.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import pl.osl.places.GeoJson;
import pl.osl.resourcemaps.assets.AssetCategory;

/**
 * The map of an edition as a drawing on plain ground: its outline, its points by category, and a line of known length.
 * It holds no text, so it needs no font and says the same everywhere; what the shapes mean stands beside it. Numbers are
 * those of the drawing, as SVG writes them.
 *
 * @param outline of the community; null where none was drawn
 * @param line in the corner
 * @param metres how long the line in the corner is
 */
record MapPicture(
        int width, int height, @Nullable String outline, List<Mark> marks, String line, int metres, List<Mark> legend) {

    /** A point of a category, told apart by form, and by colour for those who see it. */
    record Mark(AssetCategory category, String path) {
        public String colour() {
            return switch (category) {
                case PUBLIC_BODY -> "#1f4e79";
                case NGO -> "#8a2f2f";
                case BUSINESS -> "#6b4c9a";
                case MATERIAL -> "#2e6b34";
                case HUMAN -> "#a35a00";
            };
        }
    }

    private static final int WIDTH = 720;
    private static final double MARGIN = 0.07;
    private static final double SMALLEST = 300;
    private static final double DEGREE = 111_320;
    private static final int[] LENGTHS = {50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000};

    private record Dot(Coordinate at, AssetCategory category) {}

    /** Empty where nothing has a place. */
    static Optional<MapPicture> of(Content content) {
        var dots = content.assets().stream()
                .filter(Content.Asset::there)
                .flatMap(one -> dot(one).stream())
                .toList();
        var outline = outline(content);
        if (dots.isEmpty() && outline == null) {
            return Optional.empty();
        }
        return Optional.of(drawn(dots, outline));
    }

    private static @Nullable Geometry outline(Content content) {
        return content.outline() == null
                ? null
                : GeoJson.outline(content.outline(), "outline").shape();
    }

    private static Optional<Dot> dot(Content.Asset asset) {
        if (asset.coordinates() == null) {
            return Optional.empty();
        }
        var parts = asset.coordinates().split(", ");
        return Optional.of(
                new Dot(new Coordinate(Double.parseDouble(parts[1]), Double.parseDouble(parts[0])), asset.category()));
    }

    private static MapPicture drawn(List<Dot> dots, @Nullable Geometry outline) {
        var box = outline == null ? new Envelope() : new Envelope(outline.getEnvelopeInternal());
        dots.forEach(dot -> box.expandToInclude(dot.at()));
        double middle = (box.getMinY() + box.getMaxY()) / 2;
        double squeeze = Math.cos(Math.toRadians(middle));
        double wide = Math.max(box.getWidth() * squeeze, SMALLEST / DEGREE);
        double high = Math.max(box.getHeight(), SMALLEST / DEGREE / 2);
        wide = Math.max(wide, high / 1.2) * (1 + 2 * MARGIN);
        high = Math.max(high * (1 + 2 * MARGIN), wide * 0.4);
        double scale = WIDTH / wide;
        int height = (int) Math.round(high * scale);
        double left = (box.getMinX() + box.getMaxX()) / 2 * squeeze - wide / 2;
        double top = middle + high / 2;
        var frame = new Frame(squeeze, scale, left, top);
        int metres = length(wide * DEGREE / 4);
        return new MapPicture(
                WIDTH,
                height,
                outline == null
                        ? null
                        : rings(outline).stream().map(frame::path).collect(Collectors.joining()),
                dots.stream()
                        .map(dot -> mark(dot.category(), frame.x(dot.at()), frame.y(dot.at()), 7))
                        .toList(),
                text("M14 %d v8 h%.1f v-8", height - 22, metres / DEGREE * scale),
                metres,
                Stream.of(AssetCategory.values())
                        .filter(category -> dots.stream().anyMatch(dot -> dot.category() == category))
                        .map(category -> mark(category, 8, 8, 6.5))
                        .toList());
    }

    private record Frame(double squeeze, double scale, double left, double top) {

        double x(Coordinate at) {
            return (at.x * squeeze - left) * scale;
        }

        double y(Coordinate at) {
            return (top - at.y) * scale;
        }

        String path(Coordinate[] ring) {
            return Stream.of(ring)
                    .map(corner -> text("%.1f %.1f", x(corner), y(corner)))
                    .collect(Collectors.joining(" L", "M", "Z"));
        }
    }

    private static List<Coordinate[]> rings(Geometry outline) {
        var rings = new ArrayList<Coordinate[]>();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (outline.getGeometryN(i) instanceof Polygon polygon) {
                rings.add(polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        return rings;
    }

    private static Mark mark(AssetCategory category, double x, double y, double r) {
        String path = switch (category) {
            case PUBLIC_BODY -> text("M%.1f %.1f h%.1f v%.1f h%.1f Z", x - r, y - r, 2 * r, 2 * r, -2 * r);
            case NGO ->
                text(
                        "M%1$.1f %2$.1f a%3$.1f %3$.1f 0 1 0 %4$.1f 0 a%3$.1f %3$.1f 0 1 0 -%4$.1f 0 Z",
                        x - r, y, r, 2 * r);
            case BUSINESS -> text("M%.1f %.1f l%4$.1f %4$.1f l-%4$.1f %4$.1f l-%4$.1f -%4$.1f Z", x, y - r, 0d, r);
            case MATERIAL -> text("M%.1f %.1f l%.1f %.1f h-%4$.1f Z", x, y - r, r, 2 * r);
            case HUMAN -> text("M%.1f %.1f h%.1f l-%4$.1f %3$.1f Z", x - r, y - r, 2 * r, r);
        };
        return new Mark(category, path);
    }

    private static int length(double most) {
        int length = LENGTHS[0];
        for (int one : LENGTHS) {
            if (one <= most) {
                length = one;
            }
        }
        return length;
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
