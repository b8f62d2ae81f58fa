package pl.osl.partners;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** Whom one asks for at a partner, in their public role. */
record ContactForm(
        @NotNull @Size(max = 120) @Nullable String contactName,
        @NotNull @Size(max = 120) @Nullable String function,

        @Pattern(regexp = "\\+?[0-9 ()/-]{5,30}( ?(wew\\.|ext\\.) ?[0-9]{1,6})?") @Nullable String phone,

        @Size(max = 200) @Email @Nullable String email) {

    ContactForm {
        contactName = Texts.line(contactName);
        function = Texts.line(function);
        phone = Texts.line(phone);
        email = Texts.line(email);
    }

    static ContactForm blank() {
        return new ContactForm(null, null, null, null);
    }
}
