package pl.osl.implementation.changing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.EndedRoles;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.pages.StepViews;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** "Potwierdź krok" and "Odeślij z uwagą": the implementation supervisor's two buttons. */
@Controller
class VerdictController {

    private final Verdicts verdicts;
    private final StepViews views;
    private final EndedRoles roles;
    private final Clock clock;

    VerdictController(Verdicts verdicts, StepViews views, EndedRoles roles, Clock clock) {
        this.verdicts = verdicts;
        this.views = views;
        this.roles = roles;
        this.clock = clock;
    }

    /** Whose role has ended meanwhile learns that and loses nothing they typed; a stranger finds nothing here. */
    @PostMapping("/centres/{id}/implementation/{step}/verdict")
    ModelAndView judge(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            viewer.require(Verb.APPROVE, Thing.STEP);
            return judged(id, step, typed, viewer, flash);
        } catch (NotFound | AccessDeniedException out) {
            if (!roles.ended(Role.SUPERVISOR, id, viewer)) {
                throw out;
            }
            return new ModelAndView("implementation/ended", HttpStatus.NOT_FOUND)
                    .addObject("lost", Texts.text(typed.get("comment")));
        }
    }

    private ModelAndView judged(
            UUID id, String step, Map<String, String> typed, Viewer viewer, RedirectAttributes flash) {
        var of = StepViews.step(step);
        String seen = typed.getOrDefault("seen", "");
        String verdict = typed.getOrDefault("verdict", "");
        int last = seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
        boolean confirmed = verdict.equals("confirm");
        String said = Texts.text(typed.get("comment"));
        try {
            if (!confirmed && !verdict.equals("return")) {
                throw Refusal.of("implementation.refusal.verdict");
            }
            if (said != null && said.length() > 4000) {
                throw Refusal.of("implementation.refusal.comment.long", 4000);
            }
            verdicts.judge(id, of, new Verdicts.Verdict(key(typed.get("key")), confirmed, said, last), viewer);
        } catch (Refusal refusal) {
            return views.refused(id, of, "verdict", typed, refusal, viewer);
        } catch (DataIntegrityViolationException atOnce) {
            return views.refused(id, of, "verdict", typed, Refusal.of("implementation.refusal.meanwhile"), viewer);
        }
        flash.addFlashAttribute("notice", confirmed ? "implementation.confirmed" : "implementation.returned");
        return new ModelAndView("redirect:/centres/" + id + "/implementation/" + of.numeral());
    }

    private UUID key(@Nullable String typed) {
        try {
            return typed == null ? Ids.next(clock) : UUID.fromString(typed);
        } catch (IllegalArgumentException madeUp) {
            return Ids.next(clock);
        }
    }
}
