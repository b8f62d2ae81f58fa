package pl.osl.implementation.changing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.implementation.AskedDay;
import pl.osl.implementation.Reason;
import pl.osl.implementation.StepState;
import pl.osl.implementation.history.Told;
import pl.osl.implementation.pages.Declined;
import pl.osl.implementation.pages.StepPages;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** What somebody typed about the state of a step. Everything stays as typed until it can be read. */
record StepForm(
        @Nullable String id,
        @Nullable String seen,
        @NotNull @Nullable String state,
        @NotNull @Nullable String effectiveOn,
        @Size(max = 4000) @Nullable String note,
        @Nullable List<String> reasons,
        @Size(max = 500) @Nullable String words,
        @Nullable Boolean sensitive,
        @Nullable String plannedFor,
        @Size(max = 1000) @Nullable String evidence,

        @Size(max = 500) @Pattern(regexp = "https?://\\S+") @Nullable
        String link) {

    StepForm {
        state = Texts.line(state);
        effectiveOn = Texts.line(effectiveOn);
        note = Texts.text(note);
        reasons = Typed.given(reasons);
        words = Texts.line(words);
        plannedFor = Texts.line(plannedFor);
        evidence = Texts.text(evidence);
        link = Texts.line(link);
    }

    static StepForm blank(UUID id, StepPages.Page page, LocalDate today) {
        return new StepForm(
                id.toString(),
                Integer.toString(page.seen()),
                null,
                today.toString(),
                null,
                List.of(),
                null,
                false,
                null,
                null,
                null);
    }

    /** What came back, to be put right and proposed once more. */
    static StepForm again(UUID id, StepPages.Page page, Declined declined) {
        return new StepForm(
                id.toString(),
                Integer.toString(page.seen()),
                declined.state().name(),
                declined.effectiveOn().toString(),
                declined.note(),
                declined.reasons().stream().map(Reason::name).toList(),
                declined.words(),
                false,
                Objects.toString(declined.plannedFor(), null),
                declined.evidence(),
                declined.link());
    }

    /** Marks what cannot be read; what is told may be asked for only when nothing was marked. */
    void read(Errors errors) {
        if (effectiveOn != null && AskedDay.read(effectiveOn) == null) {
            errors.rejectValue("effectiveOn", "typeMismatch");
        }
        if (plannedFor != null && AskedDay.read(plannedFor) == null) {
            errors.rejectValue("plannedFor", "typeMismatch");
        }
        if (link != null && evidence == null) {
            errors.rejectValue("evidence", "implementation.refusal.evidence.link");
        }
    }

    Told told() {
        var read = EnumSet.noneOf(Reason.class);
        for (String code : reasons == null ? List.<String>of() : reasons) {
            read.add(constant(Reason.class, code, "reasons", "implementation.refusal.reason.unknown"));
        }
        var day = AskedDay.read(effectiveOn);
        if (day == null) {
            throw Refusal.at("effectiveOn", "implementation.refusal.future");
        }
        return new Told(
                constant(StepState.class, String.valueOf(state), "state", "implementation.refusal.state"),
                day,
                note,
                AskedDay.read(plannedFor),
                read,
                words,
                Boolean.TRUE.equals(sensitive),
                evidence,
                link);
    }

    /** A made-up number is that of no row: the person is asked to look again. */
    int lastSeen() {
        return seen != null && seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
    }

    /** Empty when the form carried none that can be read. */
    Optional<UUID> key() {
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String field, String code) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        throw Refusal.at(field, code);
    }
}
