package pl.osl.partners.partnerships;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The list of partnerships, its exports, and the page of one. */
@Controller
class PartnershipController {

    private final PartnershipShown shown;
    private final ListReader lists;
    private final ListExport export;

    PartnershipController(PartnershipShown shown, ListReader lists, ListExport export) {
        this.shown = shown;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/partnerships")
    String list(
            @ModelAttribute("filter") PartnershipList.Filter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.PARTNER);
        model.addAttribute(
                "list",
                lists.page(
                        PartnershipList.source(words),
                        PartnershipList.filter(filter, viewer.reach(), words),
                        request,
                        viewer.reach(),
                        words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("kinds", PartnershipKind.values());
        model.addAttribute("states", PartnershipState.values());
        model.addAttribute("mayCreate", viewer.may(Verb.CREATE, Thing.PARTNER));
        return "partnerships/list";
    }

    @GetMapping("/partnerships.csv")
    void csv(
            @ModelAttribute("filter") PartnershipList.Filter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.PARTNER);
        export.csv(
                PartnershipList.source(words),
                PartnershipList.filter(filter, viewer.reach(), words),
                request,
                viewer,
                response);
    }

    @GetMapping("/partnerships.xlsx")
    void xlsx(
            @ModelAttribute("filter") PartnershipList.Filter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.PARTNER);
        export.xlsx(
                PartnershipList.source(words),
                PartnershipList.filter(filter, viewer.reach(), words),
                request,
                viewer,
                response);
    }

    @GetMapping("/partnerships/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        shown.show(id, viewer, model);
        return "partnerships/show";
    }
}
