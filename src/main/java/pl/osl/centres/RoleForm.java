package pl.osl.centres;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Role;
import pl.osl.access.Roles;
import pl.osl.access.Typed;

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
        if (day(from) == null) {
            errors.rejectValue("from", "centres.people.date.unread");
        }
        if (to != null && day(to) == null) {
            errors.rejectValue("to", "centres.people.date.unread");
        }
        return this;
    }

    Roles.NewRole details() {
        return new Roles.NewRole(
                Objects.requireNonNull(asked()), Objects.requireNonNull(day(from)), day(to), ids(persons));
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
        return id(id);
    }

    static Set<UUID> ids(@Nullable List<String> texts) {
        var ids = new LinkedHashSet<UUID>();
        for (String text : texts == null ? List.<String>of() : texts) {
            UUID id = id(text);
            ids.add(id == null ? new UUID(0, 0) : id);
        }
        return ids;
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
