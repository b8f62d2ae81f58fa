package pl.osl.resourcemaps.picture;

import org.jspecify.annotations.Nullable;

/** How fresh something on the map is; drawn as a ring around it. In the order of {@link Deadlines#WORRY}, from 1. */
enum Ring {
    FRESH,
    DUE,
    STALE;

    /** Null for what is gone, and for needs, which nobody checks. */
    static @Nullable Ring of(int worry) {
        return worry == 0 ? null : values()[worry - 1];
    }
}
