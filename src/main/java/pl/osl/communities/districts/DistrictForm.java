package pl.osl.communities.districts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.communities.Counted;
import pl.osl.kernel.Texts;

/** One district of the list, as typed; a number of inhabitants is added to those known. */
record DistrictForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String inhabitants,
        @Nullable String asOf,
        @Nullable String version) {

    private static final int NAME = 120;

    DistrictForm {
        name = Texts.line(name);
        inhabitants = Texts.line(inhabitants);
        asOf = Typed.strip(asOf);
    }

    static DistrictForm of(DistrictList.District district) {
        return new DistrictForm(
                district.name(), district.kind().name(), null, null, String.valueOf(district.version()));
    }

    void checked(Errors errors, LocalDate today) {
        if (name == null || name.length() > NAME) {
            errors.rejectValue("name", "NotNull.form.name");
        }
        if (DistrictsForm.chosen(kind) == null) {
            errors.rejectValue("kind", "communities.refusal.district.kind");
        }
        if (inhabitants != null && number() == null) {
            errors.rejectValue("inhabitants", "communities.refusal.people");
        }
        var day = day();
        if (asOf != null && day == null || inhabitants != null && asOf == null) {
            errors.rejectValue("asOf", "typeMismatch");
        } else if (day != null && (day.isAfter(today) || day.getYear() < 1900)) {
            errors.rejectValue("asOf", "communities.refusal.asOf");
        }
    }

    @Nullable Integer number() {
        return Counted.read(inhabitants);
    }

    @Nullable LocalDate day() {
        return Typed.day(asOf);
    }

    DistrictKind chosen() {
        return Objects.requireNonNull(DistrictsForm.chosen(kind));
    }

    int known() {
        return Typed.version(version);
    }
}
