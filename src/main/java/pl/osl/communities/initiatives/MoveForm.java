package pl.osl.communities.initiatives;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * A move of an initiative to another state, as typed.
 *
 * @param seen state the person saw when they decided
 */
record MoveForm(
        @Nullable String seen,
        @Nullable String state,
        @Nullable String movedOn,
        @Nullable String reason) {

    private static final int REASON = 1_000;

    MoveForm {
        movedOn = Typed.strip(movedOn);
        reason = Texts.text(reason);
    }

    static MoveForm blank(InitiativeState seen, LocalDate today) {
        return new MoveForm(seen.name(), null, today.toString(), null);
    }

    void checked(Errors errors) {
        if (to() == null) {
            errors.rejectValue("state", "initiatives.refusal.state");
        }
        if (Typed.day(movedOn) == null) {
            errors.rejectValue("movedOn", "typeMismatch");
        }
        if (reason == null) {
            errors.rejectValue("reason", "initiatives.refusal.reason");
        } else if (reason.length() > REASON) {
            errors.rejectValue("reason", "access.typed.long", new Object[] {REASON}, null);
        }
    }

    @Nullable InitiativeState from() {
        return of(seen);
    }

    @Nullable InitiativeState to() {
        return of(state);
    }

    private static @Nullable InitiativeState of(@Nullable String name) {
        return Stream.of(InitiativeState.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
