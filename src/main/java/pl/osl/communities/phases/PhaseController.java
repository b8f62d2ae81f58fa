package pl.osl.communities.phases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.communities.Phase;
import pl.osl.communities.Phases;
import pl.osl.kernel.Attempt;

/** "Zmień fazę". */
@Controller
@RequestMapping("/communities/{id}/phase")
class PhaseController {

    private final CommunityDirectory directory;
    private final PhaseMoves moves;
    private final Phases phases;
    private final Clock clock;

    PhaseController(CommunityDirectory directory, PhaseMoves moves, Phases phases, Clock clock) {
        this.directory = directory;
        this.moves = moves;
        this.phases = phases;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var community = changeable(id, viewer);
        return page(community, PhaseForm.blank(community.phase(), LocalDate.now(clock)), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView move(
            @PathVariable UUID id,
            @ModelAttribute("form") PhaseForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var community = changeable(id, viewer);
        form.checked(errors, phases.of(community.centreId()));
        try {
            Attempt.of(errors, () -> moves.move(id, form.move(), viewer));
        } catch (ConcurrencyFailureException meanwhile) {
            errors.reject("communities.refusal.phase.meanwhile");
        }
        if (errors.hasErrors()) {
            return page(directory.require(id, viewer), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.phase.moved");
        return new ModelAndView("redirect:/communities/{id}");
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        return community;
    }

    private ModelAndView page(CommunityDirectory.Details community, PhaseForm form, HttpStatus status) {
        return new ModelAndView("communities/phase", status)
                .addObject("community", community)
                .addObject(
                        "phases",
                        phases.of(community.centreId()).stream()
                                .filter(Phase::active)
                                .toList())
                .addObject("form", form);
    }
}
