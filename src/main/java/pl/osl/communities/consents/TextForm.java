package pl.osl.communities.consents;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * A new version of the text, as typed.
 *
 * @param seen the newest version the person saw
 */
record TextForm(@Nullable String body, @Nullable String seen) {

    private static final int LEAST = 200;
    private static final int MOST = 10_000;

    TextForm {
        body = Texts.text(body);
    }

    static TextForm of(ConsentTexts.Text newest) {
        return new TextForm(newest.body(), String.valueOf(newest.version()));
    }

    void checked(Errors errors) {
        if (body == null || body.length() < LEAST) {
            errors.rejectValue("body", "consents.refusal.text.short");
        } else if (body.length() > MOST) {
            errors.rejectValue("body", "access.typed.long", new Object[] {MOST}, null);
        }
    }

    String text() {
        return Objects.requireNonNull(body);
    }

    int known() {
        return Typed.version(seen);
    }
}
