package pl.osl.resourcemaps.picture;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.MapScopes;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.AssetFilter;
import pl.osl.resourcemaps.assets.AssetList;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListRequest;
import pl.osl.ui.RecordParts;
import pl.osl.ui.Words;

/** The map of a community with the list of its resources beside it, and its exports. */
@Controller
class MapController {

    private final Beside beside;
    private final AssetDirectory assets;
    private final CommunityDirectory communities;
    private final RecordParts parts;
    private final ListExport export;
    private final Clock clock;

    MapController(
            Beside beside,
            AssetDirectory assets,
            CommunityDirectory communities,
            RecordParts parts,
            ListExport export,
            Clock clock) {
        this.beside = beside;
        this.assets = assets;
        this.communities = communities;
        this.parts = parts;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/communities/{id}/map")
    String list(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            @RequestParam(required = false) @Nullable String theme,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        var community = community(id, viewer);
        model.addAttribute("community", community);
        beside.fill(model, MapScopes.one(community, viewer), filter, Themes.read(theme), request, viewer, words);
        model.addAttribute("mayAdd", MapPolicy.mayChange(viewer, Verb.CREATE, Thing.ASSET, community));
        model.addAttribute("mayCheck", viewer.may(Verb.UPDATE, Thing.ASSET) && !community.withdrawn());
        model.addAttribute("gifts", MapPolicy.inTeam(viewer, community) ? 0 : assets.gifts(community));
        model.addAttribute("parts", parts.of("map", id, viewer));
        return "resourcemaps/map";
    }

    @GetMapping("/communities/{id}/map.csv")
    void csv(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var scope = MapScopes.one(community(id, viewer), viewer);
        var narrowed = filter.of(scope, viewer, LocalDate.now(clock), words);
        export.csv(AssetList.source(scope, words), narrowed, request, viewer, response);
    }

    @GetMapping("/communities/{id}/map.xlsx")
    void xlsx(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var scope = MapScopes.one(community(id, viewer), viewer);
        var narrowed = filter.of(scope, viewer, LocalDate.now(clock), words);
        export.xlsx(AssetList.source(scope, words), narrowed, request, viewer, response);
    }

    private CommunityDirectory.Details community(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        return communities.require(id, viewer);
    }
}
