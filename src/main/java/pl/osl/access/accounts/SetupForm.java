package pl.osl.access.accounts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.PersonForm;
import pl.osl.access.Theme;
import pl.osl.access.Typed;

/** Who sets the installation up, as typed. Passwords are never shown again. */
record SetupForm(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        @Nullable String again,
        @Nullable String form) {

    SetupForm {
        name = Typed.strip(name);
        username = Typed.strip(username);
        email = Typed.strip(email);
    }

    static SetupForm blank() {
        return new SetupForm(null, null, null, null, null, PersonForm.NEUTRAL.name());
    }

    SetupForm checked(Errors errors) {
        if (name == null) {
            errors.rejectValue("name", "access.setup.name.missing");
        }
        Typed.line(name, "name", errors);
        Typed.line(username, "username", errors);
        Typed.address(email, "email", errors);
        return this;
    }

    String known() {
        return Objects.requireNonNull(name);
    }

    /** Taken from the name where none was typed; nobody has one yet. */
    String chosenUsername() {
        return username == null ? Usernames.free(known(), taken -> false) : Usernames.check(username);
    }

    Account.Settings settings(String language) {
        return new Account.Settings(email, language, Theme.AUTO, PersonForm.read(form));
    }

    @Override
    public String toString() {
        return "SetupForm";
    }
}
