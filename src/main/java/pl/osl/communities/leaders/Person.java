package pl.osl.communities.leaders;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;

/** Who it is and how to reach them, as a form has it. */
interface Person {

    int NAME = 120;

    @Nullable String name();

    @Nullable String does();

    @Nullable String phone();

    @Nullable String email();

    /** @param coversPhone the consent covers the number */
    default void personChecked(Errors errors, boolean coversPhone, boolean coversEmail) {
        String name = name();
        if (name == null) {
            errors.rejectValue("name", "communities.leaders.refusal.name");
        } else if (name.length() > NAME) {
            errors.rejectValue("name", "access.typed.long", new Object[] {NAME}, null);
        }
        Typed.line(does(), "does", errors);
        Typed.line(phone(), "phone", errors);
        Typed.address(email(), "email", errors);
        if (phone() != null && !coversPhone) {
            errors.rejectValue("phone", "communities.leaders.refusal.phone");
        }
        if (email() != null && !coversEmail) {
            errors.rejectValue("email", "communities.leaders.refusal.email");
        }
    }
}
