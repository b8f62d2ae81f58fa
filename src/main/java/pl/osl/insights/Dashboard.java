package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.Alert;
import pl.osl.implementation.board.StepBoard;
import pl.osl.ui.HomePart;
import pl.osl.ui.HomeParts;

/** "Pulpit": the director's home, and a page of the coordinator. */
@Controller
class Dashboard implements Home {

    /** So many silent communities are named on paper; more would push the page over its end. */
    private static final int NAMED_ON_PAPER = 6;

    private final CentreFigures figures;
    private final StepBoard steps;
    private final HomeParts parts;
    private final Clock clock;

    Dashboard(CentreFigures figures, StepBoard steps, HomeParts parts, Clock clock) {
        this.figures = figures;
        this.steps = steps;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.is(Role.DIRECTOR);
    }

    @Override
    @GetMapping("/dashboard")
    public String show(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        viewer.require(Verb.READ, Thing.DASHBOARD);
        var typed = AskedPeriod.of(asked.get("from"), asked.get("to"), LocalDate.now(clock));
        var today = LocalDate.now(clock);
        var standings = steps.of(viewer.centreId(), today);
        model.addAttribute("standings", standings);
        model.addAttribute("alerts", Alert.of(standings, today));
        model.addAttribute("parts", parts.of(HomePart.Page.DASHBOARD, viewer));
        model.addAttribute("asked", typed);
        model.addAttribute("figures", figures.of(viewer.centreId(), typed.period()));
        model.addAttribute("namedOnPaper", NAMED_ON_PAPER);
        model.addAttribute("mayLog", viewer.may(Verb.CREATE, Thing.ACTIVITY));
        return "insights/dashboard";
    }
}
