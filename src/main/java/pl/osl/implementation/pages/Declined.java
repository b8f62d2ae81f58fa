package pl.osl.implementation.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.implementation.Reason;
import pl.osl.implementation.StepState;

/**
 * A proposal that came back, with everything needed to propose it again.
 *
 * @param why what has to be put right
 */
public record Declined(
        UUID id,
        StepState state,
        LocalDate effectiveOn,
        @Nullable String note,
        @Nullable LocalDate plannedFor,
        List<Reason> reasons,
        @Nullable String words,
        @Nullable String evidence,
        @Nullable String link,
        String proposer,
        String decider,
        Instant decidedAt,
        String why) {}
