package pl.osl.resourcemaps.picture;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.MapScopes;
import pl.osl.resourcemaps.needs.NeedFilter;
import pl.osl.resourcemaps.needs.NeedGroup;
import pl.osl.resourcemaps.needs.NeedList;
import pl.osl.resourcemaps.needs.NeedState;
import pl.osl.resourcemaps.needs.NeedTheme;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The needs of a community beside their map, and their exports. */
@Controller
class NeedsController {

    private final Beside beside;
    private final Layers layers;
    private final CommunityDirectory communities;
    private final ListReader lists;
    private final ListExport export;

    NeedsController(Beside beside, Layers layers, CommunityDirectory communities, ListReader lists, ListExport export) {
        this.beside = beside;
        this.layers = layers;
        this.communities = communities;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/communities/{id}/needs")
    String list(
            @PathVariable UUID id,
            @ModelAttribute("filter") NeedFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        var community = community(id, viewer);
        var scope = MapScopes.one(community, viewer);
        var layer = List.of(layers.needs(scope, filter, words));
        model.addAttribute("community", community);
        model.addAttribute(
                "list",
                lists.page(NeedList.source(id, words), filter.of(scope, words), request, viewer.reach(), words));
        beside.map(model, scope, request, layer);
        model.addAttribute("path", "/communities/" + id + "/needs");
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("themes", NeedTheme.values());
        model.addAttribute("states", NeedState.values());
        model.addAttribute("groups", NeedGroup.values());
        model.addAttribute("shows", NeedFilter.Show.values());
        model.addAttribute("mayAdd", MapPolicy.mayChange(viewer, Verb.CREATE, Thing.NEED, community));
        return "resourcemaps/needs";
    }

    @GetMapping("/communities/{id}/needs.csv")
    void csv(
            @PathVariable UUID id,
            @ModelAttribute("filter") NeedFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var scope = MapScopes.one(community(id, viewer), viewer);
        export.csv(NeedList.source(id, words), filter.of(scope, words), request, viewer, response);
    }

    @GetMapping("/communities/{id}/needs.xlsx")
    void xlsx(
            @PathVariable UUID id,
            @ModelAttribute("filter") NeedFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var scope = MapScopes.one(community(id, viewer), viewer);
        export.xlsx(NeedList.source(id, words), filter.of(scope, words), request, viewer, response);
    }

    private CommunityDirectory.Details community(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.NEED);
        return communities.require(id, viewer);
    }
}
