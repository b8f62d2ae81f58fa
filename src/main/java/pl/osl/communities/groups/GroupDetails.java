package pl.osl.communities.groups;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.LooseDay;

/**
 * What people say of a group. It begins with its name and kind; the rest can wait.
 *
 * @param communityId null for the centre's own
 * @param forWhom of the group, never of a person
 */
record GroupDetails(
        String name,
        GroupKind kind,
        @Nullable UUID communityId,
        @Nullable UUID parentId,
        @Nullable String forWhom,
        @Nullable LooseDay founded,
        @Nullable String rhythm,
        @Nullable GroupLead ledBy,
        @Nullable SizeBand sizeBand,
        GroupState state,
        @Nullable LocalDate endedOn) {

    static GroupDetails begun(String name, GroupKind kind, @Nullable UUID communityId, @Nullable LooseDay founded) {
        return new GroupDetails(
                name, kind, communityId, null, null, founded, null, null, null, GroupState.ACTIVE, null);
    }
}
