package pl.osl.centres.founding;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.FirstSteps;
import pl.osl.centres.profile.CentreCare;

/** "Pierwsze kroki": what a new centre does first, who does it, and what is done. */
@Controller
@RequestMapping("/first-steps")
class FirstStepsController {

    private final FirstSteps steps;
    private final CentreCare care;

    FirstStepsController(FirstSteps steps, CentreCare care) {
        this.steps = steps;
        this.care = care;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        viewer.require(Verb.READ, Thing.CENTRE);
        if (viewer.place().kind() != Place.Kind.CENTRE) {
            return "redirect:/"; // whoever looks from outside has no centre of their own, and no first steps
        }
        model.addAttribute("progress", steps.ahead(viewer).orElse(null));
        model.addAttribute("mayClose", viewer.may(Verb.UPDATE, Thing.CENTRE));
        return "centres/first-steps";
    }

    @PostMapping("/closing")
    String close(Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        care.start(viewer);
        flash.addFlashAttribute("notice", "centres.steps.closed");
        return "redirect:/";
    }
}
