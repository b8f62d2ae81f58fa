package pl.osl.communities;

import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What narrows the list of communities, as the address tells it. */
record CommunityFilter(
        @Nullable String q,
        @Nullable CommunityType type,
        @Nullable String phase,
        @Nullable String lead,
        @Nullable String state) {

    /** Value of {@code lead}: those that nobody leads. */
    private static final String NOBODY = "none";

    /** Value of {@code state}: those taken off the list. */
    private static final String WITHDRAWN = "withdrawn";

    CommunityFilter {
        q = Texts.line(q);
    }

    public boolean leaderless() {
        return NOBODY.equals(lead);
    }

    public boolean withdrawn() {
        return WITHDRAWN.equals(state);
    }
}
