package pl.osl.partners.relations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the person typed about a tie of one partner.
 *
 * @param other a partner of the list, or the centre by its own id
 * @param direction from this partner, to it, or both, which are two ties
 */
record RelationForm(
        @NotNull @Nullable UUID other,
        @NotNull @Nullable RelationKind kind,
        @NotNull @Nullable Direction direction,
        @NotNull @Min(1) @Max(3) @Nullable Integer strength,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate since) {

    enum Direction {
        BOTH,
        OUT,
        IN
    }
}
