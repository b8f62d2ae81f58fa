package pl.osl.partners.origins;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;

/** Since when a partner is there and what it grew out of, as typed on its own page; at most one of the two. */
record OriginForm(
        @Nullable String version,
        @Nullable String foundedOn,
        @Nullable String group,
        @Nullable String initiative) {

    OriginForm {
        foundedOn = Typed.strip(foundedOn);
        group = Typed.strip(group);
        initiative = Typed.strip(initiative);
    }

    static OriginForm of(Origin origin) {
        return new OriginForm(
                String.valueOf(origin.version()),
                origin.foundedOn() == null ? null : origin.foundedOn().toString(),
                origin.groupId() == null ? null : origin.groupId().toString(),
                origin.initiativeId() == null ? null : origin.initiativeId().toString());
    }

    void checked(Errors errors, LocalDate today) {
        BecameForm.founded(foundedOn, today, errors);
        if (group != null && groupId() == null) {
            errors.rejectValue("group", "initiatives.refusal.group");
        }
        if (initiative != null && initiativeId() == null) {
            errors.rejectValue("initiative", "origins.refusal.initiative");
        }
        if (group != null && initiative != null) {
            errors.rejectValue("initiative", "origins.refusal.both");
        }
    }

    @Nullable LocalDate day() {
        return Typed.day(foundedOn);
    }

    @Nullable UUID groupId() {
        return Typed.id(group);
    }

    @Nullable UUID initiativeId() {
        return Typed.id(initiative);
    }

    public int known() {
        return Typed.version(version);
    }
}
