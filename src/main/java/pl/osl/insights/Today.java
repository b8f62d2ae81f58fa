package pl.osl.insights;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;
import pl.osl.ui.HomeParts;

/** "Dziś": the home of organizers; the coordinator's has the team on it. */
@Controller
class Today implements Home {

    private final HomeParts parts;
    private final OwnWork own;
    private final Team team;
    private final Clock clock;

    Today(HomeParts parts, OwnWork own, Team team, Clock clock) {
        this.parts = parts;
        this.own = own;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) || viewer.is(Role.ORGANIZER);
    }

    /** Has an address of its own for a director who also works in the field. */
    @Override
    @GetMapping("/today")
    public String show(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        viewer.require(Verb.CREATE, Thing.ACTIVITY);
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("parts", parts.of(HomePart.Page.TODAY, viewer));
        model.addAttribute("week", own.week(viewer, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        model.addAttribute("communities", own.communities(viewer, today));
        model.addAttribute("standIns", viewer.standIns());
        model.addAttribute("overviews", viewer.may(Verb.READ, Thing.DASHBOARD));
        if (viewer.is(Role.COORDINATOR)) {
            model.addAttribute("team", team.of(viewer.centreId(), today));
            model.addAttribute("since", Team.since(today));
        }
        return "insights/today";
    }
}
