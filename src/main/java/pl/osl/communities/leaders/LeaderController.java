package pl.osl.communities.leaders;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.consents.Channel;
import pl.osl.communities.consents.ConsentTexts;
import pl.osl.communities.consents.How;
import pl.osl.communities.consents.PersonReadings;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The leaders of a community: how many for everybody, by name for its team and for a purpose; and writing one down. */
@Controller
@RequestMapping("/communities/{id}")
class LeaderController {

    private final CommunityDirectory directory;
    private final LeaderCounts counts;
    private final LeaderNames leaders;
    private final Disclosures disclosures;
    private final PersonReadings readings;
    private final LeaderBook book;
    private final ConsentTexts texts;
    private final Roster roster;
    private final ListReader lists;
    private final ListExport export;
    private final Clock clock;

    LeaderController(
            CommunityDirectory directory,
            LeaderCounts counts,
            LeaderNames leaders,
            Disclosures disclosures,
            PersonReadings readings,
            LeaderBook book,
            ConsentTexts texts,
            Roster roster,
            ListReader lists,
            ListExport export,
            Clock clock) {
        this.directory = directory;
        this.counts = counts;
        this.leaders = leaders;
        this.disclosures = disclosures;
        this.readings = readings;
        this.book = book;
        this.texts = texts;
        this.roster = roster;
        this.lists = lists;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/leaders")
    ModelAndView list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String level,
            ListRequest request,
            Viewer viewer,
            Words words) {
        viewer.require(Verb.READ, Thing.LEADER);
        return page(directory.require(id, viewer), level, request, viewer, words);
    }

    @GetMapping("/leaders.csv")
    void csv(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String level,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        leaders.of(inTeam(id, viewer), How.EXPORT, viewer);
        export.csv(LeaderList.source(id, words), LeaderList.filter(id, level, words), request, viewer, response);
    }

    @GetMapping("/leaders.xlsx")
    void xlsx(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String level,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        leaders.of(inTeam(id, viewer), How.EXPORT, viewer);
        export.xlsx(LeaderList.source(id, words), LeaderList.filter(id, level, words), request, viewer, response);
    }

    /** "Pokaż nazwiska": a director says what for. The team sees them anyway. */
    @PostMapping("/leaders/names")
    ModelAndView state(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            ListRequest request,
            Viewer viewer,
            Words words) {
        viewer.require(Verb.READ, Thing.LEADER);
        var community = directory.require(id, viewer);
        String typed = Texts.line(purpose);
        if (!LeaderPolicy.inTeam(viewer, community)) {
            try {
                disclosures.state(id, typed == null ? "" : typed, viewer);
            } catch (Refusal refusal) {
                var page = page(community, null, request, viewer, words);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return page.addObject("refusal", refusal).addObject("purpose", typed);
            }
        }
        return new ModelAndView("redirect:/communities/{id}/leaders");
    }

    @GetMapping("/leaders/new")
    ModelAndView blank(@PathVariable UUID id, Viewer viewer) {
        var community = inTeam(id, viewer);
        int text = texts.of(viewer).getFirst().version();
        return form(community, LeaderForm.blank(Ids.next(clock), text, LocalDate.now(clock)), viewer, HttpStatus.OK);
    }

    @PostMapping("/leaders")
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute("form") LeaderForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var community = inTeam(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        Attempt.of(errors, () -> book.add(id, form, viewer));
        if (errors.hasErrors()) {
            return form(community, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.leaders.added");
        return new ModelAndView("redirect:/communities/{id}/leaders");
    }

    private CommunityDirectory.Details inTeam(UUID id, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.LEADER);
        var community = directory.require(id, viewer);
        LeaderPolicy.requireInTeam(viewer, community);
        return community;
    }

    private ModelAndView page(
            CommunityDirectory.Details community,
            @Nullable String level,
            ListRequest request,
            Viewer viewer,
            Words words) {
        boolean team = LeaderPolicy.inTeam(viewer, community);
        var open = disclosures.open(community, viewer);
        var page = new ModelAndView("leaders/list")
                .addObject("community", community)
                .addObject("counts", counts.of(community))
                .addObject("mayAdd", team && !community.withdrawn())
                .addObject("mayState", !team && LeaderPolicy.mayState(viewer))
                .addObject("open", open.orElse(null));
        if (team || open.isPresent()) {
            var filter = LeaderList.filter(community.id(), level, words);
            var list = lists.page(LeaderList.source(community.id(), words), filter, request, viewer.reach(), words);
            var shown = list.rows().stream().map(LeaderList.Row::id).toList();
            readings.note(shown, How.PAGE, open.map(Disclosures.Open::id).orElse(null), viewer);
            page.addObject("list", list)
                    .addObject("team", team)
                    .addObject("level", level)
                    .addObject("levels", Level.values());
        }
        return page;
    }

    private ModelAndView form(CommunityDirectory.Details community, LeaderForm form, Viewer viewer, HttpStatus status) {
        return new ModelAndView("leaders/form", status)
                .addObject("community", community)
                .addObject("form", form)
                .addObject("levels", Level.values())
                .addObject("channels", Channel.values())
                .addObject("texts", texts.of(viewer))
                .addObject("witnesses", roster.staff(viewer.centreId()));
    }
}
