package pl.osl.resourcemaps.cards;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;

/** "Załatwione": what a partner answered has been dealt with. */
@Controller
class AnswerController {

    private final Answered answered;

    AnswerController(Answered answered) {
        this.answered = answered;
    }

    @PostMapping("/assets/{id}/answers/{answer}/settlement")
    String settle(
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @RequestParam(defaultValue = "") String home,
            Viewer viewer,
            RedirectAttributes flash) {
        answered.settle(id, answer, viewer);
        flash.addFlashAttribute("notice", "cards.settled");
        return home.equals("yes") ? "redirect:/today" : "redirect:/assets/{id}";
    }
}
