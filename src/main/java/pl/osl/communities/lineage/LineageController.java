package pl.osl.communities.lineage;

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
import pl.osl.kernel.Attempt;

/** Splitting a community, and joining it with others. */
@Controller
@RequestMapping("/communities/{id}")
class LineageController {

    private final CommunityDirectory directory;
    private final Succession succession;
    private final Lineage lineage;
    private final Clock clock;

    LineageController(CommunityDirectory directory, Succession succession, Lineage lineage, Clock clock) {
        this.directory = directory;
        this.succession = succession;
        this.lineage = lineage;
        this.clock = clock;
    }

    @GetMapping("/split")
    ModelAndView askSplit(@PathVariable UUID id, Viewer viewer) {
        return split(changeable(id, viewer), SplitForm.blank(LocalDate.now(clock)), HttpStatus.OK);
    }

    @PostMapping("/split")
    ModelAndView split(
            @PathVariable UUID id,
            @ModelAttribute("form") SplitForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var community = changeable(id, viewer);
        form.checked(errors);
        attempt(errors, () -> succession.split(id, form, viewer));
        return errors.hasErrors()
                ? split(community, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(id, "communities.split.done", flash);
    }

    @GetMapping("/join")
    ModelAndView askJoin(@PathVariable UUID id, Viewer viewer) {
        return join(changeable(id, viewer), JoinForm.blank(LocalDate.now(clock)), viewer, HttpStatus.OK);
    }

    @PostMapping("/join")
    ModelAndView join(
            @PathVariable UUID id,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var community = changeable(id, viewer);
        form.checked(errors);
        var into = new UUID[] {id};
        attempt(errors, () -> into[0] = succession.join(id, form, viewer));
        return errors.hasErrors()
                ? join(community, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(into[0], "communities.join.done", flash);
    }

    private static void attempt(BindingResult errors, Runnable work) {
        try {
            Attempt.of(errors, work);
        } catch (ConcurrencyFailureException meanwhile) {
            errors.reject("ui.refusal.meanwhile");
        }
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        return community;
    }

    private static ModelAndView split(CommunityDirectory.Details community, SplitForm form, HttpStatus status) {
        return new ModelAndView("communities/split", status)
                .addObject("community", community)
                .addObject("form", form);
    }

    private ModelAndView join(CommunityDirectory.Details community, JoinForm form, Viewer viewer, HttpStatus status) {
        return new ModelAndView("communities/join", status)
                .addObject("community", community)
                .addObject("candidates", lineage.candidates(community, viewer))
                .addObject("form", form);
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/communities/" + id);
    }
}
