package pl.osl.resourcemaps.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.Box;

/**
 * What a browser shows of the map now.
 *
 * @param hide layers that are switched off: categories of resources, NEEDS, LINKS
 */
record Glance(
        @Nullable Double west,
        @Nullable Double south,
        @Nullable Double east,
        @Nullable Double north,
        @Nullable Integer zoom,
        @Nullable List<String> hide) {

    private static final Box POLAND = new Box(14, 48.9, 24.2, 55);

    /** All of Poland where the browser told no box. */
    Box box() {
        return west == null || south == null || east == null || north == null
                ? POLAND
                : new Box(west, south, east, north);
    }

    /** Without a zoom the farthest. */
    int closeness() {
        return zoom == null ? 0 : Math.clamp(zoom, 0, 20);
    }

    List<String> hidden() {
        return hide == null ? List.of() : hide;
    }

    boolean shows(String layer) {
        return !hidden().contains(layer);
    }
}
