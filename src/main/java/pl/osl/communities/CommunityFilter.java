package pl.osl.communities;

import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What narrows the list of communities, as the address tells it. */
record CommunityFilter(
        @Nullable String q,
        @Nullable CommunityType type,
        @Nullable String lead) {

    /** Value of {@code lead}: those that nobody leads. */
    private static final String NOBODY = "none";

    CommunityFilter {
        q = Texts.line(q);
    }

    public boolean leaderless() {
        return NOBODY.equals(lead);
    }
}
