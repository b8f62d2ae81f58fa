package pl.osl.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.validation.BindingResult;
import pl.osl.kernel.Refusal;

/** Does what a form asks for; a refusal of the domain becomes an error at the field it is about. */
public final class Attempt {

    private Attempt() {}

    /** Empty when the form has errors, before or after; the page then shows them with everything as typed. */
    public static <T> Optional<T> of(BindingResult errors, Supplier<T> work) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                errors.reject(refusal.code(), refusal.arguments(), refusal.code());
            } else {
                errors.rejectValue(refusal.field(), refusal.code(), refusal.arguments(), refusal.code());
            }
            return Optional.empty();
        }
    }
}
