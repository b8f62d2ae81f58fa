package pl.osl.centres.support;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.PersonForm;

/**
 * What a director said against a supervisor's role, and the coordinator's answer once there is one.
 *
 * @param number place among the objections to that role, from 1
 * @param supervisor name of the person whose role it is
 * @param over the role has ended, so that nothing is left to answer
 */
public record Objection(
        UUID id,
        UUID centreId,
        UUID membershipId,
        int number,
        String supervisor,
        PersonForm form,
        UUID raisedBy,
        String director,
        Instant raisedAt,
        String reason,
        @Nullable Answer answer,
        boolean over) {

    /** @param words needed when the supervisor stays */
    public record Answer(boolean kept, @Nullable String words, String by, Instant at) {}

    public boolean open() {
        return answer == null && !over;
    }
}
