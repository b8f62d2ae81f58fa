package pl.osl.communities;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.kernel.Attempt;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

@Controller
class CommunityController {

    private final CommunitySheet sheet;
    private final CommunityRegister register;
    private final ListReader lists;
    private final ListExport export;
    private final History history;
    private final Phases phases;
    private final Clock clock;

    CommunityController(
            CommunitySheet sheet,
            CommunityRegister register,
            ListReader lists,
            ListExport export,
            History history,
            Phases phases,
            Clock clock) {
        this.sheet = sheet;
        this.register = register;
        this.lists = lists;
        this.export = export;
        this.history = history;
        this.phases = phases;
        this.clock = clock;
    }

    @ModelAttribute("types")
    List<CommunityType> types() {
        return List.of(CommunityType.values());
    }

    @GetMapping("/communities")
    String list(
            @ModelAttribute("filter") CommunityFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.COMMUNITY);
        var known = phases.within(viewer.reach());
        model.addAttribute("phases", known);
        model.addAttribute(
                "list",
                lists.page(
                        CommunityList.source(words),
                        CommunityList.filter(filter, known, viewer.reach(), LocalDate.now(clock), words),
                        request,
                        viewer.reach(),
                        words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("mayCreate", CommunityPolicy.mayCreate(viewer));
        model.addAttribute("mayReadDistricts", viewer.may(Verb.READ, Thing.DISTRICT));
        return "communities/list";
    }

    @GetMapping("/communities.csv")
    void csv(
            @ModelAttribute("filter") CommunityFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.COMMUNITY);
        export.csv(
                CommunityList.source(words),
                CommunityList.filter(
                        filter, phases.within(viewer.reach()), viewer.reach(), LocalDate.now(clock), words),
                request,
                viewer,
                response);
    }

    @GetMapping("/communities.xlsx")
    void xlsx(
            @ModelAttribute("filter") CommunityFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.COMMUNITY);
        export.xlsx(
                CommunityList.source(words),
                CommunityList.filter(
                        filter, phases.within(viewer.reach()), viewer.reach(), LocalDate.now(clock), words),
                request,
                viewer,
                response);
    }

    @GetMapping("/communities/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var community = sheet.fill("community", id, viewer, model);
        model.addAttribute("mayChange", !community.withdrawn() && CommunityPolicy.mayChange(viewer, community));
        model.addAttribute("mayWithdraw", CommunityPolicy.mayWithdraw(viewer));
        model.addAttribute("history", history.of(community.centreId(), id));
        return "communities/show";
    }

    @GetMapping("/communities/new")
    String blank(Viewer viewer, Model model) {
        CommunityPolicy.requireMayCreate(viewer);
        model.addAttribute("form", CommunityForm.blank());
        return "communities/form";
    }

    @PostMapping("/communities")
    ModelAndView begin(
            @Valid @ModelAttribute("form") CommunityForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        CommunityPolicy.requireMayCreate(viewer);
        var begun = Attempt.of(errors, () -> register.begin(form.details(LocalDate.now(clock)), viewer));
        if (begun.isEmpty()) {
            return new ModelAndView("communities/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.begun");
        return new ModelAndView("redirect:/communities/" + begun.get());
    }
}
