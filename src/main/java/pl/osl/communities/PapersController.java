package pl.osl.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pl.osl.access.Viewer;

/** A community on paper: its profile on one sheet, and the pack for whoever leads it next. */
@Controller
@RequestMapping("/communities/{id}")
class PapersController {

    private final CommunitySheet sheet;
    private final Clock clock;

    PapersController(CommunitySheet sheet, Clock clock) {
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping("/profile")
    String profile(@PathVariable UUID id, Viewer viewer, Model model) {
        paper("community-profile", id, viewer, model);
        return "communities/profile";
    }

    @GetMapping("/handover")
    String handover(@PathVariable UUID id, Viewer viewer, Model model) {
        paper("community-handover", id, viewer, model);
        return "communities/handover";
    }

    private void paper(String subject, UUID id, Viewer viewer, Model model) {
        sheet.fill(subject, id, viewer, model);
        model.addAttribute("paper", true);
        model.addAttribute("mayChange", false);
        model.addAttribute("today", LocalDate.now(clock));
    }
}
