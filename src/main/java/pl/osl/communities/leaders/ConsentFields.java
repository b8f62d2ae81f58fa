package pl.osl.communities.leaders;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.communities.consents.Channel;
import pl.osl.communities.consents.ConsentBook;

/** What any form asks about a consent, checked the same way everywhere. */
interface ConsentFields {

    LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    @Nullable String text();

    @Nullable String givenOn();

    @Nullable String channel();

    @Nullable String witness();

    @Nullable String coversPhone();

    @Nullable String coversEmail();

    default void consentChecked(Errors errors, LocalDate today) {
        if (Typed.version(text()) < 1) {
            errors.rejectValue("text", "consents.refusal.text");
        }
        day("givenOn", givenOn(), errors, today);
        var chosen = channel(channel());
        if (chosen == null) {
            errors.rejectValue("channel", "consents.refusal.channel");
        } else if (chosen == Channel.SPOKEN && Typed.id(Typed.strip(witness())) == null) {
            errors.rejectValue("witness", "consents.refusal.witness");
        }
    }

    /** Only of a form that was checked. */
    default ConsentBook.Given given() {
        var channel = Objects.requireNonNull(channel(channel()));
        return new ConsentBook.Given(
                Typed.version(text()),
                Objects.requireNonNull(Typed.day(Typed.strip(givenOn()))),
                channel,
                channel == Channel.SPOKEN ? Typed.id(Typed.strip(witness())) : null,
                coversPhone() != null,
                coversEmail() != null);
    }

    static @Nullable Channel channel(@Nullable String name) {
        return Stream.of(Channel.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Level level(@Nullable String name) {
        return Stream.of(Level.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static void day(String field, @Nullable String typed, Errors errors, LocalDate today) {
        var day = Typed.day(Typed.strip(typed));
        if (day == null) {
            errors.rejectValue(field, "typeMismatch");
        } else if (day.isAfter(today) || day.isBefore(EARLIEST)) {
            errors.rejectValue(field, "communities.refusal.team.day");
        }
    }
}
