package pl.osl.insights.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.implementation.AskedDay;
import pl.osl.implementation.board.StepBoard;
import pl.osl.insights.CentreCounts;
import pl.osl.insights.Home;
import pl.osl.insights.MapCounts;
import pl.osl.insights.Period;
import pl.osl.kernel.Acting;
import pl.osl.ui.HomePart;
import pl.osl.ui.HomeParts;

/** "Sieć ośrodków": the network coordinator's home. */
@Controller
class NetworkController implements Home {

    private final CentreCounts counts;
    private final CooperationCounts cooperation;
    private final MapCounts maps;
    private final StepBoard steps;
    private final HomeParts parts;
    private final Clock clock;

    NetworkController(
            CentreCounts counts,
            CooperationCounts cooperation,
            MapCounts maps,
            StepBoard steps,
            HomeParts parts,
            Clock clock) {
        this.counts = counts;
        this.cooperation = cooperation;
        this.maps = maps;
        this.steps = steps;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.NETWORK;
    }

    @Override
    @GetMapping("/network")
    public String show(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        viewer.require(Verb.READ, Thing.NETWORK_FIGURES);
        var day = AskedDay.of(asked.get("on"), LocalDate.now(clock));
        model.addAttribute("board", board(viewer));
        model.addAttribute("parts", parts.of(HomePart.Page.NETWORK, viewer));
        model.addAttribute("asked", day);
        model.addAttribute(
                "steps",
                Acting.as(
                        viewer.accountId(),
                        viewer.placeCentres(),
                        () -> steps.across(viewer.placeCentres(), day.day())));
        model.addAttribute(
                "cooperation",
                Acting.as(viewer.accountId(), viewer.placeCentres(), () -> cooperation.of(viewer.placeCentres())));
        model.addAttribute(
                "maps", Acting.as(viewer.accountId(), viewer.placeCentres(), () -> maps.of(viewer.placeCentres())));
        return "insights/network";
    }

    /** The coordinator's own reach is empty; only these counts are asked in the member centres. */
    private NetworkBoard board(Viewer viewer) {
        var period = Period.lastYear(LocalDate.now(clock));
        return Acting.as(
                viewer.accountId(),
                viewer.placeCentres(),
                () -> new NetworkBoard(period, counts.of(viewer.placeCentres(), period)));
    }
}
