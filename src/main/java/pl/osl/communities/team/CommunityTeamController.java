package pl.osl.communities.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityPolicy;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;

/** The team of a community: who leads it, who works with it, since when. */
@Controller
@RequestMapping("/communities/{id}/team")
class CommunityTeamController {

    private final CommunityTeam team;
    private final TeamPage page;
    private final Roster roster;
    private final Clock clock;

    CommunityTeamController(CommunityTeam team, TeamPage page, Roster roster, Clock clock) {
        this.team = team;
        this.page = page;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        return show(page.of(id, viewer), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView join(
            @PathVariable UUID id,
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var shown = page.of(id, viewer);
        CommunityPolicy.requireMayChange(viewer, shown.community());
        form.checked(errors);
        Attempt.of(errors, () -> team.join(id, form.joining(), viewer));
        if (errors.hasErrors()) {
            return show(shown, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.team.saved");
        return new ModelAndView("redirect:/communities/{id}/team");
    }

    @PostMapping("/taking")
    String take(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        say(flash, "communities.team.taken", () -> team.take(id, viewer));
        return "redirect:/communities/{id}";
    }

    @PostMapping("/request")
    String ask(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        say(flash, "communities.team.asked", () -> team.ask(id, viewer));
        return "redirect:/communities/{id}/team";
    }

    @PostMapping("/{membership}/ending")
    String leave(
            @PathVariable UUID id,
            @PathVariable UUID membership,
            @RequestParam(required = false) @Nullable String lastDay,
            Viewer viewer,
            RedirectAttributes flash) {
        say(flash, "communities.team.saved", () -> team.leave(id, membership, lastDay(lastDay), viewer));
        return "redirect:/communities/{id}/team";
    }

    /** Nothing typed means today; what cannot be read is refused when the service asks for the day. */
    private LocalDate lastDay(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return LocalDate.now(clock);
        }
        var day = TeamForm.day(typed);
        return day == null ? LocalDate.MAX : day;
    }

    private ModelAndView show(TeamPage.Shown shown, @Nullable TeamForm typed, HttpStatus status) {
        return new ModelAndView("communities/team", status)
                .addObject("page", shown)
                .addObject("parts", TeamForm.Part.values())
                .addObject(
                        "field",
                        shown.mayChange() ? roster.field(shown.community().centreId()) : java.util.List.of())
                .addObject("form", typed == null ? TeamForm.blank(shown.leaderless(), LocalDate.now(clock)) : typed);
    }

    private static void say(RedirectAttributes flash, String notice, Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("notice", notice);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        } catch (DataIntegrityViolationException | ConcurrencyFailureException meanwhile) {
            flash.addFlashAttribute("problem", "ui.refusal.meanwhile");
        }
    }
}
