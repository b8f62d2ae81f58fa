package pl.osl.activities.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import pl.osl.access.Reach;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.drafts.Drafts;
import pl.osl.activities.parties.EntryParties;
import pl.osl.activities.parties.PartyKind;
import pl.osl.activities.people.Person;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** Reading the log: the list, its exports, one entry. */
@Controller
class ActivityController {

    private final ActivityPage page;
    private final Choices choices;
    private final CommunityDirectory communities;
    private final ActivityHistory history;
    private final EntryParties parties;
    private final Drafts drafts;
    private final ListReader lists;
    private final ListExport export;

    ActivityController(
            ActivityPage page,
            Choices choices,
            CommunityDirectory communities,
            ActivityHistory history,
            EntryParties parties,
            Drafts drafts,
            ListReader lists,
            ListExport export) {
        this.page = page;
        this.choices = choices;
        this.communities = communities;
        this.history = history;
        this.parties = parties;
        this.drafts = drafts;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/activities")
    String list(
            @ModelAttribute("filter") ActivityFilter filter,
            BindingResult errors,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        ActivityPolicy.requireMayRead(viewer);
        var offered = communities.within(viewer.reach());
        var people = choices.people(viewer.reach());
        var narrowed = ActivityList.filter(filter, viewer.reach(), names(filter, offered, people, viewer), words);
        model.addAttribute(
                "list",
                lists.page(
                        ActivityList.source(filter, viewer.reach(), words), narrowed, request, viewer.reach(), words));
        model.addAttribute("communities", offered);
        model.addAttribute("people", people);
        model.addAttribute("kinds", ActivityKind.values());
        model.addAttribute("roles", OrganizerRole.values());
        model.addAttribute("leaders", ActivityFilter.LeaderChoice.values());
        model.addAttribute("concernsOptions", Concerns.values());
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("unread", errors.hasErrors());
        return "activities/list";
    }

    @GetMapping("/activities.csv")
    void csv(
            @ModelAttribute("filter") ActivityFilter filter,
            BindingResult errors,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        export.csv(
                ActivityList.source(filter, viewer.reach(), words),
                narrowed(filter, viewer, words),
                request,
                viewer,
                response);
    }

    @GetMapping("/activities.xlsx")
    void xlsx(
            @ModelAttribute("filter") ActivityFilter filter,
            BindingResult errors,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        export.xlsx(
                ActivityList.source(filter, viewer.reach(), words),
                narrowed(filter, viewer, words),
                request,
                viewer,
                response);
    }

    /** Names of what the filter names: from the lists that are offered, and of a partner or the like only when it is asked for. */
    private Map<UUID, String> names(
            ActivityFilter filter, List<CommunityDirectory.Entry> offered, List<Person> people, Viewer viewer) {
        var names = Choices.names(offered, people);
        var parties = Arrays.stream(PartyKind.values())
                .map(filter::of)
                .filter(Objects::nonNull)
                .toList();
        if (!parties.isEmpty() && viewer.reach() instanceof Reach.Centre(var centre)) {
            this.parties.names(centre, parties).forEach((id, name) -> names.put(UUID.fromString(id), name));
        }
        return names;
    }

    private static ListFilter narrowed(ActivityFilter filter, Viewer viewer, Words words) {
        ActivityPolicy.requireMayRead(viewer);
        return ActivityList.filter(filter, viewer.reach(), Choices.names(List.of(), List.of()), words);
    }

    @GetMapping("/activities/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Words words, Model model) {
        var entry = page.require(id, viewer);
        model.addAttribute("entry", entry);
        model.addAttribute("history", history.of(entry, words));
        model.addAttribute("partyKinds", PartyKind.values());
        model.addAttribute("readable", viewer.reach() instanceof Reach.Centre);
        boolean beside = ActivityPolicy.mayHaveTimeOn(viewer, entry.authorId());
        var mine = entry.person(viewer.accountId());
        model.addAttribute("mine", mine.orElse(null));
        model.addAttribute("mayJoin", beside && mine.isEmpty() && !entry.withdrawn());
        model.addAttribute("mayTime", beside && mine.isPresent() && !entry.withdrawn());
        model.addAttribute("putAway", beside ? drafts.putAwayFor(id, viewer) : List.of());
        model.addAttribute("mayCorrect", ActivityPolicy.mayCorrect(viewer, entry.authorId()));
        model.addAttribute("mayWithdraw", ActivityPolicy.mayWithdraw(viewer, entry.authorId()));
        return "activities/show";
    }
}
