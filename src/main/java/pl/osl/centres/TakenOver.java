package pl.osl.centres;

import java.util.UUID;
import pl.osl.kernel.Traceable;

/** A director has looked through what they took over; the subject is their role. */
record TakenOver(UUID centreId, UUID byAccount, UUID subjectId) implements Traceable {

    @Override
    public String subject() {
        return "takeover";
    }

    @Override
    public String action() {
        return "read";
    }
}
