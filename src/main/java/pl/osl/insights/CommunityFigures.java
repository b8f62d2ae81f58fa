package pl.osl.insights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One community in a period.
 *
 * @param entries of the period
 * @param last day of the newest entry at all; null when there has never been one
 * @param phase in which it is now
 * @param silent not ended and without an entry for {@link CentreFigures#SILENT_DAYS} days
 */
public record CommunityFigures(
        UUID id,
        String name,
        boolean ended,
        long entries,
        @Nullable LocalDate last,
        boolean silent,
        String phase,
        String phasePl,
        String phaseEn,
        int phasePosition) {}
