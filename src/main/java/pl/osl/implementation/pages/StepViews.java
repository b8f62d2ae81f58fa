package pl.osl.implementation.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.Place;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.attachments.Attachments;
import pl.osl.implementation.Step;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/** Puts the page of a step together for whoever looks: those who work there, and those who look from outside. */
@Component
public class StepViews {

    private final StepPages pages;
    private final Roster roster;
    private final Attachments files;
    private final Clock clock;

    StepViews(StepPages pages, Roster roster, Attachments files, Clock clock) {
        this.pages = pages;
        this.roster = roster;
        this.files = files;
        this.clock = clock;
    }

    public static Step step(String numeral) {
        return Step.of(numeral).orElseThrow(() -> new NotFound(Step.class, numeral));
    }

    public static boolean works(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.CENTRE;
    }

    ModelAndView show(UUID centre, Step step, Viewer viewer) {
        return show(centre, step, Again.NONE, viewer);
    }

    /** The same page once more, with what was typed and why it was refused. */
    public ModelAndView refused(
            UUID centre, Step step, String form, Map<String, String> typed, Refusal refusal, Viewer viewer) {
        var page = show(centre, step, new Again(form, typed, refusal), viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView show(UUID centre, Step step, Again again, Viewer viewer) {
        var page = pages.page(centre, step, viewer);
        boolean directs = works(viewer) && viewer.may(Verb.UPDATE, Thing.STEP);
        return new ModelAndView("implementation/step")
                .addObject("page", page)
                .addObject(
                        "files",
                        files.of(
                                centre,
                                EvidenceFiles.SUBJECT,
                                page.evidence().stream()
                                        .map(EvidenceList.Evidence::id)
                                        .toList()))
                .addObject("step", step)
                .addObject("base", works(viewer) ? "/implementation" : "/centres/" + centre + "/implementation")
                .addObject("outside", !works(viewer))
                .addObject("mayDeclare", directs)
                .addObject("mayPropose", works(viewer) && viewer.may(Verb.SUBMIT, Thing.STEP))
                .addObject("mayJudge", viewer.may(Verb.APPROVE, Thing.STEP))
                .addObject("statesOnly", CentreBoards.statesOnly(viewer))
                .addObject("me", viewer.accountId())
                .addObject("staff", directs ? roster.staff(centre) : List.of())
                .addObject("again", again)
                .addObject("lost", again.lost(page))
                .addObject("key", Ids.next(clock));
    }
}
