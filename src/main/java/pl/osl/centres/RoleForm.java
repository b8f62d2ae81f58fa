package pl.osl.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Role;
import pl.osl.access.Typed;
import pl.osl.access.people.Roles;

/**
 * A role to give, as typed. Everything is text, so that nothing a browser may send breaks the page.
 *
 * @param id of the account that is made, chosen with the form, so that the same form sent twice makes one person
 */
record RoleForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String role,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> persons) {

    RoleForm {
        name = Typed.strip(name);
        username = Typed.strip(username);
        email = Typed.strip(email);
        from = Typed.strip(from);
        to = Typed.strip(to);
    }

    static RoleForm blank(UUID id, LocalDate today) {
        return new RoleForm(id.toString(), null, null, null, null, today.toString(), null, List.of());
    }

    RoleForm checkedPerson(Errors errors) {
        if (name == null) {
            errors.rejectValue("name", "centres.people.name.missing");
        }
        Typed.line(name, "name", errors);
        Typed.line(username, "username", errors);
        Typed.address(email, "email", errors);
        return checked(errors);
    }

    RoleForm checkedExisting(Errors errors) {
        if (username == null) {
            errors.rejectValue("username", "centres.people.username.missing");
        }
        Typed.line(username, "username", errors);
        return checked(errors);
    }

    RoleForm checked(Errors errors) {
        if (asked() == null) {
            errors.rejectValue("role", "centres.people.role.missing");
        }
        if (Typed.day(from) == null) {
            errors.rejectValue("from", from == null ? "centres.people.from.missing" : "centres.people.date.unread");
        }
        if (to != null && Typed.day(to) == null) {
            errors.rejectValue("to", "centres.people.date.unread");
        }
        return this;
    }

    Roles.NewRole details() {
        return new Roles.NewRole(
                Objects.requireNonNull(asked()),
                Objects.requireNonNull(Typed.day(from)),
                Typed.day(to),
                Typed.ids(persons));
    }

    /** Null for what is not among the roles. */
    @Nullable Role asked() {
        return Stream.of(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    /** Null for what is no id. */
    @Nullable UUID account() {
        return Typed.id(id);
    }
}
