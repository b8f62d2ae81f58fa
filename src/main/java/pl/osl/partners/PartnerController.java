package pl.osl.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import pl.osl.access.Reach;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The list of partners, its exports, and the page of one. */
@Controller
class PartnerController {

    private final PartnerPage page;
    private final Roster roster;
    private final ListReader lists;
    private final ListExport export;
    private final Clock clock;

    PartnerController(PartnerPage page, Roster roster, ListReader lists, ListExport export, Clock clock) {
        this.page = page;
        this.roster = roster;
        this.lists = lists;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/partners")
    String list(
            @ModelAttribute("filter") PartnerFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.PARTNER);
        model.addAttribute(
                "list",
                lists.page(PartnerList.source(words), filter(filter, viewer, words), request, viewer.reach(), words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("states", PartnerState.values());
        model.addAttribute("silences", PartnerFilter.Silence.values());
        model.addAttribute("mayCreate", PartnerPolicy.mayCreate(viewer));
        model.addAttribute("mayImport", viewer.may(Verb.READ, Thing.IMPORT));
        model.addAttribute(
                "owners", viewer.reach() instanceof Reach.Centre(var centre) ? roster.names(centre) : List.of());
        return "partners/list";
    }

    @GetMapping("/partners.csv")
    void csv(
            @ModelAttribute("filter") PartnerFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.PARTNER);
        export.csv(PartnerList.source(words), filter(filter, viewer, words), request, viewer, response);
    }

    @GetMapping("/partners.xlsx")
    void xlsx(
            @ModelAttribute("filter") PartnerFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.PARTNER);
        export.xlsx(PartnerList.source(words), filter(filter, viewer, words), request, viewer, response);
    }

    @GetMapping("/partners/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.show(id, ContactForm.blank(), viewer, model);
        return "partners/show";
    }

    private ListFilter filter(PartnerFilter typed, Viewer viewer, Words words) {
        String owner = typed.owner() == null
                ? ""
                : viewer.reach().centres().stream()
                        .map(centre -> roster.name(centre, typed.owner()))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("");
        return PartnerList.filter(typed, viewer.reach(), owner, LocalDate.now(clock), words);
    }
}
