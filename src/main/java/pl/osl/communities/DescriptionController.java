package pl.osl.communities;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;
import pl.osl.ui.WithdrawalPage;

/** Describing a community, counting its people, taking it off the lists. */
@Controller
@RequestMapping("/communities/{id}")
class DescriptionController {

    private final CommunityDirectory directory;
    private final CommunityProfile profile;
    private final CommunityCare care;
    private final Clock clock;

    DescriptionController(CommunityDirectory directory, CommunityProfile profile, CommunityCare care, Clock clock) {
        this.directory = directory;
        this.profile = profile;
        this.care = care;
        this.clock = clock;
    }

    @ModelAttribute("types")
    List<CommunityType> types() {
        return List.of(CommunityType.values());
    }

    @GetMapping("/edit")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var known = changeable(id, viewer);
        return form("communities/edit", known, ProfileForm.of(profile.of(known).details(), known.version()), null);
    }

    @PostMapping("/edit")
    ModelAndView describe(
            @PathVariable UUID id,
            @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var known = changeable(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        try {
            Attempt.of(errors, () -> care.describe(id, form, viewer));
        } catch (Stale | ConcurrencyFailureException meanwhile) {
            errors.reject("communities.refusal.stale");
            var fresh = directory.require(id, viewer);
            return form("communities/edit", fresh, form, HttpStatus.CONFLICT)
                    .addObject(
                            "saved",
                            form.details().differences(profile.of(fresh).details()));
        }
        return errors.hasErrors()
                ? form("communities/edit", known, form, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("version", form.known())
                : done("communities.saved", flash);
    }

    @GetMapping("/population")
    ModelAndView askPopulation(@PathVariable UUID id, Viewer viewer) {
        return form("communities/population", changeable(id, viewer), PopulationForm.blank(), null);
    }

    @PostMapping("/population")
    ModelAndView count(
            @PathVariable UUID id,
            @ModelAttribute("form") PopulationForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var known = changeable(id, viewer);
        form.checked(errors);
        Attempt.of(errors, () -> care.count(id, form, viewer));
        return errors.hasErrors()
                ? form("communities/population", known, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("communities.saved", flash);
    }

    @GetMapping("/withdrawal")
    ModelAndView askWithdrawal(@PathVariable UUID id, Viewer viewer) {
        return withdrawal(id, viewer).ask();
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WithdrawalPage.Reason form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        return withdrawal(id, viewer).withdraw(form, errors, reason -> care.withdraw(id, reason, viewer), flash);
    }

    @PostMapping("/restoration")
    ModelAndView bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        return withdrawal(id, viewer).bringBack(() -> care.bringBack(id, viewer), flash);
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var known = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, known);
        return known;
    }

    private WithdrawalPage withdrawal(UUID id, Viewer viewer) {
        var known = directory.require(id, viewer);
        CommunityPolicy.requireMayWithdraw(viewer);
        return new WithdrawalPage("communities", known.name(), "/communities/" + id);
    }

    private static ModelAndView form(
            String template, CommunityDirectory.Details community, Object form, @Nullable HttpStatus status) {
        return new ModelAndView(template, status == null ? HttpStatus.OK : status)
                .addObject("community", community)
                .addObject("version", community.version())
                .addObject("form", form);
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/communities/{id}");
    }
}
