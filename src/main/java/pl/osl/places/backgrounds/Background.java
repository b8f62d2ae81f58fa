package pl.osl.places.backgrounds;

import org.jspecify.annotations.Nullable;

/**
 * What may lie under a map, as map.js reads it.
 *
 * @param url of tiles with {z}, {x} and {y}, or of a picture
 * @param bounds south-west and north-east, outside of which there are no tiles
 * @param corners of a picture: left top, right top, left bottom
 */
record Background(
        Kind kind,
        String url,
        @Nullable String attribution,
        int minZoom,
        int maxZoom,
        double @Nullable [][] bounds,
        double @Nullable [][] corners) {

    /** In the order in which they are chosen. The last two need nothing: an outline is drawn by itself, and the list is there anyway. */
    enum Kind {
        TILES,
        FILE,
        PLAN,
        PLAIN,
        LIST
    }
}
