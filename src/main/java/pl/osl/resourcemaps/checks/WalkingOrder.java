package pl.osl.resourcemaps.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.Spot;

/**
 * In which order to walk: from the first that waits always to the nearest not yet seen; then street by street, district
 * by district, and last what lies nowhere.
 */
final class WalkingOrder {

    private WalkingOrder() {}

    /** @param items the one that waits longest first: the walk begins there */
    static <T> List<T> of(List<T> items, Function<T, Spot> spot, Function<T, @Nullable String> place) {
        var walk = new ArrayList<T>();
        var left = new ArrayList<>(
                items.stream().filter(one -> spot.apply(one).lat() != null).toList());
        while (!left.isEmpty()) {
            T next = walk.isEmpty() ? left.getFirst() : nearest(spot.apply(walk.getLast()), left, spot);
            left.remove(next);
            walk.add(next);
        }
        items.stream()
                .filter(one -> spot.apply(one).lat() == null)
                .sorted(Comparator.comparing((T one) -> spot.apply(one).precision())
                        .thenComparing(place, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(walk::add);
        return List.copyOf(walk);
    }

    private static <T> T nearest(Spot from, List<T> left, Function<T, Spot> spot) {
        T nearest = left.getFirst();
        double shortest = Double.MAX_VALUE;
        for (T one : left) {
            Double metres = from.metresTo(spot.apply(one));
            if (metres != null && metres < shortest) {
                shortest = metres;
                nearest = one;
            }
        }
        return nearest;
    }
}
