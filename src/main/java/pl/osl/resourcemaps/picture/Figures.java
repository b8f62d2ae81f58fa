package pl.osl.resourcemaps.picture;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.Box;

/**
 * Of all that match, wherever they are: how many have a point, how many have none, and what those with one take up.
 */
record Figures(int placed, int unplaced, @Nullable Box extent) {

    static final Figures NONE = new Figures(0, 0, null);

    Figures and(Figures more) {
        return new Figures(placed + more.placed, unplaced + more.unplaced, around(extent, more.extent));
    }

    static Figures of(Map<Layer.Sort, Figures> layers) {
        return layers.values().stream().reduce(NONE, Figures::and);
    }

    static @Nullable Box extent(
            @Nullable Double west, @Nullable Double south, @Nullable Double east, @Nullable Double north) {
        return west == null || south == null || east == null || north == null
                ? null
                : new Box(west, south, east, north);
    }

    private static @Nullable Box around(@Nullable Box known, @Nullable Box more) {
        if (known == null || more == null) {
            return known == null ? more : known;
        }
        return new Box(
                Math.min(known.west(), more.west()),
                Math.min(known.south(), more.south()),
                Math.max(known.east(), more.east()),
                Math.max(known.north(), more.north()));
    }
}
