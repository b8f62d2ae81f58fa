package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Place;
import pl.osl.access.Viewer;
import pl.osl.implementation.AskedDay;
import pl.osl.implementation.board.StepBoard;

/** "Moje ośrodki": the home of the implementation supervisor, the assigned centres by their seven steps. */
@Component
class SupervisedHome implements Home {

    private final StepBoard steps;
    private final CentreCounts counts;
    private final MapCounts maps;
    private final Clock clock;

    SupervisedHome(StepBoard steps, CentreCounts counts, MapCounts maps, Clock clock) {
        this.steps = steps;
        this.counts = counts;
        this.maps = maps;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.SUPERVISING;
    }

    @Override
    public String show(Viewer viewer, Map<String, String> asked, Model model) {
        var today = LocalDate.now(clock);
        var day = AskedDay.of(asked.get("on"), today);
        var period = Period.lastYear(today);
        model.addAttribute("standIns", viewer.standIns());
        model.addAttribute("asked", day);
        model.addAttribute("steps", steps.across(viewer.reach().centres(), day.day()));
        model.addAttribute("period", period);
        model.addAttribute("centres", counts.of(viewer.reach().centres(), period));
        model.addAttribute("maps", maps.of(viewer.reach().centres()));
        return "insights/supervised";
    }
}
