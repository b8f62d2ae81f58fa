package pl.osl.communities.districts;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.kernel.Texts;

/** Districts that are added to the list, as typed. */
record DistrictsForm(@Nullable String kind, @Nullable String lines) {

    DistrictsForm {
        lines = Texts.text(lines);
    }

    static DistrictsForm blank() {
        return new DistrictsForm(DistrictKind.DISTRICT.name(), null);
    }

    void checked(Errors errors, DistrictLines.Read read) {
        if (chosen(kind) == null) {
            errors.rejectValue("kind", "communities.refusal.district.kind");
        }
        if (read.lines().size() > DistrictLines.MOST) {
            errors.rejectValue("lines", "communities.refusal.district.many", new Object[] {DistrictLines.MOST}, null);
        } else if (read.faults().isEmpty() && read.lines().isEmpty()) {
            errors.rejectValue("lines", "communities.refusal.district.none");
        }
        read.faults().stream()
                .limit(20)
                .forEach(fault ->
                        errors.rejectValue("lines", fault.code(), new Object[] {fault.number(), fault.text()}, null));
    }

    static @Nullable DistrictKind chosen(@Nullable String kind) {
        return Stream.of(DistrictKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
