package pl.osl.communities.districts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Typed;

/**
 * Where a community lies, as chosen.
 *
 * @param places of each district that it touches "WHOLE:id" or "PART:id"
 */
record LocationForm(
        @Nullable List<String> places,
        @Nullable String beyond,
        @Nullable String version) {

    private static final String WHOLE = "WHOLE:";

    /** What is no id stands for no district, so that it is refused and not overlooked. */
    Map<UUID, Boolean> chosen() {
        var chosen = new LinkedHashMap<UUID, Boolean>();
        for (String place : places == null ? List.<String>of() : places) {
            if (place != null && !place.isBlank()) {
                UUID id = Typed.id(place.substring(place.indexOf(':') + 1));
                chosen.put(id == null ? new UUID(0, 0) : id, place.startsWith(WHOLE));
            }
        }
        return chosen;
    }

    int known() {
        return Typed.version(version);
    }
}
