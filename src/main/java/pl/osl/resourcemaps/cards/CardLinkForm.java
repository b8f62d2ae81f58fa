package pl.osl.resourcemaps.cards;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * How a partner is asked.
 *
 * @param sent id of the link that the form makes, so that the same form sent twice makes one
 * @param email where the link goes; needed when it is sent
 */
record CardLinkForm(
        @Nullable UUID sent,
        @NotNull @Nullable How how,
        @Size(max = 200) @Email @Nullable String email,
        @Nullable Language language) {

    enum How {
        MAIL,
        BY_HAND
    }

    enum Language {
        PL,
        EN
    }

    CardLinkForm {
        email = Texts.line(email);
    }

    boolean mail() {
        return how == How.MAIL;
    }

    String tag() {
        return language == Language.EN ? "en" : "pl";
    }
}
