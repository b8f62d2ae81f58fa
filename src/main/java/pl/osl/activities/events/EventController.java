package pl.osl.activities.events;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
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
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Stale;

/** The page of an event with its editions; beginning and correcting one. */
@Controller
@RequestMapping("/events")
class EventController {

    private final EventPages pages;
    private final EventBook book;
    private final CommunityDirectory communities;
    private final History history;
    private final Clock clock;

    EventController(EventPages pages, EventBook book, CommunityDirectory communities, History history, Clock clock) {
        this.pages = pages;
        this.book = book;
        this.communities = communities;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var event = pages.require(id, viewer);
        model.addAttribute("event", event);
        model.addAttribute("editions", pages.editions(event, viewer));
        model.addAttribute("mayCorrect", viewer.may(Verb.UPDATE, Thing.GROUP));
        model.addAttribute("history", history.of(event.centreId(), id));
        return "events/show";
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable UUID community, Viewer viewer, Model model) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        model.addAttribute("eventForm", EventForm.blank(Ids.next(clock), community));
        offer(model, null, viewer);
        return "events/form";
    }

    @PostMapping
    ModelAndView begin(
            @Valid @ModelAttribute("eventForm") EventForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        UUID id = form.id() == null ? Ids.next(clock) : form.id();
        var begun = Attempt.of(errors, () -> book.begin(id, form.details(), viewer));
        if (begun.isEmpty()) {
            offer(model, null, viewer);
            return new ModelAndView("events/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "activities.saved");
        return new ModelAndView("redirect:/events/" + begun.get());
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var event = requireCorrectable(id, viewer);
        model.addAttribute("eventForm", EventForm.of(event));
        offer(model, event, viewer);
        return "events/form";
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("eventForm") EventForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = requireCorrectable(id, viewer);
        int seen = form.version() == null ? -1 : form.version();
        try {
            Attempt.of(errors, () -> book.correct(id, seen, form.details(), viewer));
        } catch (Stale _) {
            errors.reject("events.refusal.stale");
            model.addAttribute("newer", event.version());
            offer(model, event, viewer);
            return new ModelAndView("events/form", HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            offer(model, event, viewer);
            return new ModelAndView("events/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "activities.saved");
        return new ModelAndView("redirect:/events/{id}");
    }

    private EventPages.Card requireCorrectable(UUID id, Viewer viewer) {
        var event = pages.require(id, viewer);
        viewer.require(Verb.UPDATE, Thing.GROUP);
        return event;
    }

    /** @param event the one that is corrected; its community stays in the list also after it has ended */
    private void offer(Model model, EventPages.@Nullable Card event, Viewer viewer) {
        var open = new ArrayList<>(communities.open(viewer.centreId()));
        if (event != null
                && event.communityId() != null
                && event.community() != null
                && open.stream().noneMatch(one -> one.id().equals(event.communityId()))) {
            open.add(new CommunityDirectory.Entry(event.communityId(), event.centreId(), event.community()));
        }
        model.addAttribute("event", event);
        model.addAttribute("communities", open);
        model.addAttribute("states", EventState.values());
    }
}
