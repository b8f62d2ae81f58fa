package pl.osl.centres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Typed;
import pl.osl.kernel.Refusal;

/** A button's outcome, said on the next page: done, or why not. */
final class Said {

    private Said() {}

    static boolean of(RedirectAttributes flash, @Nullable String notice, Runnable work) {
        try {
            work.run();
            if (notice != null) {
                flash.addFlashAttribute("notice", notice);
            }
            return true;
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
            flash.addFlashAttribute("problemWith", new ArrayList<>(Arrays.asList(refusal.arguments())));
        } catch (DataIntegrityViolationException meanwhile) {
            flash.addFlashAttribute("problem", "access.refusal.meanwhile");
        }
        return false;
    }

    /** Nothing typed means at once; what cannot be read is refused, so that no role ends by a slip. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var day = Typed.day(text.strip());
        if (day == null) {
            throw Refusal.of("centres.people.date.unread");
        }
        return day;
    }
}
