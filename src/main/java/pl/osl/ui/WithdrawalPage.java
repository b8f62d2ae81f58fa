package pl.osl.ui;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/**
 * The page that asks why something is taken off the lists, and what is said when it is, or when it is brought back. One for
 * all records.
 *
 * @param words beginning of its messages: {@code <words>.withdraw} with {@code .lead} and {@code .reason},
 *     {@code <words>.withdrawn}, {@code <words>.broughtBack}
 * @param name of the record, as its own page has it
 * @param path of its page, to which each answer leads back
 */
public record WithdrawalPage(String words, String name, String path) {

    /** What the person gives as the reason; up to 500 characters. */
    public record Reason(@NotNull @Size(max = 500) @Nullable String reason) {

        public Reason {
            reason = Texts.text(reason);
        }
    }

    public ModelAndView ask() {
        return page(new Reason(null), HttpStatus.OK);
    }

    public ModelAndView withdraw(Reason form, BindingResult errors, Consumer<String> work, RedirectAttributes flash) {
        Attempt.of(errors, () -> work.accept(Objects.requireNonNull(form.reason())));
        if (errors.hasErrors()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", words + ".withdrawn");
        return new ModelAndView("redirect:" + path);
    }

    public ModelAndView bringBack(Runnable work, RedirectAttributes flash) {
        try {
            work.run();
            flash.addFlashAttribute("notice", words + ".broughtBack");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
            flash.addFlashAttribute("problemWith", new ArrayList<>(Arrays.asList(refusal.arguments())));
        }
        return new ModelAndView("redirect:" + path);
    }

    private ModelAndView page(Reason form, HttpStatus status) {
        return new ModelAndView("layout/withdrawal", status)
                .addObject("record", this)
                .addObject("form", form);
    }
}
