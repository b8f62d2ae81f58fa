package pl.osl.partners.origins;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * "Stała się partnerem", as typed: a partner of the list, or a new one by its name and kind.
 *
 * @param id made by the page, so that the same form sent twice is one partner
 */
record BecameForm(
        @Nullable String id,
        @Nullable String partner,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String foundedOn) {

    BecameForm {
        partner = Typed.strip(partner);
        name = Texts.line(name);
        foundedOn = Typed.strip(foundedOn);
    }

    static BecameForm blank(UUID id, String name) {
        return new BecameForm(id.toString(), null, name, null, null);
    }

    void checked(Errors errors, LocalDate today) {
        if (partner != null && chosen() == null) {
            errors.rejectValue("partner", "origins.refusal.partner");
        }
        if (partner == null && name == null) {
            errors.rejectValue("name", "groups.refusal.name");
        }
        Typed.line(name, "name", errors);
        if (partner == null && grown() == null) {
            errors.rejectValue("kind", "groups.refusal.kind");
        }
        founded(foundedOn, today, errors);
    }

    /** Nobody must know the day. */
    static void founded(@Nullable String typed, LocalDate today, Errors errors) {
        var day = Typed.day(typed);
        if (typed != null && day == null) {
            errors.rejectValue("foundedOn", "typeMismatch");
        } else if (day != null && (day.isAfter(today) || day.getYear() < 1900)) {
            errors.rejectValue("foundedOn", "groups.refusal.founded");
        }
    }

    @Nullable UUID chosen() {
        return Typed.id(partner);
    }

    @Nullable GrownKind grown() {
        return Stream.of(GrownKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
