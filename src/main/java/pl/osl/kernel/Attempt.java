package pl.osl.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.validation.Errors;

/**
 * Tries what a form asks for. A refusal of the domain becomes a sentence at the field it is about; an index that
 * somebody else's row met first becomes one at the form, because nothing was saved.
 */
public final class Attempt {

    private Attempt() {}

    public static void of(Errors errors, Runnable work) {
        of(errors, () -> {
            work.run();
            return true;
        });
    }

    /** Empty when the form has errors, before or after; the page then shows them with everything as typed. */
    public static <T> Optional<T> of(Errors errors, Supplier<T> work) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } catch (Refusal refusal) {
            String field = refusal.field();
            if (field != null && errors.getFieldType(field) != null) {
                errors.rejectValue(field, refusal.code(), refusal.arguments(), null);
            } else {
                errors.reject(refusal.code(), refusal.arguments(), null);
            }
        } catch (DataIntegrityViolationException meanwhile) {
            errors.reject("ui.refusal.meanwhile");
        }
        return Optional.empty();
    }
}
