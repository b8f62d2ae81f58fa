package pl.osl.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Traceable;

/** Something happened to an account; told once for each centre of its person. Never carries an address or a password. */
public record AccountChanged(UUID centreId, @Nullable UUID byAccount, UUID subjectId, String action)
        implements Traceable {

    @Override
    public String subject() {
        return "account";
    }
}
