package pl.osl.partners.origins;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the beginning of a partner.
 *
 * @param reached the viewer may open the page of the group or initiative
 */
record Origin(
        UUID partnerId,
        UUID centreId,
        String partner,
        String sector,
        @Nullable LocalDate foundedOn,
        @Nullable UUID groupId,
        @Nullable String groupName,
        @Nullable UUID initiativeId,
        @Nullable String initiativeTitle,
        boolean reached,
        boolean withdrawn,
        int version) {

    private static final Set<String> OF_RESIDENTS = Set.of("NGO", "SOCIAL_ECONOMY", "INFORMAL_GROUP");

    /** An office or a school grows out of no group of neighbours. */
    public boolean mayHaveGrown() {
        return OF_RESIDENTS.contains(sector);
    }

    public boolean known() {
        return foundedOn != null || groupId != null || initiativeId != null;
    }

    /** Name of what it grew out of. */
    public @Nullable String from() {
        return groupName == null ? initiativeTitle : groupName;
    }
}
