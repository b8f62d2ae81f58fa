package pl.osl.communities.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * Communities that become one, as chosen.
 *
 * @param name of a new community; empty when they go on in the one whose page this is
 */
record JoinForm(
        @Nullable List<String> others,
        @Nullable String name,
        @Nullable String since,
        @Nullable String reason) {

    private static final int NAME = 120;

    JoinForm {
        name = Texts.line(name);
        since = Typed.strip(since);
        reason = Texts.text(reason);
    }

    static JoinForm blank(LocalDate today) {
        return new JoinForm(null, null, today.toString(), null);
    }

    void checked(Errors errors) {
        if (others == null || others.isEmpty()) {
            errors.rejectValue("others", "communities.refusal.join.others");
        }
        if (name != null && name.length() > NAME) {
            errors.rejectValue("name", "Size.form.name");
        }
        SplitForm.reason(reason, since, errors);
    }
}
