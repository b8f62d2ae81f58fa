package pl.osl.communities;

import java.util.UUID;
import pl.osl.kernel.Traceable;

/** A community was begun. */
public record CommunityChanged(UUID centreId, UUID subjectId, UUID byAccount, String action) implements Traceable {

    @Override
    public String subject() {
        return "community";
    }
}
