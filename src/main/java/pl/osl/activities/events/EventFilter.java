package pl.osl.activities.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * What narrows the list of events, as the address tells it.
 *
 * @param community id of one, or {@code all} for those of the whole municipality
 */
record EventFilter(
        @Nullable String q,
        @Nullable String community,
        @Nullable EventState state) {

    private static final String MUNICIPALITY = "all";

    EventFilter {
        q = Texts.line(q);
        community = Typed.strip(community);
    }

    public boolean municipality() {
        return MUNICIPALITY.equals(community);
    }

    /** What is no id is a community that no event has. */
    public @Nullable UUID communityId() {
        return community == null || municipality()
                ? null
                : Typed.ids(List.of(community)).iterator().next();
    }
}
