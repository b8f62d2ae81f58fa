package pl.osl.communities;

import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What narrows the list of communities, as the address tells it. */
record CommunityFilter(@Nullable String q, @Nullable CommunityType type) {

    CommunityFilter {
        q = Texts.line(q);
    }
}
