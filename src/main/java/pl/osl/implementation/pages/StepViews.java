package pl.osl.implementation.pages;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.Place;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.Step;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;

/** Puts the page of a step together for whoever looks: those who work there, and those who look from outside. */
@Component
public class StepViews {

    /** @param comment as typed, when a verdict was not taken */
    public record VerdictForm(UUID id, int seen, @Nullable String comment) {}

    private final StepPages pages;
    private final Roster roster;
    private final Clock clock;

    StepViews(StepPages pages, Roster roster, Clock clock) {
        this.pages = pages;
        this.roster = roster;
        this.clock = clock;
    }

    public static Step step(String numeral) {
        return Step.of(numeral).orElseThrow(() -> new NotFound(Step.class, numeral));
    }

    public static boolean works(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.CENTRE;
    }

    public ModelAndView show(UUID centre, Step step, @Nullable VerdictForm typed, HttpStatus status, Viewer viewer) {
        var page = pages.page(centre, step, viewer);
        boolean directs = works(viewer) && viewer.may(Verb.UPDATE, Thing.STEP);
        return new ModelAndView("implementation/step", status)
                .addObject("page", page)
                .addObject("step", step)
                .addObject("base", works(viewer) ? "/implementation" : "/centres/" + centre + "/implementation")
                .addObject("outside", !works(viewer))
                .addObject("mayDeclare", directs)
                .addObject("mayPropose", works(viewer) && viewer.may(Verb.SUBMIT, Thing.STEP))
                .addObject("mayJudge", viewer.may(Verb.APPROVE, Thing.STEP))
                .addObject("statesOnly", CentreBoards.statesOnly(viewer))
                .addObject("me", viewer.accountId())
                .addObject("staff", directs ? roster.staff(centre) : List.of())
                .addObject("verdict", typed == null ? new VerdictForm(Ids.next(clock), page.seen(), null) : typed);
    }
}
