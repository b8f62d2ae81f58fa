package pl.osl.centres.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Role;
import pl.osl.access.Typed;
import pl.osl.access.people.People;
import pl.osl.access.people.Roles;

/**
 * A role that supports a centre, as typed: for somebody from the list or for somebody new.
 *
 * @param id of the account that is made for somebody new, so that the same form sent twice makes one person
 */
record SupportForm(
        @Nullable String id,
        @Nullable String account,
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> persons) {

    static final List<Role> OFFERED =
            Stream.of(Role.values()).filter(Role::supports).toList();

    SupportForm {
        account = Typed.strip(account);
        name = Typed.strip(name);
        email = Typed.strip(email);
        from = Typed.strip(from);
        to = Typed.strip(to);
    }

    static SupportForm blank(UUID id, LocalDate today) {
        return new SupportForm(id.toString(), null, null, null, null, today.toString(), null, List.of());
    }

    void check(Errors errors) {
        if (account == null && name == null) {
            errors.rejectValue("account", "centres.support.refusal.nobody");
        } else if (account != null && name != null) {
            errors.rejectValue("name", "centres.support.refusal.both");
        } else if (account != null && Typed.id(account) == null) {
            errors.rejectValue("account", "access.refusal.supporter");
        }
        Typed.line(name, "name", errors);
        Typed.address(email, "email", errors);
        if (asked() == null) {
            errors.rejectValue("role", "centres.people.role.missing");
        }
        if (Typed.day(from) == null) {
            errors.rejectValue("from", from == null ? "centres.people.from.missing" : "typeMismatch");
        }
        if (to != null && Typed.day(to) == null) {
            errors.rejectValue("to", "typeMismatch");
        }
    }

    @Nullable UUID known() {
        return Typed.id(account);
    }

    @Nullable UUID made() {
        return Typed.id(id);
    }

    Roles.NewRole details() {
        return new Roles.NewRole(
                Objects.requireNonNull(asked()),
                Objects.requireNonNull(Typed.day(from)),
                Typed.day(to),
                Typed.ids(persons));
    }

    People.NewPerson person(UUID made) {
        return new People.NewPerson(made, Objects.requireNonNull(name), null, email, details());
    }

    private @Nullable Role asked() {
        return OFFERED.stream()
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(null);
    }
}
