package pl.osl.resourcemaps.picture;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.Box;

/**
 * What map.js draws of a part of the map.
 *
 * @param shown how many of those that match stand in this part and are drawn, each by itself or in a cluster
 * @param placed how many of those that match have a point at all
 * @param unplaced how many of them have none and are on the list alone
 * @param extent what all of them take up; null where nothing has a point
 * @param said the three numbers in words
 */
record Drawn(
        List<Cluster> clusters,
        List<Pin> points,
        List<Line> lines,
        int shown,
        int placed,
        int unplaced,
        @Nullable Box extent,
        String said) {

    record Cluster(
            double lat, double lon, int count, @Nullable Ring worst, String label) {}

    /** @param category of a resource, or theme of a need: its colour, and the layer that shows it */
    record Pin(
            UUID id,
            double lat,
            double lon,
            String label,
            String kind,
            String category,
            String icon,
            @Nullable Ring freshness,
            boolean muted,
            String about,
            String href) {}

    record Line(double[] from, double[] to, String state, String label) {}
}
