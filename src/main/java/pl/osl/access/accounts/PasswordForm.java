package pl.osl.access.accounts;

import org.jspecify.annotations.Nullable;
import pl.osl.access.PersonForm;

/** A new password, typed twice; with the present one where somebody changes their own. */
record PasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String again,
        @Nullable String form) {

    static PasswordForm blank() {
        return new PasswordForm(null, null, null, null);
    }

    /** Null where nobody asked. */
    @Nullable PersonForm chosen() {
        return form == null ? null : PersonForm.read(form);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
