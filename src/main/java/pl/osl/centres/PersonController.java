package pl.osl.centres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.people.People;
import pl.osl.access.people.Roles;
import pl.osl.audit.History;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;

/** One person of the centre, for the administrator: roles with dates, link to a password, sessions, closing. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class PersonController {

    private final People people;
    private final Roles roles;
    private final Roster roster;
    private final History history;
    private final Clock clock;
    private final String baseUrl;

    PersonController(
            People people,
            Roles roles,
            Roster roster,
            History history,
            Clock clock,
            @Value("${osl.base-url}") String baseUrl) {
        this.people = people;
        this.roles = roles;
        this.roster = roster;
        this.history = history;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        return page(id, RoleForm.blank(Ids.next(clock), LocalDate.now(clock)), HttpStatus.OK, viewer);
    }

    @PostMapping("/roles")
    ModelAndView give(
            @PathVariable UUID id,
            @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.PEOPLE);
        form.checked(errors);
        Attempt.of(errors, () -> roles.give(id, form.details(), viewer));
        if (errors.hasErrors()) {
            return page(id, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        flash.addFlashAttribute("notice", "centres.people.given");
        return new ModelAndView("redirect:/admin/accounts/{id}");
    }

    @PostMapping("/roles/{membership}/end")
    String end(
            @PathVariable UUID membership,
            @RequestParam(required = false) @Nullable String lastDay,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.WITHDRAW, Thing.PEOPLE);
        Said.of(flash, "centres.people.ended", () -> {
            var day = Said.day(lastDay);
            roles.end(membership, day, Verb.WITHDRAW, viewer);
        });
        return "redirect:/admin/accounts/{id}";
    }

    @PostMapping("/roles/{membership}/persons")
    String assign(
            @PathVariable UUID membership,
            @RequestParam(required = false) @Nullable List<String> persons,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.PEOPLE);
        Said.of(flash, "centres.people.assigned", () -> roles.assign(membership, Typed.ids(persons), viewer));
        return "redirect:/admin/accounts/{id}";
    }

    @PostMapping("/link")
    ModelAndView link(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.PEOPLE);
        var person = roster.person(id, viewer);
        var page = new ModelAndView("centres/link");
        boolean made = Said.of(flash, null, () -> {
            var link = people.link(id, viewer);
            page.addObject("name", person.name()).addObject("link", link).addObject("url", baseUrl + link.path());
        });
        return made ? page : new ModelAndView("redirect:/admin/accounts/{id}");
    }

    @PostMapping("/sessions/end")
    String endSessions(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.PEOPLE);
        Said.of(flash, "centres.people.sessions.ended", () -> people.endSessions(id, viewer));
        return "redirect:/admin/accounts/{id}";
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.WITHDRAW, Thing.PEOPLE);
        Said.of(flash, "centres.people.closed", () -> people.close(id, viewer));
        return "redirect:/admin/accounts/{id}";
    }

    private ModelAndView page(UUID id, RoleForm form, HttpStatus status, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PEOPLE);
        var person = roster.person(id, viewer);
        var subjects = new ArrayList<UUID>(List.of(id));
        person.all().forEach(held -> subjects.add(held.id()));
        return new ModelAndView("centres/account", status)
                .addObject("person", person)
                .addObject("self", id.equals(viewer.accountId()))
                .addObject("form", form)
                .addObject("roles", Role.values())
                .addObject("inField", roster.inField(viewer))
                .addObject("sessions", people.sessions(id))
                .addObject("history", history.of(viewer.centreId(), subjects));
    }
}
