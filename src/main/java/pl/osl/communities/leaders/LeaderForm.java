package pl.osl.communities.leaders;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** A leader and their consent, typed at once: one does not go without the other. */
record LeaderForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String does,
        @Nullable String level,
        @Nullable String since,
        @Nullable String text,
        @Nullable String givenOn,
        @Nullable String channel,
        @Nullable String witness,
        @Nullable String coversPhone,
        @Nullable String phone,
        @Nullable String coversEmail,
        @Nullable String email)
        implements Person, ConsentFields {

    LeaderForm {
        name = Texts.line(name);
        does = Texts.line(does);
        phone = Texts.line(phone);
        email = Typed.strip(email);
        since = Typed.strip(since);
        givenOn = Typed.strip(givenOn);
    }

    static LeaderForm blank(UUID id, int text, LocalDate today) {
        return new LeaderForm(
                id.toString(),
                null,
                null,
                Level.LEADER.name(),
                today.toString(),
                String.valueOf(text),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    void checked(Errors errors, LocalDate today) {
        personChecked(errors, coversPhone != null, coversEmail != null);
        if (ConsentFields.level(level) == null) {
            errors.rejectValue("level", "communities.leaders.refusal.level");
        }
        ConsentFields.day("since", since, errors, today);
        consentChecked(errors, today);
    }

    Level chosen() {
        return Objects.requireNonNull(ConsentFields.level(level));
    }

    LocalDate day() {
        return Objects.requireNonNull(Typed.day(since));
    }
}
