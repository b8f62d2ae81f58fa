package pl.osl.activities.writing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.drafts.Drafts;
import pl.osl.activities.meetings.SameMeeting;
import pl.osl.activities.parties.Parties;
import pl.osl.activities.parties.PartyNaming;
import pl.osl.activities.reading.ActivityPage;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;
import pl.osl.partners.PartnerNames;

/** Writing the log: "Nowy wpis" and correcting one's own. */
@Controller
@RequestMapping("/activities")
class ActivityFormController {

    /** Whom the page that led here is about. */
    record With(
            @Nullable UUID partner,
            @Nullable UUID group,
            @Nullable UUID initiative,
            @Nullable UUID event) {

        Parties parties() {
            return new Parties(only(partner), only(group), only(initiative), event);
        }

        private static Set<UUID> only(@Nullable UUID id) {
            return id == null ? Set.of() : Set.of(id);
        }
    }

    private final ActivityLog log;
    private final ActivityPage page;
    private final ActivityFormModel form;
    private final PartyNaming naming;
    private final SameMeeting same;
    private final Drafts drafts;
    private final Clock clock;

    ActivityFormController(
            ActivityLog log,
            ActivityPage page,
            ActivityFormModel form,
            PartyNaming naming,
            SameMeeting same,
            Drafts drafts,
            Clock clock) {
        this.log = log;
        this.page = page;
        this.form = form;
        this.naming = naming;
        this.same = same;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(
            @RequestParam @Nullable UUID draft,
            @RequestParam @Nullable UUID community,
            @ModelAttribute("with") With with,
            BindingResult unread,
            Viewer viewer,
            Model model) {
        ActivityPolicy.requireMayLog(viewer);
        var typed = draft == null ? null : drafts.content(draft, viewer).orElse(null);
        if (draft != null && typed != null) {
            form.resume(draft, typed, model);
        } else {
            model.addAttribute(
                    "form", form.blank(Ids.next(clock), LocalDate.now(clock), community, with.parties(), viewer));
            model.addAttribute("drafts", drafts.of(viewer));
        }
        form.offer(model, viewer);
        return "activities/form";
    }

    @PostMapping
    ModelAndView log(
            @Valid @ModelAttribute("form") ActivityForm typed,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        ActivityPolicy.requireMayLog(viewer);
        form.askIfUnusual(typed, errors, model);
        UUID id = typed.id() == null ? Ids.next(clock) : typed.id();
        var alike = errors.hasErrors() ? List.<SameMeeting.Alike>of() : alike(id, typed, viewer);
        boolean doubtful = doubtful(typed, errors, viewer, model);
        var logged = alike.isEmpty() && !doubtful
                ? Attempt.of(
                        errors, () -> log.log(id, typed.details(), typed.chosenColleagues(), typed.named(), viewer))
                : Optional.<UUID>empty();
        if (logged.isEmpty()) {
            model.addAttribute("alike", alike);
            form.offer(model, viewer);
            return new ModelAndView("activities/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "activities.saved");
        return new ModelAndView(
                "another".equals(then) ? "redirect:/activities/new" : "redirect:/activities/" + logged.get());
    }

    /** Asked once: the page that asks carries the answer "something else" into the next try. */
    private List<SameMeeting.Alike> alike(UUID id, ActivityForm typed, Viewer viewer) {
        var others = Objects.requireNonNull(typed.other());
        return same.of(typed.heldOn(), typed.asksAbout(), others, id, viewer);
    }

    /** A new partner whose name is nearly that of another is asked about, until somebody says which it is. */
    private boolean doubtful(ActivityForm typed, BindingResult errors, Viewer viewer, Model model) {
        var doubts =
                errors.hasErrors() ? Map.<String, List<PartnerNames.Found>>of() : naming.doubts(typed.named(), viewer);
        model.addAttribute("doubts", doubts);
        return !doubts.isEmpty();
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var entry = requireMine(id, viewer);
        model.addAttribute("form", ActivityForm.of(entry));
        form.offerForEditing(model, entry, viewer);
        return "activities/form";
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ActivityForm typed,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var entry = requireMine(id, viewer);
        form.askIfUnusual(typed, errors, model);
        int seen = typed.version() == null ? -1 : typed.version();
        try {
            boolean doubtful = doubtful(typed, errors, viewer, model);
            if (!doubtful) {
                Attempt.of(
                        errors,
                        () -> log.correct(id, seen, typed.details(), typed.chosenColleagues(), typed.named(), viewer));
            }
            if (doubtful || errors.hasErrors()) {
                form.offerForEditing(model, entry, viewer);
                return new ModelAndView("activities/form", HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (Stale _) {
            form.compare(model, entry, typed, viewer);
            return new ModelAndView("activities/conflict", HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("notice", "activities.saved");
        return new ModelAndView("redirect:/activities/" + id);
    }

    private ActivityPage.Entry requireMine(UUID id, Viewer viewer) {
        var entry = page.require(id, viewer);
        ActivityPolicy.requireMayCorrect(viewer, entry.authorId());
        return entry;
    }
}
