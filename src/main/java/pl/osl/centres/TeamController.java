package pl.osl.centres;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Roles;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** "Zespół": who has which role in the centre. The director ends any of them, whoever gave it. */
@Controller
@RequestMapping("/team")
class TeamController {

    private final Roster roster;
    private final Roles roles;

    TeamController(Roster roster, Roles roles) {
        this.roster = roster;
        this.roles = roles;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "people",
                roster.people(viewer).stream()
                        .filter(person -> !person.roles().isEmpty())
                        .toList());
        model.addAttribute("mayEnd", viewer.may(Verb.APPROVE, Thing.PEOPLE));
        return "centres/team";
    }

    @PostMapping("/roles/{membership}/end")
    String end(@PathVariable UUID membership, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.APPROVE, Thing.PEOPLE);
        Said.of(flash, "centres.people.ended", () -> roles.end(membership, null, Verb.APPROVE, viewer));
        return "redirect:/team";
    }
}
