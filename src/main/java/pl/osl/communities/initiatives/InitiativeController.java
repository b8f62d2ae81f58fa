package pl.osl.communities.initiatives;

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
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The list of initiatives, its exports, and the page of one. */
@Controller
class InitiativeController {

    private final InitiativePage page;
    private final CommunityDirectory communities;
    private final ListReader lists;
    private final ListExport export;

    InitiativeController(InitiativePage page, CommunityDirectory communities, ListReader lists, ListExport export) {
        this.page = page;
        this.communities = communities;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/initiatives")
    String list(
            @ModelAttribute("filter") InitiativeFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.GROUP);
        model.addAttribute(
                "list",
                lists.page(
                        InitiativeList.source(words), filter(filter, viewer, words), request, viewer.reach(), words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("states", InitiativeState.values());
        model.addAttribute("communities", communities.within(viewer.reach()));
        model.addAttribute("mayCreate", viewer.may(Verb.CREATE, Thing.GROUP));
        return "initiatives/list";
    }

    @GetMapping("/initiatives.csv")
    void csv(
            @ModelAttribute("filter") InitiativeFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.GROUP);
        export.csv(InitiativeList.source(words), filter(filter, viewer, words), request, viewer, response);
    }

    @GetMapping("/initiatives.xlsx")
    void xlsx(
            @ModelAttribute("filter") InitiativeFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.GROUP);
        export.xlsx(InitiativeList.source(words), filter(filter, viewer, words), request, viewer, response);
    }

    @GetMapping("/initiatives/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.show(id, viewer, model);
        return "initiatives/show";
    }

    private ListFilter filter(InitiativeFilter typed, Viewer viewer, Words words) {
        String community = typed.communityId() == null
                ? ""
                : communities.within(viewer.reach()).stream()
                        .filter(one -> one.id().equals(typed.communityId()))
                        .map(CommunityDirectory.Entry::name)
                        .findFirst()
                        .orElse("");
        return InitiativeList.filter(typed, viewer.reach(), community, words);
    }
}
