package pl.osl.resourcemaps;

import org.jspecify.annotations.Nullable;
import pl.osl.ui.ListFilter;
import pl.osl.ui.Words;

/** Whether a point on the map is known of something. */
public enum Placed {
    ON_MAP,
    OFF_MAP;

    /** The part of a map, and whether there is a point at all, which lists of resources and of needs narrow alike. */
    public static void narrow(
            ListFilter filter, String alias, @Nullable Placed placed, @Nullable Box box, Words words) {
        if (placed != null) {
            filter.where(alias + (placed == ON_MAP ? ".lat is not null" : ".lat is null"));
            filter.chip("placed", words.say("map.filter.placed"), words.say("map.placed." + placed));
        }
        if (box != null) {
            box.narrow(filter, alias);
            filter.chip("box", words.say("map.filter.placed"), words.say("map.filter.box"));
        }
    }
}
