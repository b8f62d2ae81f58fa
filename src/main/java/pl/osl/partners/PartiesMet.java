package pl.osl.partners;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * With whom an entry of the log was, told with every change of it; it replaces what was known of that entry. An entry that
 * was withdrawn tells nobody.
 *
 * @param withUs somebody of the centre led or took part; false where residents or a partner led without us
 */
public record PartiesMet(
        UUID centreId,
        UUID activityId,
        LocalDate heldOn,
        Set<UUID> communities,
        boolean withUs,
        Set<UUID> partners,
        Set<UUID> groups,
        Set<UUID> initiatives) {}
