package pl.osl.centres;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.people.Roles;
import pl.osl.centres.support.Objection;
import pl.osl.centres.support.ObjectionList;

/** "Zespół": who has which role in the centre. The director ends any of them but a supervisor's, to which they object. */
@Controller
@RequestMapping("/team")
class TeamController {

    private final Roster roster;
    private final Roles roles;
    private final ObjectionList objections;
    private final StandInPages standIns;

    TeamController(Roster roster, Roles roles, ObjectionList objections, StandInPages standIns) {
        this.roster = roster;
        this.roles = roles;
        this.objections = objections;
        this.standIns = standIns;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        var people = roster.people(viewer).stream()
                .filter(person -> !person.roles().isEmpty())
                .toList();
        model.addAttribute("people", people);
        model.addAttribute("directed", people.stream().anyMatch(person -> person.holds(Role.DIRECTOR)));
        model.addAttribute("standIns", standIns.rows(viewer, false));
        model.addAttribute("mayMake", viewer.may(Verb.CREATE, Thing.STAND_IN));
        model.addAttribute("takesOver", viewer.may(Verb.READ, Thing.TAKEOVER));
        boolean mayObject = viewer.may(Verb.CREATE, Thing.OBJECTION);
        model.addAttribute("mayEnd", viewer.may(Verb.APPROVE, Thing.PEOPLE));
        model.addAttribute("mayObject", mayObject);
        var raised = mayObject ? objections.lately(viewer.centreId()) : List.<Objection>of();
        model.addAttribute("objections", raised);
        model.addAttribute(
                "objected",
                raised.stream()
                        .filter(Objection::open)
                        .map(Objection::membershipId)
                        .toList());
        return "centres/team";
    }

    @PostMapping("/roles/{membership}/end")
    String end(@PathVariable UUID membership, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.APPROVE, Thing.PEOPLE);
        Said.of(flash, "centres.people.ended", () -> roles.end(membership, null, Verb.APPROVE, viewer));
        return "redirect:/team";
    }
}
