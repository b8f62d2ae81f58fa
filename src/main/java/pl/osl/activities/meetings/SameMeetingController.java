package pl.osl.activities.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;

/** The form asks here while it is being typed; it gets the question as a piece of a page, or nothing. */
@Controller
class SameMeetingController {

    /** What cannot be read yet is not asked about. */
    record Typed(
            @Nullable UUID id,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate heldOn,

            @Nullable List<UUID> communities,
            @Nullable List<UUID> other) {

        Typed {
            communities = pl.osl.access.Typed.given(communities);
            other = pl.osl.access.Typed.given(other);
        }
    }

    private final SameMeeting same;

    SameMeetingController(SameMeeting same) {
        this.same = same;
    }

    @GetMapping("/activities/same")
    String same(@ModelAttribute("typed") Typed typed, BindingResult unread, Viewer viewer, Model model) {
        ActivityPolicy.requireMayLog(viewer);
        if (!unread.hasErrors() && typed.communities() != null && typed.other() != null) {
            model.addAttribute(
                    "alike", same.of(typed.heldOn(), typed.communities(), typed.other(), typed.id(), viewer));
            model.addAttribute("draft", typed.id());
        }
        return "activities/same :: alike";
    }
}
