package pl.osl.partners.relations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the person typed about a tie, seen from one of its two sides.
 *
 * @param of on whose page they were; the centre where none is named
 * @param direction from that side, to it, or both, which are two ties
 * @param until last day of a tie that is over
 * @param version of the tie that is corrected
 */
record RelationForm(
        @Nullable End of,
        @NotNull @Nullable End other,
        @NotNull @Nullable RelationKind kind,
        @NotNull @Nullable Direction direction,
        @NotNull @Min(1) @Max(3) @Nullable Integer strength,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate since,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate until,

        @Nullable Integer version) {

    enum Direction {
        BOTH,
        OUT,
        IN
    }

    RelationForm {
        of = of == null ? End.CENTRE : of;
    }

    static RelationForm blank(@Nullable End of, LocalDate today) {
        return new RelationForm(of, null, null, Direction.BOTH, 2, today, null, null);
    }

    /** A tie to correct, as the side on whose page it is corrected sees it. */
    static RelationForm of(Relation tie, End side) {
        boolean out = tie.from().equals(side);
        return new RelationForm(
                side,
                out ? tie.to() : tie.from(),
                tie.kind(),
                out ? Direction.OUT : Direction.IN,
                tie.strength(),
                tie.since(),
                tie.until(),
                tie.version());
    }

    /** After somebody else saved meanwhile: saving once more is the answer that mine holds. */
    RelationForm over(int newer) {
        return new RelationForm(of, other, kind, direction, strength, since, until, newer);
    }
}
