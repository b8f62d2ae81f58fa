package pl.osl.communities.leaders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
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
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.consents.Channel;
import pl.osl.communities.consents.ConsentBook;
import pl.osl.communities.consents.ConsentTexts;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;

/** The page of one leader, for the team: who it is, how much they take part, what they agreed to. */
@Controller
@RequestMapping("/communities/{id}/leaders/{leader}")
class LeaderRecordController {

    private final CommunityDirectory directory;
    private final LeaderNames leaders;
    private final LeaderBook book;
    private final ConsentBook consents;
    private final ConsentTexts texts;
    private final Roster roster;
    private final History history;
    private final Clock clock;

    LeaderRecordController(
            CommunityDirectory directory,
            LeaderNames leaders,
            LeaderBook book,
            ConsentBook consents,
            ConsentTexts texts,
            Roster roster,
            History history,
            Clock clock) {
        this.directory = directory;
        this.leaders = leaders;
        this.book = book;
        this.consents = consents;
        this.texts = texts;
        this.roster = roster;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID leader, Viewer viewer) {
        return page("leaders/show", id, leader, viewer, HttpStatus.OK)
                .addObject("moveForm", LeaderForms.MoveForm.blank(LocalDate.now(clock)));
    }

    @PostMapping("/moves")
    ModelAndView move(
            @PathVariable UUID id,
            @PathVariable UUID leader,
            @ModelAttribute("moveForm") LeaderForms.MoveForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        inTeam(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        Attempt.of(errors, () -> book.move(id, leader, form, viewer));
        return answer("leaders/show", id, leader, errors, viewer, flash);
    }

    @GetMapping("/edit")
    ModelAndView ask(@PathVariable UUID id, @PathVariable UUID leader, Viewer viewer) {
        var page = page("leaders/edit", id, leader, viewer, HttpStatus.OK);
        return page.addObject("form", LeaderForms.PersonForm.of((LeaderNames.Entry)
                Objects.requireNonNull(page.getModel().get("entry"))));
    }

    @PostMapping("/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID leader,
            @ModelAttribute("form") LeaderForms.PersonForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        inTeam(id, viewer);
        form.personChecked(errors, true, true);
        try {
            Attempt.of(errors, () -> book.correct(id, leader, form, viewer));
        } catch (Stale _) {
            errors.reject("communities.leaders.refusal.stale");
            return page("leaders/edit", id, leader, viewer, HttpStatus.CONFLICT);
        }
        return answer("leaders/edit", id, leader, errors, viewer, flash);
    }

    @GetMapping("/consent")
    ModelAndView askConsent(@PathVariable UUID id, @PathVariable UUID leader, Viewer viewer) {
        int text = texts.of(viewer).getFirst().version();
        return page("leaders/consent", id, leader, viewer, HttpStatus.OK)
                .addObject("form", LeaderForms.ConsentForm.blank(text));
    }

    @PostMapping("/consent")
    ModelAndView consent(
            @PathVariable UUID id,
            @PathVariable UUID leader,
            @ModelAttribute("form") LeaderForms.ConsentForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        inTeam(id, viewer);
        form.consentChecked(errors, LocalDate.now(clock));
        Attempt.of(errors, () -> book.consent(id, leader, form.given(), viewer));
        return answer("leaders/consent", id, leader, errors, viewer, flash);
    }

    @GetMapping("/withdrawal")
    ModelAndView askWithdrawal(@PathVariable UUID id, @PathVariable UUID leader, Viewer viewer) {
        return page("leaders/withdrawal", id, leader, viewer, HttpStatus.OK)
                .addObject("form", LeaderForms.WithdrawalForm.blank(LocalDate.now(clock)));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @PathVariable UUID leader,
            @ModelAttribute("form") LeaderForms.WithdrawalForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        inTeam(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        Attempt.of(errors, () -> book.withdraw(id, leader, form.day(), form.chosen(), viewer));
        if (errors.hasErrors()) {
            return page("leaders/withdrawal", id, leader, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.leaders.forgotten");
        return new ModelAndView("redirect:/communities/{id}/leaders");
    }

    private CommunityDirectory.Details inTeam(UUID id, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.LEADER);
        var community = directory.require(id, viewer);
        LeaderPolicy.requireInTeam(viewer, community);
        return community;
    }

    private ModelAndView answer(
            String view, UUID id, UUID leader, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(view, id, leader, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.saved");
        return new ModelAndView("redirect:/communities/{id}/leaders/{leader}");
    }

    private ModelAndView page(String view, UUID id, UUID leader, Viewer viewer, HttpStatus status) {
        var community = inTeam(id, viewer);
        var entry = leaders.require(community, leader, viewer);
        return new ModelAndView(view, status)
                .addObject("community", community)
                .addObject("entry", entry)
                .addObject("moves", leaders.moves(community.centreId(), leader))
                .addObject("consents", consents.of(leader, community.centreId()))
                .addObject("texts", texts.of(viewer))
                .addObject("channels", Channel.values())
                .addObject("levels", Level.values())
                .addObject("witnesses", roster.staff(viewer.centreId()))
                .addObject("history", history.of(community.centreId(), leader));
    }
}
