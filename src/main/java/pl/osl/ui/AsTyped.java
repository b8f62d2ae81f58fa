package pl.osl.ui;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * A form of which a part could not be read has its record made, but the model holds none, and whatever the page asks the
 * record itself would fail. Puts it back, with every error and what was typed there.
 */
public final class AsTyped {

    private AsTyped() {}

    public static void keep(Object form, BindingResult errors, Model model) {
        if (errors.getTarget() != null) {
            return;
        }
        model.addAttribute(errors.getObjectName(), form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + errors.getObjectName(), of(form, errors));
    }

    static BindingResult of(Object form, BindingResult errors) {
        var kept = new BeanPropertyBindingResult(form, errors.getObjectName());
        kept.addAllErrors(errors);
        return kept;
    }
}
