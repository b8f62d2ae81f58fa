package pl.osl.communities.phases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.communities.Phase;
import pl.osl.kernel.Texts;

/**
 * A move to another phase, as typed.
 *
 * @param seen phase the person saw when they decided
 */
record PhaseForm(
        @Nullable String seen,
        @Nullable String phase,
        @Nullable String movedOn,
        @Nullable String reason) {

    private static final int REASON = 1_000;

    PhaseForm {
        movedOn = Typed.strip(movedOn);
        reason = Texts.text(reason);
    }

    static PhaseForm blank(Phase seen, LocalDate today) {
        return new PhaseForm(seen.code(), null, today.toString(), null);
    }

    /** @param known phases of the centre */
    void checked(Errors errors, List<Phase> known) {
        if (known.stream().noneMatch(one -> one.code().equals(phase))) {
            errors.rejectValue("phase", "communities.refusal.phase");
        }
        if (Typed.day(movedOn) == null) {
            errors.rejectValue("movedOn", "typeMismatch");
        }
        if (reason == null) {
            errors.rejectValue("reason", "communities.refusal.phase.reason");
        } else if (reason.length() > REASON) {
            errors.rejectValue("reason", "access.typed.long", new Object[] {REASON}, null);
        }
    }

    /** Only of a form that was checked. */
    PhaseMoves.Move move() {
        return new PhaseMoves.Move(
                seen,
                Objects.requireNonNull(phase),
                Objects.requireNonNull(Typed.day(movedOn)),
                Objects.requireNonNull(reason));
    }
}
