package pl.osl.communities.groups;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * What narrows the list of groups, as the address tells it.
 *
 * @param community id of one, or {@code own} for the centre's own groups
 */
record GroupFilter(
        @Nullable String q,
        @Nullable GroupKind kind,
        @Nullable GroupState state,
        @Nullable String community,
        @Nullable String show) {

    private static final String OWN = "own";
    private static final String WITHDRAWN = "withdrawn";

    GroupFilter {
        q = Texts.line(q);
        community = Typed.strip(community);
    }

    public boolean own() {
        return OWN.equals(community);
    }

    public boolean withdrawn() {
        return WITHDRAWN.equals(show);
    }

    /** What is no id is a community that no group has. */
    public @Nullable UUID communityId() {
        return community == null || own()
                ? null
                : Typed.ids(java.util.List.of(community)).iterator().next();
    }
}
