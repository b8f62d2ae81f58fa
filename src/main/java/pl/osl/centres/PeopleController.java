package pl.osl.centres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.OneTimeLink;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.people.People;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;

/** "Konta": the administrator's list of the people of the centre, and letting somebody in. */
@Controller
@RequestMapping("/admin/accounts")
class PeopleController {

    private final People people;
    private final Roster roster;
    private final Clock clock;
    private final String baseUrl;

    PeopleController(People people, Roster roster, Clock clock, @Value("${osl.base-url}") String baseUrl) {
        this.people = people;
        this.roster = roster;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @ModelAttribute("roles")
    List<Role> roles() {
        return List.of(Role.values());
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.require(Verb.UPDATE, Thing.PEOPLE);
        var everybody = roster.people(viewer);
        model.addAttribute("people", everybody);
        model.addAttribute("directed", everybody.stream().anyMatch(person -> person.holds(Role.DIRECTOR)));
        return "centres/accounts";
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return form("centres/invite", RoleForm.blank(Ids.next(clock), LocalDate.now(clock)), HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView invite(
            @ModelAttribute("form") RoleForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.PEOPLE);
        form.checkedPerson(errors);
        UUID id = Objects.requireNonNullElseGet(form.account(), () -> Ids.next(clock));
        var link = new AtomicReference<@Nullable OneTimeLink>();
        Attempt.of(errors, () -> people.invite(person(id, form), viewer).ifPresent(link::set));
        if (errors.hasErrors()) {
            return form("centres/invite", form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        var made = link.get();
        if (made == null) {
            flash.addFlashAttribute("notice", "centres.people.invited.already");
            return new ModelAndView("redirect:/admin/accounts/" + id);
        }
        return new ModelAndView("centres/link")
                .addObject("name", form.name())
                .addObject("link", made)
                .addObject("url", baseUrl + made.path());
    }

    @GetMapping("/existing")
    ModelAndView blankExisting(Viewer viewer) {
        return form("centres/existing", RoleForm.blank(Ids.next(clock), LocalDate.now(clock)), HttpStatus.OK, viewer);
    }

    @PostMapping("/existing")
    ModelAndView welcome(
            @ModelAttribute("form") RoleForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.PEOPLE);
        form.checkedExisting(errors);
        var id = new AtomicReference<@Nullable UUID>();
        Attempt.of(
                errors, () -> id.set(people.welcome(Objects.requireNonNull(form.username()), form.details(), viewer)));
        if (errors.hasErrors()) {
            return form("centres/existing", form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        flash.addFlashAttribute("notice", "centres.people.given");
        return new ModelAndView("redirect:/admin/accounts/" + id.get());
    }

    private static People.NewPerson person(UUID id, RoleForm form) {
        return new People.NewPerson(
                id, Objects.requireNonNull(form.name()), form.username(), form.email(), form.details());
    }

    private ModelAndView form(String view, RoleForm form, HttpStatus status, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.PEOPLE);
        return new ModelAndView(view, status).addObject("form", form).addObject("inField", roster.inField(viewer));
    }
}
