package pl.osl.centres.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** How many people live in what the centre serves, and of which day that is; as typed. */
record InhabitantsForm(
        @Nullable String inhabitants,
        @Nullable String asOf,
        @Nullable String source) {

    private static final int MOST = 40_000_000;

    InhabitantsForm {
        inhabitants = Texts.line(inhabitants);
        asOf = Typed.strip(asOf);
        source = Texts.line(source);
    }

    static InhabitantsForm blank() {
        return new InhabitantsForm(null, null, null);
    }

    void checked(Errors errors) {
        if (number() == null) {
            errors.rejectValue("inhabitants", "centres.refusal.inhabitants");
        }
        if (day() == null) {
            errors.rejectValue("asOf", "centres.people.date.unread");
        }
        Typed.line(source, "source", errors);
    }

    @Nullable Integer number() {
        String digits = inhabitants == null ? "" : inhabitants.replaceAll("[ \u00a0.]", "");
        if (!digits.matches("\\d{1,8}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= MOST ? Integer.valueOf(number) : null;
    }

    @Nullable LocalDate day() {
        return Typed.day(asOf);
    }
}
