package pl.osl.partners;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * Whom one asks for at a partner, in their public role.
 *
 * @param version of the contact that is corrected
 */
record ContactForm(
        @NotNull @Size(max = 120) @Nullable String contactName,
        @NotNull @Size(max = 120) @Nullable String function,

        @Pattern(regexp = "\\+?[0-9 ()/-]{5,30}( ?(wew\\.|ext\\.) ?[0-9]{1,6})?") @Nullable String phone,

        @Size(max = 200) @Email @Nullable String email,
        @Nullable Integer version) {

    ContactForm {
        contactName = Texts.line(contactName);
        function = Texts.line(function);
        phone = Texts.line(phone);
        email = Texts.line(email);
    }

    static ContactForm blank() {
        return new ContactForm(null, null, null, null, null);
    }

    static ContactForm of(ContactBook.Known known) {
        return new ContactForm(known.name(), known.function(), known.phone(), known.email(), known.version());
    }

    /** After somebody else saved meanwhile: saving once more is the answer that mine holds. */
    ContactForm over(int newer) {
        return new ContactForm(contactName, function, phone, email, newer);
    }
}
