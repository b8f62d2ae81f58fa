package pl.osl.access.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.PersonForm;
import pl.osl.access.Theme;
import pl.osl.access.Typed;

/** What a person sets for themselves. */
record AccountForm(
        @Nullable String email,
        @Nullable String language,
        @Nullable String theme,
        @Nullable String form,
        @Nullable String current,
        @Nullable String version) {

    AccountForm {
        email = Typed.strip(email);
    }

    static AccountForm of(OwnAccount.Profile own) {
        return new AccountForm(
                own.email(),
                own.language(),
                own.theme().name(),
                own.personForm().name(),
                null,
                String.valueOf(own.version()));
    }

    AccountForm checked(Errors errors) {
        Typed.address(email, "email", errors);
        return this;
    }

    Account.Settings settings() {
        return new Account.Settings(
                email, "en".equals(language) ? "en" : "pl", Theme.read(theme), PersonForm.read(form));
    }

    int known() {
        return Typed.version(version);
    }

    @Override
    public String toString() {
        return "AccountForm";
    }
}
