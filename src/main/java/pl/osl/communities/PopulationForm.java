package pl.osl.communities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** How many people a community has, of which day and who says so; as typed. */
record PopulationForm(
        @Nullable String people,
        @Nullable String asOf,
        @Nullable String source) {

    PopulationForm {
        people = Texts.line(people);
        asOf = Typed.strip(asOf);
        source = Texts.line(source);
    }

    static PopulationForm blank() {
        return new PopulationForm(null, null, null);
    }

    void checked(Errors errors) {
        if (number() == null) {
            errors.rejectValue("people", "communities.refusal.people");
        }
        if (day() == null) {
            errors.rejectValue("asOf", "typeMismatch");
        }
        Typed.line(source, "source", errors);
    }

    @Nullable Integer number() {
        return Counted.read(people);
    }

    @Nullable LocalDate day() {
        return Typed.day(asOf);
    }
}
