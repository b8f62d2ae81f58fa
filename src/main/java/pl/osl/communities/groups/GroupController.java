package pl.osl.communities.groups;

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

/** The list of groups, its exports, and the page of one. */
@Controller
class GroupController {

    private final GroupPage page;
    private final CommunityDirectory communities;
    private final ListReader lists;
    private final ListExport export;

    GroupController(GroupPage page, CommunityDirectory communities, ListReader lists, ListExport export) {
        this.page = page;
        this.communities = communities;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/groups")
    String list(
            @ModelAttribute("filter") GroupFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.GROUP);
        model.addAttribute(
                "list",
                lists.page(GroupList.source(words), filter(filter, viewer, words), request, viewer.reach(), words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("kinds", GroupKind.values());
        model.addAttribute("states", GroupState.values());
        model.addAttribute("communities", communities.within(viewer.reach()));
        model.addAttribute("mayCreate", viewer.may(Verb.CREATE, Thing.GROUP));
        return "groups/list";
    }

    @GetMapping("/groups.csv")
    void csv(
            @ModelAttribute("filter") GroupFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.GROUP);
        export.csv(GroupList.source(words), filter(filter, viewer, words), request, viewer, response);
    }

    @GetMapping("/groups.xlsx")
    void xlsx(
            @ModelAttribute("filter") GroupFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.GROUP);
        export.xlsx(GroupList.source(words), filter(filter, viewer, words), request, viewer, response);
    }

    @GetMapping("/groups/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.show(id, ProgrammeForm.blank(), viewer, model);
        return "groups/show";
    }

    private ListFilter filter(GroupFilter typed, Viewer viewer, Words words) {
        String community = typed.communityId() == null
                ? ""
                : communities.within(viewer.reach()).stream()
                        .filter(one -> one.id().equals(typed.communityId()))
                        .map(CommunityDirectory.Entry::name)
                        .findFirst()
                        .orElse("");
        return GroupList.filter(typed, viewer.reach(), community, words);
    }
}
