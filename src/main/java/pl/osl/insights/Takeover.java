package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.Takeovers;
import pl.osl.ui.HomePart;
import pl.osl.ui.HomeParts;

/** "Przejmuję ośrodek": what a new or acting director finds, whoever it was addressed to before. */
@Controller
@RequestMapping("/takeover")
class Takeover {

    private final Takeovers takeovers;
    private final HomeParts parts;
    private final LastDays lately;
    private final Clock clock;

    Takeover(Takeovers takeovers, HomeParts parts, LastDays lately, Clock clock) {
        this.takeovers = takeovers;
        this.parts = parts;
        this.lately = lately;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        viewer.require(Verb.READ, Thing.TAKEOVER);
        var today = LocalDate.now(clock);
        var filled = parts.of(HomePart.Page.TAKEOVER, viewer);
        model.addAttribute("directing", takeovers.of(viewer).orElse(null));
        model.addAttribute(
                "waiting", filled.stream().filter(HomePart.Filled::waits).toList());
        model.addAttribute(
                "known", filled.stream().filter(part -> !part.waits()).toList());
        model.addAttribute("lately", lately.of(viewer, today));
        model.addAttribute("since", Team.since(today));
        model.addAttribute("today", today);
        return "insights/takeover";
    }

    @PostMapping("/reading")
    String read(Viewer viewer, RedirectAttributes flash) {
        takeovers.read(viewer);
        flash.addFlashAttribute("notice", "insights.takeover.read.done");
        return "redirect:/takeover";
    }
}
