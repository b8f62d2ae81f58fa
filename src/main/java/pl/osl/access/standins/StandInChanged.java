package pl.osl.access.standins;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.osl.kernel.Change;
import pl.osl.kernel.Traceable;

/**
 * A stand-in was made, or ended before its last day.
 *
 * @param until its last day
 */
public record StandInChanged(
        UUID centreId,
        UUID byAccount,
        UUID subjectId,
        String action,
        UUID absent,
        UUID substitute,
        LocalDate until,
        List<Change> changes)
        implements Traceable {

    @Override
    public String subject() {
        return "standIn";
    }
}
