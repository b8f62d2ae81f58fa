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
        @Nullable Theme theme,
        @Nullable PersonForm form,
        @Nullable String current,
        @Nullable Integer version) {

    AccountForm {
        email = Typed.strip(email);
    }

    static AccountForm of(OwnAccount.Profile own) {
        return new AccountForm(own.email(), own.language(), own.theme(), own.personForm(), null, own.version());
    }

    AccountForm checked(Errors errors) {
        Typed.address(email, "email", errors);
        return this;
    }

    Account.Settings settings() {
        return new Account.Settings(
                email,
                "en".equals(language) ? "en" : "pl",
                theme == null ? Theme.AUTO : theme,
                form == null ? PersonForm.NEUTRAL : form);
    }

    int known() {
        return version == null ? -1 : version;
    }

    @Override
    public String toString() {
        return "AccountForm";
    }
}
