package pl.osl.access;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.validation.Errors;
import pl.osl.kernel.Refusal;

/** Tries what a form asks for; a refusal becomes a sentence at its field. */
public final class Attempt {

    private Attempt() {}

    public static void of(Errors errors, Runnable work) {
        if (errors.hasErrors()) {
            return;
        }
        try {
            work.run();
        } catch (Refusal refusal) {
            String field = refusal.field();
            if (field != null && errors.getFieldType(field) != null) {
                errors.rejectValue(field, refusal.code(), refusal.arguments(), null);
            } else {
                errors.reject(refusal.code(), refusal.arguments(), null);
            }
        } catch (DataIntegrityViolationException meanwhile) {
            errors.reject("access.refusal.meanwhile");
        }
    }
}
