package pl.osl.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/**
 * A role was given, limited, assigned or ended.
 *
 * @param accountId whose role it is
 */
public record MembershipChanged(
        UUID centreId,
        @Nullable UUID byAccount,
        UUID subjectId,
        String action,
        UUID accountId,
        Role role,
        List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "membership";
    }
}
