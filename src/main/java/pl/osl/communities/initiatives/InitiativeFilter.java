package pl.osl.communities.initiatives;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** What narrows the list of initiatives, as the address tells it. */
record InitiativeFilter(
        @Nullable String q,
        @Nullable InitiativeState state,
        @Nullable String community,
        @Nullable String without,
        @Nullable String show) {

    private static final String YES = "yes";
    private static final String WITHDRAWN = "withdrawn";

    InitiativeFilter {
        q = Texts.line(q);
        community = Typed.strip(community);
    }

    /** Those that went on without the centre. */
    public boolean withoutUs() {
        return YES.equals(without);
    }

    public boolean withdrawn() {
        return WITHDRAWN.equals(show);
    }

    /** What is no id is a community that no initiative has. */
    public @Nullable UUID communityId() {
        return community == null
                ? null
                : Typed.ids(List.of(community)).iterator().next();
    }
}
