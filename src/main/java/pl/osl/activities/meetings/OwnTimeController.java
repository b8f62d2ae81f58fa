package pl.osl.activities.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import pl.osl.activities.people.OnEntry;
import pl.osl.activities.reading.ActivityPage;
import pl.osl.kernel.Attempt;

/** "Mój czas" on a colleague's entry: joining it, the minutes, "Nie było mnie". */
@Controller
@RequestMapping("/activities/{id}")
class OwnTimeController {

    /** @param draft what was being typed about the same meeting */
    record Time(
            @Min(1) @Max(1440) @Nullable Integer minutes,
            @Nullable UUID draft) {}

    private final OwnTime time;
    private final ActivityPage page;
    private final Drafts drafts;

    OwnTimeController(OwnTime time, ActivityPage page, Drafts drafts) {
        this.time = time;
        this.page = page;
        this.drafts = drafts;
    }

    @GetMapping("/time")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        var entry = require(id, viewer);
        if (entry.authorId().equals(viewer.accountId())) {
            return "redirect:/activities/" + id + "/edit";
        }
        var mine = entry.person(viewer.accountId());
        model.addAttribute("form", new Time(mine.map(OnEntry::minutes).orElse(entry.minutes()), null));
        return offer(entry, mine, model);
    }

    /** From its own page, or straight from "Nowy wpis" with everything typed there, which is kept before anything else. */
    @PostMapping("/time")
    ModelAndView set(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Time form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var entry = require(id, viewer);
        UUID draft =
                all.containsKey("title") ? drafts.keep(form.draft(), DraftController.typed(all), viewer) : form.draft();
        var joined = Attempt.of(errors, () -> time.set(id, form.minutes(), draft, viewer));
        if (joined.isEmpty()) {
            model.addAttribute("draft", draft);
            return refused(entry, viewer, model);
        }
        flash.addFlashAttribute("notice", joined.get() ? "activities.joined" : "activities.timed");
        return new ModelAndView("redirect:/activities/" + id);
    }

    @PostMapping("/absence")
    ModelAndView leave(
            @PathVariable UUID id,
            @ModelAttribute("form") Time form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var entry = require(id, viewer);
        var left = Attempt.of(errors, () -> {
            time.leave(id, viewer);
            return id;
        });
        if (left.isEmpty()) {
            return refused(entry, viewer, model);
        }
        flash.addFlashAttribute("notice", "activities.left");
        return new ModelAndView("redirect:/activities/" + id);
    }

    private ActivityPage.Entry require(UUID id, Viewer viewer) {
        var entry = page.require(id, viewer);
        ActivityPolicy.requireMayLog(viewer);
        return entry;
    }

    private static ModelAndView refused(ActivityPage.Entry entry, Viewer viewer, Model model) {
        var view = offer(entry, entry.person(viewer.accountId()), model);
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String offer(ActivityPage.Entry entry, Optional<OnEntry> mine, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("mine", mine.orElse(null));
        return "activities/time";
    }
}
