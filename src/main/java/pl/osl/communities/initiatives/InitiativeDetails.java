package pl.osl.communities.initiatives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an initiative. It begins with its title, in the residents' words, and its community.
 *
 * @param groupId the group that leads it, and only then
 * @param leaderId the leader who leads it, and only then
 * @param withoutUsSince the day from which it went on without the centre
 */
record InitiativeDetails(
        String title,
        UUID communityId,
        InitiativeLead ledBy,
        @Nullable UUID groupId,
        @Nullable UUID leaderId,
        @Nullable String residentsDo,
        @Nullable String askedOfUs,
        @Nullable String givenByUs,
        @Nullable LocalDate withoutUsSince) {

    static InitiativeDetails begun(String title, UUID communityId) {
        return new InitiativeDetails(title, communityId, InitiativeLead.RESIDENTS, null, null, null, null, null, null);
    }
}
